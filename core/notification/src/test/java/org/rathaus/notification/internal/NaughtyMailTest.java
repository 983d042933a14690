package org.rathaus.notification.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.delivery.DeliveryItem;
import org.rathaus.api.form.Answers;
import org.rathaus.api.testing.NaughtyStrings;

/** Whatever people write is in the mail as it was written, and adds neither a line to its head nor somebody who reads it. */
class NaughtyMailTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Session SESSION = Session.getInstance(new Properties());

    static List<String> all() {
        return NaughtyStrings.all();
    }

    /** As whoever gets it reads it. */
    private static MimeMessage received(String town, Letter letter) throws MessagingException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OutgoingMail.of(SESSION, "key", "steuer@hamlet.example", town, "erika@example.org", letter, NOW).writeTo(out);
        return new MimeMessage(SESSION, new ByteArrayInputStream(out.toByteArray()));
    }

    /** What a clerk writes to a citizen. */
    private static Letter message(String text) {
        CaseEvent event = new CaseEvent(2, "received", text, "a-clerk", NOW);
        CaseFile file = new CaseFile(UUID.randomUUID(), "hamlet", "dog-tax", "WEI-7F3K-9QXM", "", 1, Answers.none(), Locale.GERMAN, NOW,
                List.of(new CaseEvent(1, "received", "", "citizen", NOW), event));
        return Letter.about(new DeliveryItem("key", file, event, ""), Hamlet.TOWN, new DogTax(), "https://link");
    }

    private static List<String> head(MimeMessage mail) throws MessagingException {
        return Collections.list(mail.getAllHeaders()).stream().map(Header::getName).filter(name -> !name.equals("Content-Transfer-Encoding")).toList();
    }

    @Test
    void standInTheMessageOfAClerk() throws Exception {
        String all = String.join("\n", NaughtyStrings.taken());
        String body = ((String) received("Weiler", message(all)).getContent()).replace("\r\n", "\n");
        assertTrue(body.contains("\n" + all.strip() + "\n"), body);
    }

    @ParameterizedTest
    @MethodSource("all")
    void addNothingToTheHead(String text) throws Exception {
        List<String> plain = head(received("Weiler", message("Guten Tag")));
        assertEquals(plain, head(received("Weiler", message(text))));
        MimeMessage mail = received(text, new Letter(text, text, Locale.GERMAN, "frage@hamlet.example"));
        assertEquals(plain, head(mail));
        assertEquals("erika@example.org", mail.getAllRecipients()[0].toString());
        assertEquals(1, mail.getAllRecipients().length);
    }

    @ParameterizedTest
    @MethodSource("all")
    void areNoAddress(String text) {
        assertThrows(AddressException.class, () -> OutgoingMail.address(text));
    }
}
