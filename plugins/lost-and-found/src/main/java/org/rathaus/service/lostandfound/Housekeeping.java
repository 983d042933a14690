package org.rathaus.service.lostandfound;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.ServiceCases;
import org.rathaus.api.service.Offer;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;

/**
 * What is to be done without anybody asking, once an hour on each node; doing it twice changes nothing: forgets whom old items were
 * about, lets items go along with cases that were decided elsewhere, tells those whom a crash between taking in and telling has left
 * out, and goes on looking for those whose thing was another.
 */
@Component(immediate = true, service = Housekeeping.class)
public final class Housekeeping {

    private static final System.Logger LOG = System.getLogger(Housekeeping.class.getName());
    private static final Duration RECENT = Duration.ofDays(1);
    private static final int MOST = 500;

    private final Items items;
    private final ServiceCases cases;
    private final Ties ties;
    private final Decisions decisions;
    private final Towns towns;
    private final Clock clock;
    private final ScheduledExecutorService hours = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "lost-and-found");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public Housekeeping(@Reference EntityStore store, @Reference ServiceCases cases, @Reference CaseDesk desk, @Reference Towns towns,
            @Reference Clock clock) {
        this.items = new Items(store);
        this.cases = cases;
        this.ties = new Ties(store, cases);
        this.decisions = new Decisions(items, ties, desk);
        this.towns = towns;
        this.clock = clock;
        hours.scheduleWithFixedDelay(this::all, 1, 60, TimeUnit.MINUTES);
    }

    @Deactivate
    void deactivate() {
        hours.shutdownNow();
    }

    /** What fails is done in an hour: the timer forgets work that throws. */
    void all() {
        try {
            each();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "found items are looked through in an hour: {0}", e.getMessage());
        }
    }

    private void each() {
        for (Town town : towns.all()) {
            try {
                if (town.offers(LostAndFound.ID)) {
                    tidy(new Offer(town, town.settings(LostAndFound.ID), clock.instant()));
                }
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "found items of {0} are looked through in an hour: {1}", town.id(), e.getMessage());
            }
        }
    }

    private void tidy(Offer offer) {
        LocalDate before = offer.today().minusYears(Law.KEPT.wholeOn(offer.today()));
        int forgotten;
        do {
            forgotten = items.forget(offer.town().id(), before);
        } while (forgotten == Items.MOST_AT_ONCE);
        ties.link(offer.town().id(), offer.now());
        items.all(offer.town().id(), ItemStatus.SAID)
                .forEach(it -> decisions.settle(offer.town().id(), it.id(), new Items.Act(it.status(), "", Items.SYSTEM, offer.now())));
        Alerts alerts = new Alerts(items, new Matching(items), ties, cases);
        alert(offer, alerts);
        alerts.goOn(offer, offer.now().minus(RECENT));
    }

    private void alert(Offer offer, Alerts alerts) {
        Instant from = offer.now().minus(RECENT);
        Optional<UUID> after = Optional.empty();
        List<FoundItem> page;
        do {
            page = items.changed(offer.town().id(), from, after, MOST);
            page.stream().filter(it -> it.status() == ItemStatus.STORED || it.status() == ItemStatus.FINDER).forEach(it -> alerts.about(it, offer));
            if (!page.isEmpty()) {
                from = page.get(page.size() - 1).changedAt();
                after = Optional.of(page.get(page.size() - 1).id());
            }
        } while (page.size() == MOST);
    }
}
