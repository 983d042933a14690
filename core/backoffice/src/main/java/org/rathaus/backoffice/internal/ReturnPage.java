package org.rathaus.backoffice.internal;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.kernel.identity.SignInFailedException;
import org.rathaus.web.area.Elsewhere;

/** Where a browser comes back from a provider of identities. */
public final class ReturnPage extends ElsewherePage {

    private static final long serialVersionUID = 1L;

    /** Leads on at once. */
    public ReturnPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected RuntimeException goOn(Elsewhere elsewhere, String provider) throws SignInFailedException {
        return elsewhere.arrive(provider);
    }

    /** Links to the same address would repeat the code. */
    @Override
    protected Component languages(String id) {
        return new WebMarkupContainer(id).setVisible(false);
    }
}
