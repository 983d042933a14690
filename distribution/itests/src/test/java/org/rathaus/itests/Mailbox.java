package org.rathaus.itests;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rathaus.testkit.Patience;

/** A mail server that keeps what the portal sends. */
final class Mailbox {

    private static final Pattern LINK = Pattern.compile("(https?://\\S+?)(/[a-z]+/account/link/[A-Za-z0-9_-]{22})\\s");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    Mailbox() {
        server.start();
    }

    void stop() {
        server.stop();
    }

    /** What the portal must be told to send here. */
    String settings() {
        return "mail.host=127.0.0.1\nmail.tls=none\nmail.port=" + server.getSmtp().getPort();
    }

    /** What was written to an address. */
    List<String> to(String recipient) {
        return Arrays.stream(server.getReceivedMessages()).filter(it -> isTo(it, recipient)).map(Mailbox::text).toList();
    }

    /** The mail with this number to an address, from 1; waits for it. */
    String wait(String recipient, int number) {
        Patience.until(number + " mails to " + recipient, () -> to(recipient).size() >= number);
        return to(recipient).get(number - 1);
    }

    /** The path of the link in a mail. */
    static String link(String mail) {
        return match(mail).group(2);
    }

    /** Where the link leads, without its path. */
    static String portal(String mail) {
        return match(mail).group(1);
    }

    private static MatchResult match(String mail) {
        return LINK.matcher(mail).results().findFirst().orElseThrow(() -> new AssertionError("no link in " + mail));
    }

    private static boolean isTo(Message mail, String recipient) {
        try {
            return mail.getAllRecipients()[0].toString().equals(recipient);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Message mail) {
        try {
            return mail.getSubject() + "\n" + mail.getContent();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
