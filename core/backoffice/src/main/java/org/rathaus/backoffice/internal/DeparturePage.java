package org.rathaus.backoffice.internal;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.kernel.identity.SignInFailedException;
import org.rathaus.web.area.Elsewhere;

/** Leads to a provider of identities, and from there to the page that was asked for: {@code ?to=<path>}. */
public final class DeparturePage extends ElsewherePage {

    private static final long serialVersionUID = 1L;

    /** Leads on at once. */
    public DeparturePage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected RuntimeException goOn(Elsewhere elsewhere, String provider) throws SignInFailedException {
        String target = safe(request().parameter("to"));
        return elsewhere.depart(provider, LevelOfAssurance.NONE, area().path() + (target.isEmpty() ? "" : "/" + target), false);
    }
}
