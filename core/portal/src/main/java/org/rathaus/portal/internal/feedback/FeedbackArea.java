package org.rathaus.portal.internal.feedback;

import java.time.Duration;
import java.util.concurrent.Semaphore;

import org.apache.wicket.Page;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.delivery.DeliveryException;
import org.rathaus.api.delivery.Mail;
import org.rathaus.api.delivery.Mails;
import org.rathaus.api.town.Town;
import org.rathaus.web.ClientLimit;
import org.rathaus.web.area.AreaApplication;
import org.rathaus.web.area.WebArea;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where people say what keeps them from using the portal (Directive (EU) 2016/2102, article 7 (1) b). Keeps nothing. */
@Component(service = WebArea.class)
public final class FeedbackArea implements WebArea {

    private static final Logger LOG = LoggerFactory.getLogger(FeedbackArea.class);
    /** A mail server that is slow holds no more requests than these. */
    private static final int AT_ONCE = 4;

    private final Mails mails;
    private final ClientLimit clients = ClientLimit.of(5, Duration.ofHours(1));
    private final ClientLimit towns = ClientLimit.of(60, Duration.ofHours(1));
    private final Semaphore places = new Semaphore(AT_ONCE);

    /** What became of it. */
    enum Outcome {
        SENT, TOO_MANY, FAILED
    }

    /** With the way out. */
    @Activate
    public FeedbackArea(@Reference Mails mails) {
        this.mails = mails;
    }

    static FeedbackArea current() {
        return AreaApplication.area(FeedbackArea.class);
    }

    /** Sends a mail, unless this client, or all of them, have sent too many to the town. */
    Outcome send(Town town, Mail mail, String client) {
        if (town.mailing().isEmpty()) {
            return Outcome.FAILED;
        }
        if (!clients.allows(client) || !towns.allows(town.id())) {
            return Outcome.TOO_MANY;
        }
        if (!places.tryAcquire()) {
            return Outcome.FAILED;
        }
        try {
            return mails.send(town, mail).isAcknowledged(mail.key()) ? Outcome.SENT : Outcome.FAILED;
        } catch (DeliveryException e) {
            LOG.warn("feedback to {} could not be sent: {}", town.id(), e.getMessage());
            return Outcome.FAILED;
        } finally {
            places.release();
        }
    }

    @Override
    public Scope scope() {
        return Scope.TOWN;
    }

    @Override
    public String path() {
        return "feedback";
    }

    @Override
    public Class<? extends Page> homePage() {
        return FeedbackPage.class;
    }
}
