package org.rathaus.plugincheck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

/**
 * A mail that the portal has sent.
 *
 * @param sender     the address it comes from
 * @param recipients whom it goes to
 * @param subject    what it is about
 * @param text       what is written in it
 * @param files      the names of what is attached
 */
public record Mail(String sender, List<String> recipients, String subject, String text, List<String> files) {

    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/\\S+)");

    static Mail of(MimeMessage message) {
        try {
            StringBuilder text = new StringBuilder();
            List<String> files = new ArrayList<>();
            read(message, text, files);
            return new Mail(message.getFrom()[0].toString(), Arrays.stream(message.getAllRecipients()).map(Object::toString).toList(),
                    message.getSubject(), text.toString(), files);
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail of the portal cannot be read", e);
        }
    }

    private static void read(Part part, StringBuilder text, List<String> files) throws MessagingException, IOException {
        if (part.getFileName() != null) {
            files.add(part.getFileName());
        } else if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                read(each, text, files);
            }
        } else if (part.isMimeType("text/plain")) {
            text.append(part.getContent());
        }
    }

    /** The paths that its links lead to, below the address of the portal. */
    public List<String> links() {
        return LINK.matcher(text).results().map((MatchResult link) -> link.group(1)).toList();
    }

    /**
     * Expects words in its subject or text.
     *
     * @return the same mail
     */
    public Mail says(String words) {
        if (!subject.contains(words) && !text.contains(words)) {
            throw new AssertionError("the mail does not say '" + words + "': " + subject + "\n\n" + text);
        }
        return this;
    }
}
