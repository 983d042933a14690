package org.rathaus.auth.internal.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.rathaus.api.delivery.Mail;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.auth.internal.JpaSessions;
import org.rathaus.kernel.identity.AccountLinks.Purpose;
import org.rathaus.kernel.identity.CitizenAccounts.Outcome;

class RecoveryTest extends CitizensContract {

    @Test
    void setsAnotherPasswordAndTellsTheOwner() {
        account();
        String secret = secret(Purpose.RECOVER);
        links.setPassword(ours.id(), secret, ANOTHER, CLIENT);
        assertEquals(Outcome.REFUSED, signIn(EMAIL, PASSWORD));
        assertEquals(Outcome.ACCEPTED, signIn(EMAIL, ANOTHER));
        Mail told = mail();
        assertEquals("Ihr Passwort wurde geändert: Konto bei ours", told.subject());
        assertEquals(EMAIL, told.recipient());
    }

    @Test
    void endsAllSessionsOfTheAccountAndNoOthers() {
        var sessions = new JpaSessions(store, clock);
        var account = account();
        String theirs = sessions.open(ours.id(), Audience.CITIZENS, account.id(), LevelOfAssurance.LOW, "");
        String staff = sessions.open(ours.id(), Audience.STAFF, account.id(), LevelOfAssurance.LOW, "");
        links.setPassword(ours.id(), secret(Purpose.RECOVER), ANOTHER, CLIENT);
        assertTrue(sessions.find(ours.id(), Audience.CITIZENS, theirs).isEmpty());
        assertTrue(sessions.find(ours.id(), Audience.STAFF, staff).isPresent());
    }

    @Test
    void aLinkWorksForAnHourAndOnce() {
        account();
        String late = secret(Purpose.RECOVER);
        clock.forward(Duration.ofMinutes(60));
        assertRefused("link.expired", () -> links.setPassword(ours.id(), late, ANOTHER, CLIENT));
        String first = secret(Purpose.RECOVER);
        String second = secret(Purpose.RECOVER);
        links.setPassword(ours.id(), second, ANOTHER, CLIENT);
        assertRefused("link.expired", () -> links.setPassword(ours.id(), second, PASSWORD, CLIENT));
        assertRefused("link.expired", () -> links.setPassword(ours.id(), first, PASSWORD, CLIENT));
    }

    @Test
    void whoeverHasNoAccountHearsNothingAndNobodyLearnsThat() {
        assertTrue(ask(Purpose.RECOVER, EMAIL));
        sendMails();
        assertTrue(mails.isEmpty());
        long waiting = store.read(ours.id(), it -> it.createQuery("SELECT COUNT(m) FROM WaitingMail m", Long.class).getSingleResult());
        assertEquals(0, waiting);
    }
}
