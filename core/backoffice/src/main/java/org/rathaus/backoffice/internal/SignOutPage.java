package org.rathaus.backoffice.internal;

import java.util.List;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.audit.AuditTrail.AccountEvent;
import org.rathaus.api.identity.Audience;

/** Signs out when it is posted to, and leads to the sign-in. */
public final class SignOutPage extends GuardedPage {

    private static final long serialVersionUID = 1L;

    /** Leads on at once. */
    public SignOutPage(PageParameters parameters) {
        super(parameters);
        if (request().isPost()) {
            signedIn().ifPresent(it -> area().identities().audit().write(it.townId(), it.id(), AccountEvent.SIGN_OUT, it.id(), ""));
            request().signOut(Audience.STAFF);
        }
        throw request().seeOther(areaLink(""));
    }

    @Override
    protected List<String> titleParts() {
        return List.of();
    }
}
