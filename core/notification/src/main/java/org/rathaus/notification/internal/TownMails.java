package org.rathaus.notification.internal;

import java.time.Clock;
import java.util.function.UnaryOperator;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.delivery.DeliveryReport;
import org.rathaus.api.delivery.Mail;
import org.rathaus.api.delivery.Mails;
import org.rathaus.api.town.Mailing;
import org.rathaus.api.town.Town;

/** Mails that belong to no case, one connection each: they are few. */
@Component
public final class TownMails implements Mails {

    private final Clock clock;
    private final UnaryOperator<String> settings;

    /** With the settings of the installation. */
    @Activate
    public TownMails(@Reference Clock clock, BundleContext context) {
        this(clock, context::getProperty);
    }

    TownMails(Clock clock, UnaryOperator<String> settings) {
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public String portal(Town town) {
        return new PortalAddress(settings).of(town);
    }

    @Override
    public DeliveryReport send(Town town, Mail mail) {
        Mailing mailing = PortalAddress.mailing(town);
        MailServer server = MailServer.of(settings);
        return MailServer.isolated(() -> send(server, mailing, town, mail));
    }

    private DeliveryReport send(MailServer server, Mailing mailing, Town town, Mail mail) {
        Session session = server.session();
        DeliveryReport report = DeliveryReport.empty();
        try (Transport transport = server.connect(session)) {
            Letter letter = new Letter(mail.subject(), mail.body(), mail.language(), mail.replyTo());
            OutgoingMail message = OutgoingMail.of(session, mail.key(), mailing.sender(), town.officialName(),
                    mail.recipient(), letter, clock.instant());
            transport.sendMessage(message, message.getAllRecipients());
            report = report.acknowledged(mail.key());
        } catch (AddressException e) {
            return report.refused(mail.key(), "the mail address is not valid");
        } catch (MessagingException e) {
            // how the goodbye of the connection goes is of no consequence
            return report.isAcknowledged(mail.key()) ? report : SmtpAnswer.of(e).report(mail.key(), report);
        }
        return report;
    }
}
