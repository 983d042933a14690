package org.rathaus.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rathaus.kernel.identity.StaffAccounts.Outcome.REFUSED;
import static org.rathaus.kernel.identity.StaffAccounts.Outcome.SIGNED_IN;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.Duties;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.NotPermittedException;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.identity.AccountDesk.Entry;
import org.rathaus.kernel.identity.AccountDesk.State;

class AccountDeskTest extends AccountsContract {

    private static final Duties CLERK = new Duties(Role.CLERK, Set.of());
    private static final Duties ADMINISTRATOR = new Duties(Role.TOWN_ADMINISTRATOR, Set.of());

    private StaffMember vera;

    @BeforeEach
    void appoint() {
        vera = accounts.accept(OURS, accounts.invite(OURS, "vera", "Vera Verwaltung", Role.TOWN_ADMINISTRATOR), PASSWORD);
    }

    private StaffMember hire(String login, Duties duties) {
        return accounts.accept(OURS, desk.invite(vera, OURS, login, "Neu Hier", duties), PASSWORD);
    }

    private static StaffMember operator() {
        return new StaffMember("op", StaffMember.INSTALLATION, "op", "Op", Role.OPERATOR);
    }

    @Test
    void letsSomebodyInForSomeServices() {
        StaffMember anna = hire("anna", new Duties(Role.CLERK, Set.of("postal-vote", "dog-tax")));
        assertEquals(Set.of("postal-vote", "dog-tax"), accounts.find(OURS, anna.id()).orElseThrow().services());
        assertEquals(Role.CLERK, anna.role());
    }

    @Test
    void changesDutiesAtOnce() {
        StaffMember anna = hire("anna", CLERK);
        desk.assign(vera, OURS, anna.id(), new Duties(Role.AUDITOR, Set.of("dog-tax")));
        StaffMember now = accounts.find(OURS, anna.id()).orElseThrow();
        assertEquals(Role.AUDITOR, now.role());
        assertEquals(List.of("invited", "link_used", "assigned"), audit.of(anna.id()));
    }

    @Test
    void endsSessionsLinksAndSignInOfADeactivatedAccount() {
        StaffMember anna = hire("anna", CLERK);
        String link = desk.renew(vera, OURS, anna.id());
        JpaSessions sessions = new JpaSessions(store, clock);
        String token = sessions.open(OURS, Audience.STAFF, anna.id(), LevelOfAssurance.LOW, "");
        desk.deactivate(vera, OURS, anna.id());
        assertEquals(Optional.empty(), accounts.find(OURS, anna.id()));
        assertEquals(Optional.empty(), sessions.find(OURS, Audience.STAFF, token));
        assertOutcome(REFUSED, "anna", PASSWORD);
        assertRefused("invitation.expired", () -> accounts.accept(OURS, link, "vier rote Ampeln"));
        assertRefused("account.deactivated", () -> desk.renew(vera, OURS, anna.id()));
        assertRefused("login.taken", () -> desk.invite(vera, OURS, "anna", "Anna", CLERK));
    }

    @Test
    void putsAnAccountInForceAgainWithoutItsSessions() {
        StaffMember anna = hire("anna", CLERK);
        JpaSessions sessions = new JpaSessions(store, clock);
        String token = sessions.open(OURS, Audience.STAFF, anna.id(), LevelOfAssurance.LOW, "");
        desk.deactivate(vera, OURS, anna.id());
        desk.reactivate(vera, OURS, anna.id());
        assertOutcome(SIGNED_IN, "anna", PASSWORD);
        assertEquals(Optional.empty(), sessions.find(OURS, Audience.STAFF, token));
    }

    @Test
    void letsTheOldPasswordCountUntilTheNewLinkIsUsed() {
        StaffMember anna = hire("anna", CLERK);
        String link = desk.renew(vera, OURS, anna.id());
        assertOutcome(SIGNED_IN, "anna", PASSWORD);
        accounts.accept(OURS, link, "vier rote Ampeln");
        assertOutcome(REFUSED, "anna", PASSWORD);
        assertOutcome(SIGNED_IN, "anna", "vier rote Ampeln");
    }

    @Test
    void tellsInvitedActiveAndLockedAccountsApart() {
        StaffMember anna = hire("anna", CLERK);
        desk.invite(vera, OURS, "bert", "Bert", CLERK);
        desk.deactivate(vera, OURS, anna.id());
        assertEquals(List.of(State.DEACTIVATED, State.INVITED, State.IN_FORCE), desk.list(vera, OURS).stream().map(Entry::state).toList());
    }

    @Test
    void nobodyChangesTheirOwnAccount() {
        hire("zweite", ADMINISTRATOR);
        assertRefused("account.own", () -> desk.assign(vera, OURS, vera.id(), CLERK));
        assertRefused("account.own", () -> desk.deactivate(vera, OURS, vera.id()));
        assertRefused("account.own", () -> desk.removeFactor(vera, OURS, vera.id()));
        assertRefused("account.own", () -> desk.renew(vera, OURS, vera.id()));
    }

    @Test
    void theLastAdministratorStays() {
        assertRefused("account.last", () -> desk.deactivate(operator(), OURS, vera.id()));
        StaffMember second = hire("zweite", ADMINISTRATOR);
        desk.deactivate(operator(), OURS, vera.id());
        assertRefused("account.last", () -> desk.deactivate(operator(), OURS, second.id()));
    }

    @Test
    void whoWasTakenOutTakesNobodyOut() {
        StaffMember second = hire("zweite", ADMINISTRATOR);
        desk.deactivate(vera, OURS, second.id());
        assertThrows(NotPermittedException.class, () -> desk.deactivate(second, OURS, vera.id()));
        assertTrue(accounts.find(OURS, vera.id()).isPresent());
    }

    @Test
    void ofTwoWhoTakeEachOtherOutAtOnceOneStays() throws InterruptedException {
        StaffMember second = hire("zweite", ADMINISTRATOR);
        ExecutorService both = Executors.newFixedThreadPool(2);
        both.submit(() -> desk.deactivate(vera, OURS, second.id()));
        both.submit(() -> desk.deactivate(second, OURS, vera.id()));
        both.shutdown();
        assertTrue(both.awaitTermination(20, TimeUnit.SECONDS));
        assertEquals(1, Stream.of(vera, second).filter(it -> accounts.find(OURS, it.id()).isPresent()).count());
    }

    @Test
    void clerksAndOtherTownsLookAfterNoAccount() {
        StaffMember anna = hire("anna", CLERK);
        StaffMember foreign = new StaffMember("f", FOREIGN, "f", "F", Role.TOWN_ADMINISTRATOR);
        for (StaffMember other : List.of(anna, foreign)) {
            assertThrows(NotPermittedException.class, () -> desk.list(other, OURS));
            assertThrows(NotPermittedException.class, () -> desk.invite(other, OURS, "neu", "Neu", CLERK));
            assertThrows(NotPermittedException.class, () -> desk.assign(other, OURS, vera.id(), CLERK));
            assertThrows(NotPermittedException.class, () -> desk.removeFactor(other, OURS, vera.id()));
        }
    }

    @Test
    void operatorsReachATownsAdministratorsOnly() {
        StaffMember anna = hire("anna", CLERK);
        assertEquals(List.of("vera"), desk.list(operator(), OURS).stream().map(it -> it.member().login()).toList());
        assertThrows(NotPermittedException.class, () -> desk.invite(operator(), OURS, "neu", "Neu", CLERK));
        assertThrows(NotPermittedException.class, () -> desk.assign(operator(), OURS, vera.id(), CLERK));
        assertRefused("account.unknown", () -> desk.renew(operator(), OURS, anna.id()));
        desk.invite(operator(), OURS, "neu", "Neu", ADMINISTRATOR);
    }

    @Test
    void dutiesMustFitTheRoleAndThePlace() {
        assertRefused("services.invalid", () -> desk.invite(vera, OURS, "neu", "Neu", new Duties(Role.TOWN_ADMINISTRATOR, Set.of("dog-tax"))));
        assertRefused("services.invalid", () -> desk.invite(vera, OURS, "neu", "Neu", new Duties(Role.CLERK, Set.of("dog tax"))));
        assertRefused("role.invalid", () -> desk.invite(vera, OURS, "neu", "Neu", new Duties(Role.OPERATOR, Set.of())));
        assertRefused("role.invalid", () -> desk.invite(vera, OURS, "neu", "Neu", new Duties(null, Set.of())));
    }

    @Test
    void ownPasswordIsChangedByWhoeverKnowsIt() {
        StaffMember anna = hire("anna", CLERK);
        assertRefused("password.wrong", () -> accounts.changePassword(anna, "geraten", "vier rote Ampeln", CLIENT));
        assertRefused("password.common", () -> accounts.changePassword(anna, PASSWORD, "Passwort123", CLIENT));
        accounts.changePassword(anna, PASSWORD, "vier rote Ampeln", CLIENT);
        assertOutcome(SIGNED_IN, "anna", "vier rote Ampeln");
    }

    @Test
    void everySignInAndRefusalIsWrittenDownWithoutWhatWasTyped() {
        StaffMember anna = hire("anna", CLERK);
        signIn("anna", PASSWORD);
        signIn("anna", "geraten");
        signIn("niemand", "geraten");
        assertEquals(List.of("invited", "link_used", "sign_in", "sign_in_refused"), audit.of(anna.id()));
        assertEquals(List.of("sign_in_refused"), audit.of("nobody"));
    }
}
