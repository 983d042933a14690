package org.rathaus.backoffice.internal;

import org.apache.wicket.protocol.http.WebApplication;
import org.rathaus.api.identity.StaffAccounts;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.Town;
import org.rathaus.web.AreaApplication;
import org.rathaus.web.PortalRequest;
import org.rathaus.web.WebArea;

/** Pages behind a sign-in. */
public abstract class GuardedArea implements WebArea {

    private final StaffAccounts accounts;

    protected GuardedArea(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    /** The area of the page in work. */
    public static GuardedArea current() {
        return AreaApplication.area(GuardedArea.class);
    }

    /** Who may sign in. */
    public StaffAccounts accounts() {
        return accounts;
    }

    /** Whether the area can be reached from where the request comes from. */
    public boolean admits(PortalRequest request) {
        return true;
    }

    /** Where the accounts of the request belong: its town or the installation. */
    public String place(PortalRequest request) {
        return request.town().map(Town::id).orElse(StaffMember.INSTALLATION);
    }

    /** The address of a page of the area; an empty path is its home. */
    public String link(PortalRequest request, String path) {
        return request.link(path.isEmpty() ? path() : path() + "/" + path);
    }

    /** A path below the area that may be gone to after signing in, and nothing else. */
    public abstract boolean isTarget(String path);

    @Override
    public void mount(WebApplication application) {
        application.mountPage("sign-in", SignInPage.class);
        application.mountPage("sign-out", SignOutPage.class);
        application.mountPage("invitation/#{secret}", InvitationPage.class);
    }
}
