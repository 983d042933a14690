package org.rathaus.service.lostandfound;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.rathaus.api.service.Offer;

/**
 * What is to be done without anybody asking: forgets whom old items were about, lets items go along with cases that were decided elsewhere,
 * tells those whom a crash between taking in and telling has left out, and goes on looking for those whose thing was another. Doing it twice
 * changes nothing.
 */
final class Housekeeping {

    private static final Duration RECENT = Duration.ofDays(1);
    private static final int MOST = 500;

    private final Items items;
    private final Ties ties;
    private final Decisions decisions;
    private final Alerts alerts;

    Housekeeping(Items items, Ties ties, Decisions decisions, Alerts alerts) {
        this.items = items;
        this.ties = ties;
        this.decisions = decisions;
        this.alerts = alerts;
    }

    void lookAfter(Offer offer) {
        forget(offer);
        ties.link(offer.town().id(), offer.now());
        items.all(offer.town().id(), ItemStatus.SAID)
                .forEach(it -> decisions.settle(offer.town().id(), it.id(), new Items.Act(it.status(), "", Items.SYSTEM, offer.now())));
        alert(offer);
        alerts.goOn(offer, offer.now().minus(RECENT));
    }

    private void forget(Offer offer) {
        LocalDate before = offer.today().minusYears(Law.KEPT.wholeOn(offer.today()));
        int forgotten;
        do {
            forgotten = items.forget(offer.town().id(), before);
        } while (forgotten == Items.MOST_AT_ONCE);
    }

    private void alert(Offer offer) {
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
