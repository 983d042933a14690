package org.rathaus.portal.internal;

import org.apache.wicket.request.resource.IResource;
import org.apache.wicket.request.resource.ResourceReference;
import org.rathaus.web.PortalRequest;
import org.rathaus.web.area.SignInWays;

/**
 * Where programs that keep passwords send their owners to change one (W3C, "A Well-Known URL for Changing Passwords"): to the citizens' account,
 * or that of staff where citizens have none. On a host that towns share nobody knows whose is meant.
 */
final class ChangePassword extends ResourceReference {

    static final String PATH = "/.well-known/change-password";

    private static final long serialVersionUID = 1L;

    ChangePassword() {
        super(ChangePassword.class, "change-password");
    }

    @Override
    public IResource getResource() {
        return attributes -> {
            PortalRequest request = PortalRequest.current();
            boolean citizens = new SignInWays(request.requireTown()).hasAccounts();
            throw request.seeOther(request.link(citizens ? "account/security" : "staff/account"));
        };
    }
}
