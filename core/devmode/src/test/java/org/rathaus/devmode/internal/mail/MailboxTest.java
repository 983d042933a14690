package org.rathaus.devmode.internal.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.activation.DataHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final Mailbox mailbox = new Mailbox(Clock.fixed(NOW, ZoneOffset.UTC), 0);

    @AfterEach
    void stop() {
        mailbox.stop();
    }

    private void send(String recipient, String subject, boolean hasFile) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(mailbox.port()));
        MimeMessage mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress("amt@town.example", "Gemeinde Müsterhausen", "UTF-8"));
        mail.setRecipient(RecipientType.TO, new InternetAddress(recipient));
        mail.setSubject(subject, "UTF-8");
        if (hasFile) {
            MimeBodyPart text = new MimeBodyPart();
            text.setText("Grüße", "UTF-8");
            MimeBodyPart file = new MimeBodyPart();
            file.setDataHandler(new DataHandler(new ByteArrayDataSource("%PDF-<>".getBytes(StandardCharsets.US_ASCII), "application/pdf")));
            file.setFileName("Bescheid.pdf");
            mail.setContent(new MimeMultipart(text, file));
        } else {
            mail.setText("Grüße ohne Anlage", "UTF-8");
        }
        Transport.send(mail);
    }

    @Test
    void keepsWhatIsSentTheNewestFirst() throws Exception {
        send("erika@town.example", "Ihr Antrag", false);
        send("otto@town.example", "Ihr Bescheid für Größeres", true);
        assertEquals(2, mailbox.mails().size());
        CaughtMail last = mailbox.mails().get(0);
        assertEquals("otto@town.example Ihr Bescheid für Größeres Grüße", last.recipient() + " " + last.subject() + " " + last.text().strip());
        assertTrue(last.sender().contains("Gemeinde Müsterhausen"), last.sender());
        assertEquals("Bescheid.pdf application/pdf %PDF-<>", last.attachments().get(0).name() + " " + last.attachments().get(0).type() + " "
                + new String(last.attachments().get(0).content(), StandardCharsets.US_ASCII));
        assertEquals("Grüße ohne Anlage", mailbox.find(1).orElseThrow().text().strip());
        assertEquals(NOW, mailbox.find(1).orElseThrow().at());
        assertTrue(mailbox.find(3).isEmpty());
    }
}
