package org.rathaus.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rathaus.kernel.identity.StaffAccounts.Outcome.REFUSED;
import static org.rathaus.kernel.identity.StaffAccounts.Outcome.SIGNED_IN;
import static org.rathaus.kernel.identity.StaffAccounts.Outcome.TOO_MANY_ATTEMPTS;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.identity.Client;

class SignInTest extends AccountsContract {

    @Test
    void takesTheRightPassword() {
        StaffMember clerk = clerk("anna");
        assertEquals(clerk, signIn("anna", PASSWORD).member());
    }

    @Test
    void takesTheLoginInCapitalsAndWithBlanks() {
        clerk("anna");
        assertOutcome(SIGNED_IN, " Anna ", PASSWORD);
    }

    @Test
    void refusesAWrongPasswordAnUnknownLoginAndAPendingInvitationAlike() {
        clerk("anna");
        invite("bert");
        assertOutcome(REFUSED, "anna", "falsches Passwort");
        assertOutcome(REFUSED, "nobody", PASSWORD);
        assertOutcome(REFUSED, "bert", "");
        assertNull(signIn("anna", "").member());
    }

    @Test
    void takesAsLongForNobodyAsForSomebody() {
        hashAsInATown();
        clerk("anna");
        invite("bert");
        IntConsumer known = turn -> accounts.signIn(OURS, "anna", "geraten", from("198.51.100." + turn, ""));
        Stopwatch.assertAlike(known, turn -> accounts.signIn(OURS, "nobody", "geraten", from("203.0.113." + turn, "")));
        clock.forward(Duration.ofHours(1));
        Stopwatch.assertAlike(known, turn -> accounts.signIn(OURS, "bert", "geraten", from("203.0.113." + turn, "")));
    }

    @Test
    void slowsGuessingDownButLetsTheOwnerInAgain() {
        clerk("anna");
        for (int i = 0; i < 5; i++) {
            assertOutcome(REFUSED, "anna", "geraten" + i);
        }
        assertOutcome(TOO_MANY_ATTEMPTS, "anna", PASSWORD);
        clock.forward(Duration.ofMinutes(1));
        assertOutcome(SIGNED_IN, "anna", PASSWORD);
    }

    @Test
    void letsTheOwnerInWithABrowserThatIsRecognisedThoughManyGuess() {
        StaffMember anna = clerk("anna");
        StaffMember bert = clerk("bert");
        manyGuess();
        assertEquals(TOO_MANY_ATTEMPTS, accounts.signIn(OURS, "anna", PASSWORD, from("203.0.113.1", "")).outcome());
        assertEquals(TOO_MANY_ATTEMPTS, accounts.signIn(OURS, "anna", PASSWORD, from("203.0.113.1", accounts.recognition(bert))).outcome());
        assertEquals(SIGNED_IN, accounts.signIn(OURS, "anna", PASSWORD, from("203.0.113.1", accounts.recognition(anna))).outcome());
    }

    @Test
    void letsNobodyGuessWithoutEndByBrowsersThatAreRecognised() {
        StaffMember anna = clerk("anna");
        manyGuess();
        assertEquals(5, IntStream.range(0, 20).filter(i -> accounts.signIn(OURS, "anna", "geraten",
                from("203.0.113.2", accounts.recognition(anna))).outcome() == REFUSED).count());
    }

    private void manyGuess() {
        IntStream.range(0, 40).forEach(i -> accounts.signIn(OURS, "anna", "geraten", from("198.51.100." + i, "")));
    }

    private static Client from(String address, String recognition) {
        return new Client(address, "Firefox, Linux", recognition);
    }

    @Test
    void keepsTownsApart() {
        StaffMember ours = clerk("anna");
        StaffMember foreign = accounts.accept(FOREIGN,
                accounts.invite(FOREIGN, "anna", "Anne Andere", Role.CLERK), "vier rote Ampeln");
        assertOutcome(REFUSED, "anna", "vier rote Ampeln");
        assertEquals(ours, signIn("anna", PASSWORD).member());
        assertEquals(Optional.empty(), accounts.find(OURS, foreign.id()));
        assertEquals(1, accounts.list(OURS).size());
    }

    @Test
    void findsOnlyAccountsInForce() {
        StaffMember clerk = clerk("anna");
        invite("bert");
        String pending = accounts.list(OURS).get(1).id();
        assertEquals(Optional.of(clerk), accounts.find(OURS, clerk.id()));
        assertEquals(Optional.empty(), accounts.find(OURS, pending));
        assertEquals(Optional.empty(), accounts.find(OURS, UUID.randomUUID().toString()));
    }

    @Test
    void renewsAHashThatCostSomethingElse() {
        hashAsInATown();
        StaffMember clerk = clerk("anna");
        setHash(clerk, new Argon2Passwords().hash(PASSWORD, new HashCost(8_192, 1, 1)));
        assertOutcome(SIGNED_IN, "anna", PASSWORD);
        assertTrue(hash(clerk).startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    private void hashAsInATown() {
        accounts = new JpaStaffAccounts(store, clock, audit, BrowsersForTests.make(clock));
    }

    private void setHash(StaffMember clerk, String hash) {
        store.write(OURS, entities -> {
            entities.find(Account.class, clerk.id()).setPasswordHash(hash);
            return null;
        });
    }

    private String hash(StaffMember clerk) {
        return store.read(OURS, entities -> entities.find(Account.class, clerk.id()).passwordHash().orElseThrow());
    }
}
