package org.rathaus.devmode.internal.mail;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.devmode.internal.Settings;

/** The mail server of a portal in developer mode, on this machine only: what it is given goes no further, and can be read. */
@Component(service = Mailbox.class, immediate = true)
public final class Mailbox {

    private static final int MOST = 500;

    private final Clock clock;
    private final GreenMail server;
    private final GreenMailUser sink;
    private final Deque<CaughtMail> mails = new ArrayDeque<>();
    private int last;

    /** Listens from now on. */
    @Activate
    public Mailbox(@Reference Clock clock, BundleContext context) {
        this(clock, Settings.of(context).mailPort());
    }

    Mailbox(Clock clock, int port) {
        this.clock = clock;
        // Jakarta Mail asks the thread's class loader first for its parts
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Session.class.getClassLoader());
        try {
            server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
        } finally {
            thread.setContextClassLoader(before);
        }
        sink = server.setUser("developer@localhost", "");
        server.getUserManager().setMessageDeliveryHandler(this::take);
    }

    @Deactivate
    void stop() {
        server.stop();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    private synchronized GreenMailUser take(MovingMessage mail, MailAddress recipient) throws MessagingException {
        try {
            mails.addFirst(CaughtMail.of(++last, clock.instant(), recipient.getEmail(), mail.getMessage()));
        } catch (IOException e) {
            throw new MessagingException("a mail cannot be read", e);
        }
        if (mails.size() > MOST) {
            mails.removeLast();
        }
        return sink;
    }

    /** What came last, first; at most 500. */
    public synchronized List<CaughtMail> mails() {
        return List.copyOf(mails);
    }

    /** The mail with this number. */
    public Optional<CaughtMail> find(int number) {
        return mails().stream().filter(it -> it.number() == number).findFirst();
    }
}
