package org.rathaus.portal.internal.account;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Audience;

/** Signs out when it is posted to, and leads home. */
public final class SignOutPage extends AccountPage {

    private static final long serialVersionUID = 1L;

    /** Leads on at once. */
    public SignOutPage(PageParameters parameters) {
        super(parameters);
        if (request().isPost()) {
            request().signOut(Audience.CITIZENS);
        }
        throw request().seeOther(request().link(""));
    }
}
