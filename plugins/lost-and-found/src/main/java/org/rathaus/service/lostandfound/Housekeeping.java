package org.rathaus.service.lostandfound;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import org.rathaus.api.service.Offer;

/**
 * What is to be done without anybody asking: forgets whom old items were about, lets items go along with cases that were decided elsewhere,
 * and tells those whom a crash between taking in and telling has left out. Doing it twice changes nothing.
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
        items.list(offer.town().id(), ItemStatus.SAID, 0, MOST).stream().filter(it -> items.isSaidByReports(offer.town().id(), it.id()))
                .forEach(it -> decisions.settle(offer.town().id(), it.id(), new Items.Act(it.status(), "", Items.SYSTEM, offer.now())));
        items.changed(offer.town().id(), offer.now().minus(RECENT), Optional.empty(), MOST).stream()
                .filter(it -> it.status() == ItemStatus.STORED || it.status() == ItemStatus.FINDER).forEach(it -> alerts.about(it, offer));
    }

    private void forget(Offer offer) {
        LocalDate before = offer.today().minusYears(Law.KEPT.wholeOn(offer.today()));
        int forgotten;
        do {
            forgotten = items.forget(offer.town().id(), before);
        } while (forgotten == Items.MOST_AT_ONCE);
    }
}
