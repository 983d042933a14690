package org.rathaus.backoffice.internal;

import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.wicket.protocol.http.WebApplication;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.identity.StaffAccounts;
import org.rathaus.web.area.AreaApplication;
import org.rathaus.web.area.CoreRequest;
import org.rathaus.web.area.Elsewhere;
import org.rathaus.web.area.WebArea;

/** Pages behind a sign-in. */
public abstract class GuardedArea implements WebArea {

    private final Identities identities;

    protected GuardedArea(Identities identities) {
        this.identities = identities;
    }

    /** The area of the page in work. */
    public static GuardedArea current() {
        return AreaApplication.area(GuardedArea.class);
    }

    /** Who there is. */
    public Identities identities() {
        return identities;
    }

    /** Who may sign in. */
    public StaffAccounts accounts() {
        return identities.accounts();
    }

    /** Whether the area can be reached from where the request comes from. */
    public boolean admits(CoreRequest request) {
        return true;
    }

    /** Where the accounts of the request belong: its town or the installation. */
    public String place(CoreRequest request) {
        return request.town().map(Town::id).orElse(StaffMember.INSTALLATION);
    }

    /** The address of a page of the area; an empty path is its home. */
    public String link(CoreRequest request, String path) {
        return request.link(path.isEmpty() ? path() : path() + "/" + path);
    }

    /** A path below the area that may be gone to after signing in, and nothing else. */
    public abstract boolean isTarget(String path);

    /** The pages of the area beside its home and those of every area, by path. */
    protected abstract Map<String, Class<? extends MemberPage>> memberPages();

    /** All pages beside the area's home, by path. */
    public final Map<String, Class<? extends GuardedPage>> pages() {
        Map<String, Class<? extends GuardedPage>> pages = new LinkedHashMap<>(memberPages());
        pages.put(OwnAccountPage.PATH, OwnAccountPage.class);
        pages.put(AuditPage.PATH, AuditPage.class);
        pages.put(SecondFactorPage.PATH, SecondFactorPage.class);
        pages.put(AuthenticatorPage.PATH, AuthenticatorPage.class);
        pages.put("sign-in", SignInPage.class);
        pages.put("sign-out", SignOutPage.class);
        pages.put(Elsewhere.DEPART + "#{provider}", DeparturePage.class);
        pages.put(Elsewhere.RETURN + "#{provider}", ReturnPage.class);
        pages.put("invitation/#{secret}", InvitationPage.class);
        return pages;
    }

    @Override
    public final void mount(WebApplication application) {
        pages().forEach(application::mountPage);
    }
}
