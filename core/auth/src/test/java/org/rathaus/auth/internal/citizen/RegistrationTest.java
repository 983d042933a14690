package org.rathaus.auth.internal.citizen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.rathaus.api.delivery.Mail;
import org.rathaus.auth.internal.OneTimeSecret;
import org.rathaus.kernel.identity.AccountEvent;
import org.rathaus.kernel.identity.AccountLinks.Purpose;
import org.rathaus.kernel.identity.CitizenAccounts.Outcome;
import org.rathaus.kernel.identity.Client;

class RegistrationTest extends CitizensContract {

    @Test
    void opensAnAccountForWhoeverHasTheLink() {
        ask(Purpose.REGISTER, " " + EMAIL);
        assertEquals(Outcome.REFUSED, signIn(EMAIL, PASSWORD));
        Mail mail = mail();
        assertEquals(EMAIL, mail.recipient());
        var account = links.setPassword(ours.id(), secret(mail), PASSWORD, CLIENT);
        assertEquals(EMAIL, account.email());
        assertEquals(List.of(AccountEvent.Kind.OPENED), accounts.events(account).stream().map(AccountEvent::kind).toList());
        assertEquals(Outcome.ACCEPTED, signIn("ewa.muster@EXAMPLE.org ", PASSWORD));
    }

    @Test
    void aLinkSaysForWhomItIsAndIsNotUsedUpByLooking() {
        String secret = secret(Purpose.REGISTER);
        assertEquals(EMAIL, links.find(ours.id(), secret).orElseThrow().email());
        assertEquals(Purpose.REGISTER, links.find(ours.id(), secret).orElseThrow().purpose());
        assertTrue(links.find(foreign.id(), secret).isEmpty());
        assertRefused("link.expired", () -> links.setPassword(foreign.id(), secret, PASSWORD, CLIENT));
    }

    @Test
    void aLinkWorksOnce() {
        String secret = secret(Purpose.REGISTER);
        String second = secret(Purpose.REGISTER);
        assertNotEquals(secret, second);
        links.setPassword(ours.id(), secret, PASSWORD, CLIENT);
        assertRefused("link.expired", () -> links.setPassword(ours.id(), secret, ANOTHER, CLIENT));
        assertRefused("link.expired", () -> links.setPassword(ours.id(), second, ANOTHER, CLIENT));
        assertEquals(Outcome.REFUSED, signIn(EMAIL, ANOTHER));
    }

    @Test
    void aLinkWorksForADay() {
        String secret = secret(Purpose.REGISTER);
        clock.forward(Duration.ofHours(24));
        assertTrue(links.find(ours.id(), secret).isEmpty());
        assertRefused("link.expired", () -> links.setPassword(ours.id(), secret, PASSWORD, CLIENT));
    }

    @Test
    void storesNothingThatOpensALink() {
        String secret = secret(Purpose.REGISTER);
        assertTrue(links.find(ours.id(), OneTimeSecret.hash(secret)).isEmpty());
        assertEquals(OneTimeSecret.hash(secret), store.read(ours.id(), it -> it
                .createQuery("SELECT l.secretHash FROM CitizenLink l", String.class).getSingleResult()));
    }

    @Test
    void aWeakPasswordLeavesTheLinkUnused() {
        String secret = secret(Purpose.REGISTER);
        assertRefused("password.tooShort", () -> links.setPassword(ours.id(), secret, "kurz", CLIENT));
        assertRefused("password.common", () -> links.setPassword(ours.id(), secret, EMAIL.toUpperCase(Locale.ROOT), CLIENT));
        links.setPassword(ours.id(), secret, PASSWORD, CLIENT);
    }

    @Test
    void whoeverHasAnAccountIsToldSo() {
        account();
        assertTrue(ask(Purpose.REGISTER, EMAIL));
        Mail mail = mail();
        assertEquals("Sie haben schon ein Konto bei ours", mail.subject());
        assertTrue(mail.body().contains("https://portal.example/ours/account/sign-in"), mail.body());
        assertFalse(mail.body().contains("/account/link/"));
    }

    @Test
    void anAddressGetsFewMailsWhoeverAsks() {
        for (int i = 0; i < 8; i++) {
            assertTrue(links.ask(ours.id(), Purpose.REGISTER, EMAIL, Locale.GERMAN, new Client("192.0.2." + i, "")));
        }
        sendMails();
        assertEquals(5, mails.size());
    }

    @Test
    void whoeverAsksForMailsToManyIsStopped() {
        for (int i = 0; i < 100; i++) {
            assertTrue(ask(Purpose.REGISTER, i + "@example.org"));
        }
        assertFalse(ask(Purpose.REGISTER, "more@example.org"));
        assertTrue(links.ask(ours.id(), Purpose.REGISTER, "more@example.org", Locale.GERMAN, new Client("198.51.100.1", "")));
    }

    @Test
    void aMailWaitsForTheMailServerAndGetsALinkThen() {
        mailServerWorks = false;
        ask(Purpose.REGISTER, EMAIL);
        sendMails();
        mailServerWorks = true;
        sendMails();
        assertTrue(mails.isEmpty());
        clock.forward(Duration.ofMinutes(5));
        assertTrue(links.find(ours.id(), secret(mail())).isPresent());
        sendMails();
        assertEquals(1, mails.size());
    }

    @Test
    void speaksTheLanguageOfWhoeverAsked() {
        links.ask(ours.id(), Purpose.REGISTER, EMAIL, Locale.ENGLISH, CLIENT);
        assertEquals("Confirm your e-mail address: account with ours", mail().subject());
    }
}
