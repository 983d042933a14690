package org.rathaus.auth.internal.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.auth.internal.JpaSessions;
import org.rathaus.kernel.identity.AccountEvent;
import org.rathaus.kernel.identity.AccountLinks.Purpose;
import org.rathaus.kernel.identity.CitizenAccount;
import org.rathaus.kernel.identity.CitizenAccounts;
import org.rathaus.kernel.identity.CitizenAccounts.Outcome;
import org.rathaus.kernel.identity.Passkeys.Passkey;
import org.rathaus.kernel.identity.Session;

class PasskeysTest extends PasskeysContract {

    @Test
    void openAnAccountWithoutAPassword() {
        CitizenAccount account = opened();
        assertFalse(account.hasPassword());
        assertEquals(EMAIL, account.email());
        assertEquals(account, show(device).account());
        assertEquals(Outcome.REFUSED, signIn(EMAIL, ""));
        assertEquals(Outcome.REFUSED, signIn(EMAIL, PASSWORD));
    }

    @Test
    void areAddedToAnAccountWithAPasswordWhoseOwnerIsTold() {
        CitizenAccount account = added();
        assertTrue(mail().subject().startsWith("Neuer Passkey"));
        assertEquals(Outcome.ACCEPTED, show(device).outcome());
        assertEquals(Outcome.ACCEPTED, signIn(EMAIL, PASSWORD));
        assertEquals(1, passkeys.list(account).size());
    }

    @Test
    void areListedWithTheirUse() {
        CitizenAccount account = opened();
        assertEquals(Optional.empty(), only(account).usedAt());
        clock.forward(Duration.ofMinutes(1));
        show(device);
        Passkey passkey = only(account);
        assertEquals("Firefox, Linux", passkey.name());
        assertEquals("portal.example", passkey.host());
        assertEquals(passkey.addedAt().plus(Duration.ofMinutes(1)), passkey.usedAt().orElseThrow());
    }

    private Passkey only(CitizenAccount account) {
        assertEquals(1, passkeys.list(account).size());
        return passkeys.list(account).get(0);
    }

    @Test
    void haveANameThatTheirOwnerChooses() {
        CitizenAccount account = opened();
        passkeys.rename(account, only(account).id(), " Mein Telefon ");
        passkeys.rename(account, only(account).id(), "  ");
        assertEquals("Mein Telefon", only(account).name());
        passkeys.rename(account, only(account).id(), "x".repeat(200));
        assertEquals("x".repeat(60), only(account).name());
    }

    @Test
    void areRemovedWhichTheirOwnerIsTold() {
        CitizenAccount account = added();
        sendMails();
        passkeys.remove(account, only(account).id(), CLIENT);
        assertTrue(mail().subject().startsWith("Passkey entfernt"));
        assertEquals(Outcome.REFUSED, show(device).outcome());
    }

    @Test
    void theLastWayInStays() {
        CitizenAccount account = opened();
        String first = only(account).id();
        assertRefused("passkey.last", () -> passkeys.remove(account, first, CLIENT));
        Device other = new Device();
        passkeys.add(site, account, other.create(site, passkeys.askToAdd(site, account)), CLIENT);
        passkeys.remove(account, first, CLIENT);
        assertEquals(Outcome.ACCEPTED, show(other).outcome());
        assertRefused("passkey.last", () -> passkeys.remove(account, only(account).id(), CLIENT));
    }

    @Test
    void aPasswordMayFollowByTheLinkForAForgottenOne() {
        CitizenAccount account = opened();
        assertTrue(links.setPassword(ours.id(), secret(Purpose.RECOVER), PASSWORD, CLIENT).hasPassword());
        assertEquals(Outcome.ACCEPTED, signIn(EMAIL, PASSWORD));
        passkeys.remove(account, only(account).id(), CLIENT);
        assertEquals(List.of(), passkeys.list(account));
    }

    @Test
    void aBrowserIsToldWhichItHasAlready() {
        CitizenAccount account = opened();
        String id = device.signIn(site, passkeys.askToSignIn(site)).replaceFirst(".*\"rawId\":\"([^\"]+)\".*", "$1");
        assertTrue(passkeys.askToAdd(site, account).contains(id), id);
        assertThrows(RuntimeException.class, () -> device.create(site, passkeys.askToAdd(site, account)));
    }

    @Test
    void tenAreEnough() {
        CitizenAccount account = added();
        for (int i = 1; i < 10; i++) {
            passkeys.add(site, account, new Device().create(site, passkeys.askToAdd(site, account)), CLIENT);
        }
        String answer = new Device().create(site, passkeys.askToAdd(site, account));
        assertRefused("passkey.tooMany", () -> passkeys.add(site, account, answer, CLIENT));
    }

    @Test
    void theOwnerAndTheTownsLogAreToldWhatHappens() {
        CitizenAccount account = added();
        show(device);
        passkeys.remove(account, only(account).id(), CLIENT);
        assertEquals(List.of("opened", "passkey_added", "sign_in", "passkey_removed"), audit.of(account.id()));
        List<AccountEvent.Kind> kinds = accounts.events(account).stream().map(AccountEvent::kind).toList();
        assertTrue(kinds.containsAll(List.of(AccountEvent.Kind.PASSKEY_ADDED, AccountEvent.Kind.SIGNED_IN_PASSKEY, AccountEvent.Kind.PASSKEY_REMOVED)));
    }

    @Test
    void goWithTheAccountWhichAFreshSignInDeletes() {
        CitizenAccount account = opened();
        JpaSessions sessions = new JpaSessions(store, clock);
        String token = sessions.open(ours.id(), Audience.CITIZENS, account.id(), LevelOfAssurance.LOW, "");
        Session session = sessions.find(ours.id(), Audience.CITIZENS, token).orElseThrow();
        clock.forward(Duration.ofMinutes(CitizenAccounts.FRESH_MINUTES));
        assertFalse(accounts.delete(account, session, CLIENT));
        assertFalse(accounts.askForEmail(account, session, "neu@example.org"));
        clock.forward(Duration.ofSeconds(-1));
        assertTrue(accounts.askForEmail(account, session, "neu@example.org"));
        assertTrue(accounts.delete(account, session, CLIENT));
        assertEquals(List.of(), passkeys.list(account));
        assertEquals(Outcome.REFUSED, show(device).outcome());
    }

    @Test
    void whoHasAPasswordIsAskedForIt() {
        CitizenAccount account = added();
        JpaSessions sessions = new JpaSessions(store, clock);
        String token = sessions.open(ours.id(), Audience.CITIZENS, account.id(), LevelOfAssurance.LOW, "");
        Session session = sessions.find(ours.id(), Audience.CITIZENS, token).orElseThrow();
        assertFalse(accounts.delete(account, session, CLIENT));
        assertEquals(Outcome.REFUSED, accounts.confirm(account, "geraten", CLIENT));
        assertEquals(Outcome.ACCEPTED, accounts.confirm(account, PASSWORD, CLIENT));
    }

    @Test
    void areThereAtAddressesOfTheTownOnlyAndNotInTheClear() {
        assertTrue(passkeys.site(ours, "http://portal.example").isEmpty());
        assertTrue(passkeys.site(ours, "https://evil.example").isEmpty());
        assertTrue(passkeys.site(ours, "https://portal.example.evil.example").isEmpty());
        assertTrue(passkeys.site(foreign, "https://ours.example").isEmpty());
        assertTrue(passkeys.site(ours, "https://ours.example").isPresent());
        portal = "http://localhost:8080";
        assertTrue(passkeys.site(ours, "http://localhost:8080").isPresent());
        portal = "https://192.0.2.1";
        assertTrue(passkeys.site(ours, "https://192.0.2.1").isEmpty());
    }
}
