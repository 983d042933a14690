package org.rathaus.notification.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.rathaus.api.delivery.DeliveryException;

/**
 * The mail server of the installation.
 *
 * @param host     empty: there is none
 * @param port     TCP port
 * @param user     empty: the server takes mails without signing in
 * @param password of the user
 * @param tls      how the connection is encrypted
 */
record MailServer(String host, int port, String user, String password, Encryption tls) {

    private static final String SECONDS_10 = "10000";
    private static final String SECONDS_20 = "20000";

    /** How a connection is encrypted, each with its usual port. */
    enum Encryption {
        /** Not at all: for a server on the same machine. */
        NONE(25),
        /** After the greeting, or no mail is sent (RFC 3207). */
        STARTTLS(587),
        /** From the first byte (RFC 8314). */
        TLS(465);

        private final int port;

        Encryption(int port) {
            this.port = port;
        }
    }

    /**
     * As the installation's settings say.
     *
     * @throws DeliveryException if they cannot be meant
     */
    static MailServer of(UnaryOperator<String> settings) {
        try {
            UnaryOperator<String> mail = key -> Optional.ofNullable(settings.apply("rathaus.mail." + key)).orElse("").strip();
            Encryption tls = mail.apply("tls").isEmpty() ? Encryption.STARTTLS
                    : Encryption.valueOf(mail.apply("tls").toUpperCase(Locale.ROOT));
            int port = mail.apply("port").isEmpty() ? tls.port : Integer.parseInt(mail.apply("port"));
            return new MailServer(mail.apply("host"), port, mail.apply("user"), mail.apply("password"), tls);
        } catch (IllegalArgumentException e) {
            throw new DeliveryException("mail.port or mail.tls in rathaus.properties has no sensible value", e);
        }
    }

    /** For mails to this server. */
    Session session() {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", host);
        properties.put("mail.smtp.port", String.valueOf(port));
        properties.put("mail.smtp.auth", String.valueOf(!user.isEmpty()));
        properties.put("mail.smtp.connectiontimeout", SECONDS_10);
        properties.put("mail.smtp.timeout", SECONDS_20);
        properties.put("mail.smtp.writetimeout", SECONDS_20);
        properties.put("mail.smtp.ssl.enable", String.valueOf(tls == Encryption.TLS));
        properties.put("mail.smtp.starttls.enable", String.valueOf(tls == Encryption.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(tls == Encryption.STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.mime.allowutf8", "true");
        return Session.getInstance(properties);
    }

    /**
     * An open connection.
     *
     * @throws DeliveryException if there is no server, or it does not let us in
     */
    Transport connect(Session session) {
        if (host.isEmpty()) {
            throw new DeliveryException("no mail server is set: mail.host in rathaus.properties");
        }
        try {
            Transport transport = session.getTransport();
            transport.connect(user.isEmpty() ? null : user, user.isEmpty() ? null : password);
            return transport;
        } catch (MessagingException e) {
            throw new DeliveryException("the mail server " + host + ":" + port + " does not let us in: "
                    + e.getClass().getSimpleName(), e);
        }
    }

    /** Jakarta Mail asks the thread's class loader first for its parts; whatever that sees must not be mixed in. */
    static <T> T isolated(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Session.class.getClassLoader());
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + " " + tls + "]";
    }
}
