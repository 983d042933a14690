package org.rathaus.notification.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.delivery.DeliveryBatch;
import org.rathaus.api.delivery.DeliveryItem;
import org.rathaus.api.delivery.DeliveryReport;
import org.rathaus.api.delivery.DeliveryTarget;
import org.rathaus.api.town.Mailing;
import org.rathaus.kernel.cases.Cases;
import org.rathaus.kernel.service.ServiceCatalog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to citizens. Each mail gets a secret of its own for the link, which is stored as a hash only. */
@Component
public final class MailTarget implements DeliveryTarget {

    private static final Logger LOG = LoggerFactory.getLogger(MailTarget.class);
    /** So few that a slow server is through with them before another node would take them over. */
    private static final int BATCH = 20;
    private static final Duration TIME = Duration.ofMinutes(1);

    private final Cases cases;
    private final ServiceCatalog catalog;
    private final Clock clock;
    private final UnaryOperator<String> settings;

    @Activate
    public MailTarget(@Reference Cases cases, @Reference ServiceCatalog catalog, @Reference Clock clock,
            BundleContext context) {
        this(cases, catalog, clock, context::getProperty);
    }

    MailTarget(Cases cases, ServiceCatalog catalog, Clock clock, UnaryOperator<String> settings) {
        this.cases = cases;
        this.catalog = catalog;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public String id() {
        return "mail";
    }

    @Override
    public int batchSize() {
        return BATCH;
    }

    @Override
    public DeliveryReport deliver(DeliveryBatch batch) {
        return MailServer.isolated(() -> send(batch));
    }

    private DeliveryReport send(DeliveryBatch batch) {
        MailServer server = MailServer.of(settings);
        Mailing mailing = PortalAddress.mailing(batch.town());
        Session session = server.session();
        Transport transport = server.connect(session);
        try {
            return new Round(batch, mailing, session, transport, links(batch)).run();
        } finally {
            close(transport);
        }
    }

    private Map<UUID, String> links(DeliveryBatch batch) {
        String base = new PortalAddress(settings).of(batch.town());
        return cases.newLinks(batch.town(), batch.items().stream().map(item -> item.file().id()).toList()).entrySet()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, it -> base + "/status/" + it.getValue()));
    }

    /** The mails are out; how the goodbye goes is of no consequence. */
    private static void close(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("{}", e.getClass().getName());
        }
    }

    /** One connection's mails. */
    private final class Round {

        private final DeliveryBatch batch;
        private final Mailing mailing;
        private final Session session;
        private final Transport transport;
        private final Map<UUID, String> links;

        Round(DeliveryBatch batch, Mailing mailing, Session session, Transport transport, Map<UUID, String> links) {
            this.batch = batch;
            this.mailing = mailing;
            this.session = session;
            this.transport = transport;
            this.links = links;
        }

        DeliveryReport run() {
            long begin = System.nanoTime();
            DeliveryReport report = DeliveryReport.empty();
            for (DeliveryItem item : batch.items()) {
                boolean goesOn = transport.isConnected() && System.nanoTime() - begin < TIME.toNanos();
                report = goesOn ? send(item, report)
                        : report.failed(item.key(), "the mail server was too slow or closed the connection");
            }
            return report;
        }

        private DeliveryReport send(DeliveryItem item, DeliveryReport report) {
            try {
                Letter letter = Letter.about(item, batch.town(), catalog, links.get(item.file().id()));
                OutgoingMail mail = OutgoingMail.of(session, item.key(), mailing.sender(),
                        batch.town().officialName(), item.email(), letter, clock.instant());
                transport.sendMessage(mail, mail.getAllRecipients());
                return report.acknowledged(item.key());
            } catch (AddressException e) {
                return report.refused(item.key(), "the citizen's mail address is not valid");
            } catch (MessagingException e) {
                return SmtpAnswer.of(e).report(item.key(), report);
            }
        }
    }
}
