package org.rathaus.portal.internal.account;

import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.web.PortalRequest;

/** Says that what follows needs a fresh sign-in, as there is no password that could be asked for. */
final class SignInAgain extends Panel {

    private static final long serialVersionUID = 1L;

    /** Leads back to this path below the account. */
    SignInAgain(String id, String path) {
        super(id);
        setRenderBodyOnly(true);
        add(new ExternalLink("again", PortalRequest.current().link("account/sign-in?to=account/" + path)));
    }
}
