package org.rathaus.operation.internal.verify;

import java.util.UUID;

import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.Role;
import org.rathaus.kernel.identity.Sessions;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.identity.StaffAccounts;

/**
 * Signs people in, as a sign-in does that has gone well.
 *
 * @param sessions who is signed in where
 * @param staff    the accounts of staff
 */
public record Accounts(Sessions sessions, StaffAccounts staff) {

    private static final String PASSWORD = "vier rote Ruderboote";

    /** Somebody of whom no more is known than that they are signed in at this level. */
    void signIn(Citizen citizen, Town town, String account, LevelOfAssurance level) {
        citizen.carry("citizens-" + town.id(), sessions.open(town.id(), Audience.CITIZENS, account, level, ""));
    }

    /** Somebody new who may do everything in a town, signed in with both factors. */
    void signInAdministrator(Citizen citizen, Town town) {
        String login = "verify-" + UUID.randomUUID();
        StaffMember member = staff.accept(town.id(), staff.invite(town.id(), login, login, Role.TOWN_ADMINISTRATOR), PASSWORD);
        citizen.carry("staff-" + town.id(), sessions.open(town.id(), Audience.STAFF, member.id(), LevelOfAssurance.SUBSTANTIAL, ""));
    }
}
