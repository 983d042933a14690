package org.rathaus.notification.internal;

import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

/** A letter as a mail. The same delivery always has the same Message-ID, so that a repetition can be recognised. */
final class OutgoingMail extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private final String messageId;

    private OutgoingMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    /**
     * From a town to one citizen.
     *
     * @param key    names the delivery
     * @param sender address of the town
     * @param name   name of the town
     * @throws AddressException if the citizen's address is none
     */
    static OutgoingMail of(Session session, String key, String sender, String name, String citizen, Letter letter,
            Instant now) throws MessagingException {
        OutgoingMail mail = new OutgoingMail(session, "<" + key + sender.substring(sender.lastIndexOf('@')) + ">");
        mail.setFrom(named(sender, name));
        mail.setRecipient(Message.RecipientType.TO, address(citizen));
        if (!letter.replyTo().isEmpty()) {
            mail.setReplyTo(new InternetAddress[] {address(letter.replyTo())});
        }
        // a header is one line, whatever the texts say
        mail.setSubject(CONTROL.matcher(letter.subject()).replaceAll(" ").strip(), UTF_8);
        mail.setText(letter.body(), UTF_8);
        mail.setSentDate(Date.from(now));
        mail.setContentLanguage(new String[] {letter.language().toLanguageTag()});
        // RFC 3834: nobody's absence notice answers
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        return mail;
    }

    /** Exactly one address; strict, so that neither a second recipient nor a line break comes through. */
    static InternetAddress address(String typed) throws AddressException {
        String address = typed.strip();
        int at = address.lastIndexOf('@');
        try {
            String domain = IDN.toASCII(address.substring(at + 1));
            InternetAddress checked = new InternetAddress(address.substring(0, at + 1) + domain, true);
            if (at < 1 || checked.isGroup() || checked.getPersonal() != null) {
                throw new AddressException("no plain address");
            }
            return checked;
        } catch (IllegalArgumentException e) {
            throw new AddressException("no domain");
        }
    }

    private static InternetAddress named(String sender, String name) throws AddressException {
        InternetAddress address = address(sender);
        try {
            address.setPersonal(CONTROL.matcher(name).replaceAll(" ").strip(), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java has UTF-8", e);
        }
        return address;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
