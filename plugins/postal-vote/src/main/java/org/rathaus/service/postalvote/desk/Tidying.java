package org.rathaus.service.postalvote.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.rathaus.api.service.Offer;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.service.postalvote.PostalVote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every few minutes deletes voter registers that no town may keep any longer, finds out which cases applications have become, and
 * lets the second application of a person count where they have withdrawn the first. On
 * several nodes each does it, which does no harm.
 */
final class Tidying implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);
    private static final long MINUTES = 5;

    private final StaffSide staff;
    private final Towns towns;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "postal-vote-tidying");
        thread.setDaemon(true);
        return thread;
    });

    Tidying(StaffSide staff, Towns towns, Clock clock) {
        this.staff = staff;
        this.towns = towns;
        this.clock = clock;
        timer.scheduleWithFixedDelay(this::run, 1, MINUTES, TimeUnit.MINUTES);
    }

    /** Whatever fails is tried again the next time: the timer forgets work that throws. */
    void run() {
        try {
            tidyAll();
        } catch (RuntimeException e) {
            LOG.warn("postal voting is not tidied: {}", e.getMessage());
        }
    }

    private void tidyAll() {
        Instant now = clock.instant();
        towns.all().stream().filter(it -> it.offers(PostalVote.ID)).takeWhile(it -> !Thread.currentThread().isInterrupted())
                .forEach(it -> tidy(it, now));
    }

    private void tidy(Town town, Instant now) {
        try {
            staff.registers().expire(town.id(), now, LocalDate.ofInstant(now, Offer.LEGAL_ZONE));
            staff.applications().linkAll(town.id(), now);
            new Reinstatement(staff, town.id(), now).run();
        } catch (RuntimeException e) {
            LOG.warn("postal voting of {} is not tidied: {}", town.id(), e.getMessage());
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
