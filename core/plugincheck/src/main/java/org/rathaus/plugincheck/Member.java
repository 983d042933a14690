package org.rathaus.plugincheck;

import java.util.Set;

import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.Duties;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.identity.AccountDesk;
import org.rathaus.kernel.identity.Sessions;
import org.rathaus.kernel.identity.StaffAccounts;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Visitor;

/**
 * Somebody of a town's staff who is signed in, with both factors.
 *
 * @param visitor with the browser
 * @param member  who it is
 * @param town    where they work
 */
public record Member(Visitor visitor, StaffMember member, Town town) {

    private static final String PASSWORD = "drei blaue Segelboote";

    /** Somebody new, who was invited and has set a password; whoever is limited to services was invited by an administrator. */
    static Member hire(RunningPortal portal, Town town, Role role, String... services) {
        StaffAccounts accounts = portal.service(StaffAccounts.class);
        String login = "member-" + accounts.list(town.id()).size();
        String name = "Mitarbeit " + login;
        String secret = services.length == 0 ? accounts.invite(town.id(), login, name, role)
                : portal.service(AccountDesk.class).invite(hire(portal, town, Role.TOWN_ADMINISTRATOR).member(), town.id(), "limited-" + login, name,
                        new Duties(role, Set.of(services)));
        StaffMember member = accounts.accept(town.id(), secret, PASSWORD);
        String token = portal.service(Sessions.class).open(town.id(), Audience.STAFF, member.id(), LevelOfAssurance.SUBSTANTIAL, "");
        return new Member(portal.visitor().carrying("staff-" + town.id(), token), member, town);
    }

    /** Opens a page of the service for staff, or one of the town's if the path begins with a slash, to fill in its form. */
    public FormWalk visit(String path) {
        return visitor.visit(TestPortal.address(town, "staff/service/", path));
    }

    /** Opens it and reads it. */
    public Page open(String path) {
        return visitor.open(TestPortal.address(town, "staff/service/", path));
    }

    /** The page of a case. */
    public FormWalk visit(ReceivedCase received) {
        return visit("/staff/case/" + received.file().id());
    }

    /**
     * Gives a case another status on its page.
     *
     * @param note what the citizen reads with it; may be empty
     */
    public Page decide(ReceivedCase received, String status, String note) {
        Page page = visit(received).answer("status", status).answer("note", note).submit().page();
        if (!page.errors().isEmpty()) {
            throw new AssertionError("the case does not become " + status + ": " + page.errors());
        }
        return page;
    }
}
