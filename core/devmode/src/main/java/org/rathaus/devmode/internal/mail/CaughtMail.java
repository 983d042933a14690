package org.rathaus.devmode.internal.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

/**
 * A mail that the portal has sent.
 *
 * @param number      from 1
 * @param at          when it came
 * @param sender      name and address
 * @param recipient   address
 * @param subject     decoded
 * @param text        what is to be read
 * @param attachments all else
 */
public record CaughtMail(int number, Instant at, String sender, String recipient, String subject, String text, List<Attachment> attachments) {

    /** A part that is no text of the mail itself. */
    public record Attachment(String name, String type, byte[] content) {
    }

    static CaughtMail of(int number, Instant at, String recipient, MimeMessage mail) throws MessagingException, IOException {
        StringBuilder text = new StringBuilder();
        List<Attachment> attachments = new ArrayList<>();
        read(mail, text, attachments);
        String sender = mail.getFrom() == null ? "" : ((InternetAddress) mail.getFrom()[0]).toUnicodeString();
        return new CaughtMail(number, at, sender, recipient, Optional.ofNullable(mail.getSubject()).orElse(""), text.toString(), attachments);
    }

    /** Parts within parts; no handler of content is asked, as those are found by class loaders that do not see each other here. */
    private static void read(Part part, StringBuilder text, List<Attachment> attachments) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            Multipart parts = new MimeMultipart(part.getDataHandler().getDataSource());
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                read(inner, text, attachments);
            }
            return;
        }
        ContentType type = new ContentType(part.getContentType());
        try (InputStream in = part.getInputStream()) {
            byte[] content = in.readAllBytes();
            if (part.isMimeType("text/plain") && part.getFileName() == null) {
                text.append(new String(content, charset(type)));
            } else {
                String name = Optional.ofNullable(part.getFileName()).orElse(type.getSubType());
                attachments.add(new Attachment(name, type.getBaseType(), content));
            }
        }
    }

    private static Charset charset(ContentType type) {
        String name = type.getParameter("charset");
        return name != null && Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
    }
}
