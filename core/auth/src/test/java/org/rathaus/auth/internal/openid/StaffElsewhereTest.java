package org.rathaus.auth.internal.openid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.Duties;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.auth.internal.BrowsersForTests;
import org.rathaus.auth.internal.JpaAccountDesk;
import org.rathaus.auth.internal.JpaStaffAccounts;
import org.rathaus.kernel.identity.AccountDesk;
import org.rathaus.kernel.identity.ExternalSignIn.Arrival;
import org.rathaus.kernel.identity.ExternalSignIn.Wish;
import org.rathaus.kernel.identity.SignInFailedException;
import org.rathaus.kernel.identity.SignInFailedException.Reason;
import org.rathaus.kernel.identity.StaffAccounts.Outcome;

/** Staff are what the groups at their provider say, at each sign-in. */
class StaffElsewhereTest extends OpenIdContract {

    private static final Wish WORK = new Wish(Audience.STAFF, LevelOfAssurance.NONE, "staff", "https://ours.example/staff/return/" + PROVIDER);

    private JpaStaffAccounts accounts;
    private JpaAccountDesk desk;
    private StaffMember chief;

    @BeforeEach
    void desk() {
        accounts = new JpaStaffAccounts(store, clock, audit, BrowsersForTests.make(clock));
        desk = new JpaAccountDesk(store, clock, audit);
        chief = accounts.accept("ours", accounts.invite("ours", "chief", "Chief", Role.TOWN_ADMINISTRATOR), "drei grüne Fahrräder");
        provider.person.put("preferred_username", "Ewa.Muster");
        provider.person.put("name", "Ewa Muster");
    }

    private StaffMember member(String... groups) throws SignInFailedException {
        return accounts.find("ours", session(arrive(groups), Audience.STAFF).accountId()).orElseThrow();
    }

    private Arrival arrive(String... groups) throws SignInFailedException {
        provider.person.put("groups", List.of(groups));
        return arrive(WORK);
    }

    @Test
    void areWhatTheirGroupsSay() throws SignInFailedException {
        StaffMember member = member("clerks", "choir");
        assertEquals("ewa.muster Ewa Muster CLERK [dog-tax]", member.login() + " " + member.name() + " " + member.role() + " " + member.services());
        assertEquals(member.id(), member("heads").id());
        assertEquals(Role.TOWN_ADMINISTRATOR, accounts.find("ours", member.id()).orElseThrow().role());
        assertEquals(List.of("system assigned " + member.id() + " CLERK dog-tax", member.id() + " sign_in " + member.id() + " keycloak",
                "system assigned " + member.id() + " TOWN_ADMINISTRATOR", member.id() + " sign_in " + member.id() + " keycloak"),
                audit.entries("ours").stream().filter(it -> it.contains(member.id())).toList());
    }

    @Test
    void mayDoWhatTheirStrongestGroupMay() {
        assertEquals(Optional.of(new Duties(Role.TOWN_ADMINISTRATOR, Set.of())), Arrivals.duties(configured(PROVIDER), Set.of("clerks", "heads")));
        assertEquals(Optional.of(new Duties(Role.CLERK, Set.of("dog-tax", "postal-vote"))),
                Arrivals.duties(configured(PROVIDER), Set.of("clerks", "elections")));
        assertEquals(Optional.empty(), Arrivals.duties(configured(PROVIDER), Set.of("choir")));
    }

    @Test
    void stayOutWithoutAGroup() {
        assertFails(Reason.NOT_ADMITTED, () -> arrive(new String[0]));
        assertFails(Reason.NOT_ADMITTED, () -> arrive("choir"));
        assertEquals(1, count("Account"));
    }

    @Test
    void loseWhatTheyHaveOpenWithTheirGroup() throws SignInFailedException {
        arrive("clerks");
        assertFails(Reason.NOT_ADMITTED, () -> arrive("choir"));
    }

    @Test
    void stayOutWhenTheirAccountIsDeactivated() throws SignInFailedException {
        StaffMember member = member("clerks");
        desk.deactivate(chief, "ours", member.id());
        assertFails(Reason.NOT_ADMITTED, () -> arrive("heads"));
        assertTrue(accounts.find("ours", member.id()).isEmpty());
        assertEquals(AccountDesk.State.DEACTIVATED, desk.list(chief, "ours").stream().filter(it -> it.member().id().equals(member.id()))
                .findFirst().orElseThrow().state());
    }

    @Test
    void areNeverWhoeverWasInvitedUnderTheSameName() throws SignInFailedException {
        provider.person.put("preferred_username", "chief");
        StaffMember member = member("clerks");
        assertFalse(member.id().equals(chief.id()));
        assertTrue(member.login().startsWith("keycloak-"), member.login());
        assertEquals(Outcome.SIGNED_IN, accounts.signIn("ours", "chief", "drei grüne Fahrräder", CLIENT).outcome());
    }

    @Test
    void haveNoPasswordAndGetNone() throws SignInFailedException {
        StaffMember member = member("clerks");
        assertEquals(Outcome.REFUSED, accounts.signIn("ours", member.login(), "", CLIENT).outcome());
        assertEquals(List.of(false, true), List.of(accounts.hasPassword(member), accounts.hasPassword(chief)));
        assertEquals("account.ofProvider", assertThrows(IllegalArgumentException.class, () -> desk.renew(chief, "ours", member.id())).getMessage());
        assertEquals("account.ofProvider", assertThrows(IllegalArgumentException.class,
                () -> desk.assign(chief, "ours", member.id(), new Duties(Role.AUDITOR, Set.of()))).getMessage());
        assertEquals("login.taken", assertThrows(IllegalArgumentException.class,
                () -> desk.invite(chief, "ours", member.login(), "Somebody", new Duties(Role.CLERK, Set.of()))).getMessage());
    }

    @Test
    void haveShownTwoFactorsWhenTheProviderSaysSo() throws SignInFailedException {
        assertEquals(LevelOfAssurance.LOW, session(arrive("heads"), Audience.STAFF).level());
        provider.person.put("amr", List.of("otp"));
        assertEquals(LevelOfAssurance.SUBSTANTIAL, session(arrive("heads"), Audience.STAFF).level());
    }

    @Test
    void areNoCitizens() throws SignInFailedException {
        arrive("clerks");
        assertEquals(0, count("Citizen"));
        assertEquals(LevelOfAssurance.LOW, session(arrive(citizen(LevelOfAssurance.NONE))).level());
        assertEquals(1, count("Citizen"));
    }
}
