package org.rathaus.notification.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.delivery.DeliveryBatch;
import org.rathaus.api.delivery.DeliveryException;
import org.rathaus.api.delivery.DeliveryItem;
import org.rathaus.api.delivery.DeliveryReport;
import org.rathaus.api.form.Answers;
import org.rathaus.api.town.Mailing;

class MailTargetTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private final Map<String, String> settings = new HashMap<>();
    private final MailTarget target =
            new MailTarget(new LinksOnly(), new DogTax(), Clock.fixed(NOW, ZoneOffset.UTC), settings::get);

    private void configure() {
        settings.putAll(Map.of("rathaus.mail.host", "127.0.0.1", "rathaus.mail.tls", "none", "rathaus.mail.port",
                String.valueOf(SERVER.getSmtp().getPort()), "rathaus.address", "https://portal.example/"));
    }

    private static DeliveryItem item(Locale language, String email, String status, String note) {
        List<CaseEvent> events = List.of(new CaseEvent(1, "received", "", "citizen", NOW),
                new CaseEvent(2, status, note, "a-clerk", NOW));
        CaseFile file = new CaseFile(UUID.randomUUID(), "hamlet", "dog-tax", "WEI-7F3K-9QXM", "Muster, Erika", 1,
                Answers.of(Map.of("name", "Erika Muster")), language, NOW, events);
        return new DeliveryItem(UUID.randomUUID().toString(), file, events.get(status.equals("received") ? 0 : 1), email);
    }

    private DeliveryReport deliver(DeliveryItem... items) {
        return target.deliver(new DeliveryBatch(Hamlet.TOWN, "dog-tax", Map.of(), List.of(items)));
    }

    private MimeMessage sent(DeliveryItem item) {
        configure();
        DeliveryReport report = deliver(item);
        assertTrue(report.isAcknowledged(item.key()), () -> report.reason(item.key()).orElse("?"));
        return SERVER.getReceivedMessages()[0];
    }

    @Test
    void acknowledgesTheReceiptInTheNameOfTheTown() throws Exception {
        DeliveryItem item = item(Locale.GERMAN, "erika@example.org", "received", "");
        MimeMessage mail = sent(item);
        assertEquals("Wir haben Ihren Antrag erhalten: WEI-7F3K-9QXM", mail.getSubject());
        String body = (String) mail.getContent();
        assertTrue(body.contains("„Hund anmelden“"), body);
        assertTrue(body.contains("https://portal.example/hamlet/status/secret-of-" + item.file().id()), body);
        assertTrue(body.contains("Steueramt") && body.contains("Gemeinde Weiler an der Mühle"), body);
        assertTrue(mail.getFrom()[0].toString().endsWith("<steuer@hamlet.example>"));
        assertEquals("frage@hamlet.example", mail.getReplyTo()[0].toString());
    }

    @Test
    void carriesNothingThatTheCitizenSent() throws Exception {
        MimeMessage mail = sent(item(Locale.GERMAN, "erika@example.org", "done", "Bis bald"));
        assertFalse((mail.getSubject() + mail.getContent()).contains("Muster"));
    }

    @Test
    void speaksTheCitizensLanguageAndTheServicesWords() throws Exception {
        MimeMessage mail = sent(item(Locale.ENGLISH, "erika@example.org", "done", "See you.\nBye!"));
        assertEquals("Your dog is registered (WEI-7F3K-9QXM)", mail.getSubject());
        String body = ((String) mail.getContent()).replace("\r\n", "\n");
        assertTrue(body.contains("comes by post.\n\nOur message to you:\nSee you.\nBye!\n\n"), body);
        assertEquals("en", mail.getContentLanguage()[0]);
    }

    @Test
    void hasGeneralWordsForAStatusWithoutItsOwn() throws Exception {
        String body = (String) sent(item(Locale.GERMAN, "erika@example.org", "rejected", "")).getContent();
        assertTrue(body.contains("hat einen neuen Stand: Abgelehnt."), body);
        assertFalse(body.contains("Unsere Nachricht"), body);
    }

    @Test
    void repeatsItselfUnderTheSameMessageId() throws MessagingException {
        DeliveryItem item = item(Locale.GERMAN, "erika@example.org", "received", "");
        configure();
        deliver(item);
        deliver(item);
        for (MimeMessage mail : SERVER.getReceivedMessages()) {
            assertEquals("<" + item.key() + "@hamlet.example>", mail.getMessageID());
            assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
        }
        assertEquals(2, SERVER.getReceivedMessages().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "erika", "erika@", "@example.org", "a@example.org, b@example.org",
            "erika@example.org\r\nBcc: all@example.org", "Erika <erika@example.org>", "erika@example.org\nX: y"})
    void refusesWhatIsNotOneAddress(String typed) {
        configure();
        DeliveryItem item = item(Locale.GERMAN, typed, "received", "");
        assertTrue(deliver(item).isRefused(item.key()));
        assertEquals(0, SERVER.getReceivedMessages().length);
    }

    @Test
    void letsNoLineBreakIntoAHeader() throws Exception {
        Letter letter = new Letter("Eins\r\nBcc: all@example.org\u2028zwei", "Text", Locale.GERMAN, "");
        OutgoingMail mail = OutgoingMail.of(MailServer.of(settings::get).session(), "key", "a@hamlet.example",
                "Name\r\nX-Evil: 1", "erika@example.org", letter, NOW);
        assertEquals("Eins Bcc: all@example.org zwei", mail.getSubject());
        assertEquals(null, mail.getHeader("Bcc"));
        assertEquals(null, mail.getHeader("X-Evil"));
    }

    @Test
    void writesToDomainsWithUmlauts() throws Exception {
        MimeMessage mail = sent(item(Locale.GERMAN, " erika@müller.example ", "received", ""));
        assertEquals("erika@xn--mller-kva.example", mail.getAllRecipients()[0].toString());
    }

    @Test
    void linksToTheTownsOwnAddressWhereItHasOne() throws IOException, MessagingException {
        configure();
        DeliveryItem item = item(Locale.GERMAN, "erika@example.org", "received", "");
        Mailing own = new Mailing("steuer@hamlet.example", "https://service.hamlet.example");
        target.deliver(new DeliveryBatch(Hamlet.TOWN.mailing(own), "dog-tax", Map.of(), List.of(item)));
        String body = (String) SERVER.getReceivedMessages()[0].getContent();
        assertTrue(body.contains("https://service.hamlet.example/status/secret-of-"), body);
    }

    @Test
    void doesNotWorkWithoutAServerAndSaysWhatToSet() {
        DeliveryItem item = item(Locale.GERMAN, "erika@example.org", "received", "");
        String reason = assertThrows(DeliveryException.class, () -> deliver(item)).getMessage();
        assertEquals("no mail server is set: mail.host in rathaus.properties", reason);
        settings.putAll(Map.of("rathaus.mail.host", "127.0.0.1", "rathaus.mail.port", "smtp"));
        assertThrows(DeliveryException.class, () -> deliver(item));
    }

    @Test
    void sendsNothingUnencryptedUnlessItMay() {
        configure();
        settings.remove("rathaus.mail.tls");
        DeliveryItem item = item(Locale.GERMAN, "erika@example.org", "received", "");
        assertThrows(DeliveryException.class, () -> deliver(item));
        assertEquals(0, SERVER.getReceivedMessages().length);
    }
}
