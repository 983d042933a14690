package org.rathaus.auth.internal.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.rathaus.api.delivery.Mail;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.Profile;
import org.rathaus.api.identity.Relative;
import org.rathaus.auth.internal.JpaSessions;
import org.rathaus.kernel.identity.AccountEvent;
import org.rathaus.kernel.identity.AccountLinks.Purpose;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.CitizenAccounts.Outcome;
import org.rathaus.kernel.identity.Client;

class OwnAccountTest extends CitizensContract {

    private static final String NEW_EMAIL = "ewa@neu.example";

    @Test
    void letsTheOwnerInWithABrowserThatIsRecognisedThoughManyGuess() {
        CitizenAccount account = account();
        for (int i = 0; i < 40; i++) {
            accounts.signIn(ours.id(), EMAIL, "geraten " + i, new Client("198.51.100." + i, ""));
        }
        Client known = new Client("203.0.113.1", "", accounts.recognition(account));
        assertEquals(Outcome.TOO_MANY_ATTEMPTS, accounts.signIn(ours.id(), EMAIL, PASSWORD, new Client("203.0.113.1", "")).outcome());
        assertEquals(Outcome.TOO_MANY_ATTEMPTS, accounts.signIn(ours.id(), EMAIL, PASSWORD, new Client("203.0.113.1", "", "made up")).outcome());
        assertEquals(Outcome.ACCEPTED, accounts.signIn(ours.id(), EMAIL, PASSWORD, known).outcome());
    }

    @Test
    void signsInWithTheRightPasswordInItsTownOnly() {
        account();
        assertEquals(Outcome.ACCEPTED, signIn(EMAIL, PASSWORD));
        assertEquals(Outcome.REFUSED, signIn(EMAIL, ANOTHER));
        assertEquals(Outcome.REFUSED, signIn("niemand@example.org", PASSWORD));
        assertEquals(Outcome.REFUSED, accounts.signIn(foreign.id(), EMAIL, PASSWORD, CLIENT).outcome());
        assertTrue(accounts.find(foreign.id(), signedIn().id()).isEmpty());
    }

    private CitizenAccount signedIn() {
        return accounts.signIn(ours.id(), EMAIL, PASSWORD, CLIENT).account();
    }

    @Test
    void guessingIsSlowedDownWithoutLockingAnybodyOut() {
        account();
        for (int i = 0; i < 5; i++) {
            assertEquals(Outcome.REFUSED, signIn(EMAIL, "geraten " + i));
        }
        assertEquals(Outcome.TOO_MANY_ATTEMPTS, signIn(EMAIL, PASSWORD));
        clock.forward(Duration.ofSeconds(20));
        assertEquals(Outcome.ACCEPTED, signIn(EMAIL, PASSWORD));
    }

    @Test
    void showsItsOwnerWhatHappened() {
        var account = account();
        clock.forward(Duration.ofMinutes(1));
        accounts.signIn(ours.id(), EMAIL, "geraten", new Client("198.51.100.1", "Chrome, Windows"));
        clock.forward(Duration.ofMinutes(1));
        signIn(EMAIL, PASSWORD);
        List<AccountEvent> events = accounts.events(account);
        assertEquals(List.of(AccountEvent.Kind.SIGNED_IN, AccountEvent.Kind.REFUSED, AccountEvent.Kind.OPENED), events.stream().map(AccountEvent::kind).toList());
        assertEquals("Chrome, Windows", events.get(1).device());
        clock.forward(Duration.ofDays(91));
        assertEquals(List.of(), accounts.events(account));
    }

    @Test
    void theTownsLogTellsWhatHappenedToWhichAccount() {
        var account = account();
        signIn(EMAIL, PASSWORD);
        signIn(EMAIL, "geraten");
        signIn("niemand@example.org", "geraten");
        links.setPassword(ours.id(), secret(Purpose.RECOVER), ANOTHER, CLIENT);
        accounts.delete(account, ANOTHER, CLIENT);
        assertEquals(List.of("opened", "sign_in", "sign_in_refused", "recovered", "sign_in", "account_deleted"), audit.of(account.id()));
        assertEquals(List.of("sign_in_refused"), audit.of("nobody"));
    }

    @Test
    void changesThePasswordForWhoeverKnowsIt() {
        var sessions = new JpaSessions(store, clock);
        var account = account();
        String here = sessions.open(ours.id(), Audience.CITIZENS, account.id(), LevelOfAssurance.LOW, "");
        String there = sessions.open(ours.id(), Audience.CITIZENS, account.id(), LevelOfAssurance.LOW, "");
        String id = sessions.find(ours.id(), Audience.CITIZENS, here).orElseThrow().id();
        assertEquals(Outcome.REFUSED, accounts.changePassword(account, ANOTHER, ANOTHER, id, CLIENT));
        assertRefused("password.tooShort", () -> accounts.changePassword(account, PASSWORD, "kurz", id, CLIENT));
        assertEquals(Outcome.ACCEPTED, accounts.changePassword(account, PASSWORD, ANOTHER, id, CLIENT));
        assertTrue(sessions.find(ours.id(), Audience.CITIZENS, here).isPresent());
        assertTrue(sessions.find(ours.id(), Audience.CITIZENS, there).isEmpty());
        assertEquals(Outcome.ACCEPTED, signIn(EMAIL, ANOTHER));
        assertEquals("Ihr Passwort wurde geändert: Konto bei ours", mail().subject());
    }

    @Test
    void changesTheAddressWhenTheNewOneIsConfirmed() {
        var account = account();
        assertEquals(Outcome.REFUSED, accounts.askForEmail(account, ANOTHER, NEW_EMAIL, CLIENT));
        assertEquals(Outcome.ACCEPTED, accounts.askForEmail(account, PASSWORD, NEW_EMAIL, CLIENT));
        Mail mail = mail();
        assertEquals(NEW_EMAIL, mail.recipient());
        assertEquals(Outcome.ACCEPTED, signIn(EMAIL, PASSWORD));
        assertRefused("link.expired", () -> links.setPassword(ours.id(), secret(mail), ANOTHER, CLIENT));
        assertEquals(NEW_EMAIL, links.confirmEmail(ours.id(), secret(mail), CLIENT).email());
        assertEquals(Outcome.ACCEPTED, signIn(NEW_EMAIL, PASSWORD));
        assertEquals(Outcome.REFUSED, signIn(EMAIL, PASSWORD));
        assertEquals(EMAIL, mail().recipient());
    }

    @Test
    void takesNobodyElsesAddress() {
        var account = account();
        accounts.askForEmail(account, PASSWORD, NEW_EMAIL, CLIENT);
        String ofTheOwner = secret(mail());
        ask(Purpose.REGISTER, NEW_EMAIL);
        links.setPassword(ours.id(), secret(mail()), ANOTHER, CLIENT);
        assertRefused("link.expired", () -> links.confirmEmail(ours.id(), ofTheOwner, CLIENT));
        accounts.askForEmail(account, PASSWORD, NEW_EMAIL.toUpperCase(Locale.ROOT), CLIENT);
        assertEquals("Sie haben schon ein Konto bei ours", mail().subject());
    }

    @Test
    void keepsWhatItsOwnerSays() {
        var account = account();
        assertEquals(Profile.EMPTY, accounts.profile(account));
        Profile said = new Profile("Ewa", "Muster", "1961-03-09", "Am Markt", "5 a", "22846", "Norderstedt", "040 123456");
        accounts.keep(account, Profile.EMPTY);
        accounts.keep(account, said);
        assertEquals(said, accounts.profile(account));
        Profile withFamily = said.with(List.of(new Relative("Jan", "Muster", "2015-03-09"), new Relative("Lea", "Muster", "")));
        accounts.keep(account, withFamily);
        accounts.keep(account, withFamily);
        assertEquals(withFamily, accounts.profile(account));
        accounts.keep(account, said);
        assertEquals(List.of(), accounts.profile(account).family());
    }

    @Test
    void remembersUntilWhenItsOwnerHasRead() {
        var account = account();
        assertEquals(account.openedAt(), accounts.readUntil(account));
        Instant later = account.openedAt().plusSeconds(60);
        accounts.read(account, later);
        accounts.read(account, later.minusSeconds(1));
        assertEquals(later, accounts.readUntil(account));
    }

    @Test
    void isDeletedWithAllThatIsKeptOfIt() {
        var account = account();
        accounts.keep(account, new Profile("Ewa", "", "", "", "", "", "", "").with(List.of(new Relative("Jan", "", ""))));
        assertEquals(Outcome.REFUSED, accounts.delete(account, ANOTHER, CLIENT));
        assertEquals(Outcome.ACCEPTED, accounts.delete(account, PASSWORD, CLIENT));
        assertTrue(accounts.find(ours.id(), account.id()).isEmpty());
        assertEquals(Profile.EMPTY, accounts.profile(account));
        assertEquals(List.of(), accounts.events(account));
        assertEquals("Ihr Konto bei ours ist gelöscht", mail().subject());
        assertEquals(Outcome.REFUSED, signIn(EMAIL, PASSWORD));
    }
}
