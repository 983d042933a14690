package org.rathaus.forms.internal.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.delivery.DeliveryException;
import org.rathaus.api.delivery.DeliveryReport;
import org.rathaus.api.delivery.Mail;
import org.rathaus.api.delivery.Mails;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.operation.DaemonThreads;
import org.rathaus.kernel.service.ServiceCatalog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends mails with links and notices of expiry: at once, and what did not leave then each five minutes for two days. */
@Component(service = LinkMails.class)
public final class LinkMails {

    private static final Logger LOG = LoggerFactory.getLogger(LinkMails.class);
    private static final Duration RETRY = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofDays(2);

    private final EntityStore store;
    private final Towns towns;
    private final ServiceCatalog catalog;
    private final Mails mails;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(new DaemonThreads("rathaus-draft-mails"));

    /** With the store of the model {@code forms}. */
    @Activate
    public LinkMails(@Reference(target = "(model=forms)") EntityStore store, @Reference Towns towns, @Reference ServiceCatalog catalog,
            @Reference Mails mails, @Reference Clock clock) {
        this.store = store;
        this.towns = towns;
        this.catalog = catalog;
        this.mails = mails;
        this.clock = clock;
        timer.scheduleWithFixedDelay(() -> forAll(this::sendDue), 1, RETRY.toMinutes(), TimeUnit.MINUTES);
        timer.scheduleWithFixedDelay(() -> forAll(this::announceEnds), 2, 60, TimeUnit.MINUTES);
    }

    @Deactivate
    void deactivate() {
        timer.shutdownNow();
    }

    /** A mail waits; what is missed here is done in the next round. */
    void hurry(String townId) {
        try {
            timer.execute(() -> towns.find(townId).ifPresent(town -> guarded(town, this::sendDue)));
        } catch (RejectedExecutionException e) {
            LOG.debug("the portal is being stopped", e);
        }
    }

    private void forAll(Consumer<Town> work) {
        towns.all().stream().filter(town -> town.mailing().isPresent()).forEach(town -> guarded(town, work));
    }

    private static void guarded(Town town, Consumer<Town> work) {
        try {
            work.accept(town);
        } catch (RuntimeException e) {
            LOG.warn("mails about drafts of {} wait: {}", town.id(), e.toString());
        }
    }

    void sendDue(Town town) {
        Instant now = clock.instant();
        List<StoredLink> due = store.read(town.id(), entities -> new LinkRows(entities).due(now));
        for (StoredLink link : due) {
            if (store.write(town.id(), entities -> new LinkRows(entities).claim(link, now.plus(RETRY)))) {
                send(town, link, now);
            }
        }
    }

    private void send(Town town, StoredLink link, Instant now) {
        Optional<Instant> savedAt = store.read(town.id(), entities -> new LinkRows(entities).savedAt(link.draft()));
        boolean gone = savedAt.isEmpty() || link.mailSince().plus(PATIENCE).isBefore(now);
        if (gone || isSettled(town, link, savedAt.get(), now)) {
            store.write(town.id(), entities -> {
                new LinkRows(entities).mailDone(link);
                return null;
            });
        }
    }

    /** Whether nothing more is to be done: it has left, or it never will. */
    private boolean isSettled(Town town, StoredLink link, Instant savedAt, Instant now) {
        try {
            Mail mail = new LinkLetter(town, catalog, mails.portal(town), savedAt).about(link, now);
            DeliveryReport report = mails.send(town, mail);
            report.reason(mail.key()).ifPresent(reason -> LOG.warn("a mail about a draft of {} did not leave: {}", town.id(), reason));
            return report.isAcknowledged(mail.key()) || report.isRefused(mail.key());
        } catch (DeliveryException e) {
            LOG.warn("mails about drafts of {} wait: {}", town.id(), e.getMessage());
            return false;
        }
    }

    /** Has those written to whose drafts end in two days, each address once. */
    void announceEnds(Town town) {
        Instant now = clock.instant();
        List<StoredLink> ending = store.read(town.id(), entities -> new LinkRows(entities).ending(now));
        Set<String> written = new HashSet<>();
        for (StoredLink link : ending) {
            boolean writes = written.add(link.draft() + " " + link.email());
            store.write(town.id(), entities -> {
                LinkRows rows = new LinkRows(entities);
                rows.savedAt(link.draft()).ifPresent(savedAt -> rows.notice(link, writes, savedAt, now));
                return null;
            });
        }
        if (!ending.isEmpty()) {
            sendDue(town);
        }
    }
}
