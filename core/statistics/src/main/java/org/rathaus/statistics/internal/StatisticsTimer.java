package org.rathaus.statistics.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.service.Offer;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.cases.CaseFigures;
import org.rathaus.kernel.operation.DaemonThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores every ten seconds what was counted in memory, and counts the cases of each day after the next midnight. */
@Component(service = StatisticsTimer.class, immediate = true)
public final class StatisticsTimer {

    private static final Logger LOG = LoggerFactory.getLogger(StatisticsTimer.class);
    private static final long FLUSH_SECONDS = 10;
    /** Plugins need a moment to be there after the start: they know which status is an end. */
    private static final long FIRST_LOOK_MINUTES = 5;
    private static final long LOOK_MINUTES = 20;
    private static final long LONGEST_STOP_SECONDS = 10;

    private final MemoryTally tally;
    private final NightCount night;
    private final Towns towns;
    private final Clock clock;
    private volatile boolean stopping;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(new DaemonThreads("rathaus-statistics"));

    /** Starts at once. */
    @Activate
    public StatisticsTimer(@Reference(target = "(model=statistics)") EntityStore store, @Reference MemoryTally tally,
            @Reference CaseFigures figures, @Reference Towns towns, @Reference Clock clock) {
        this.tally = tally;
        this.night = new NightCount(store, figures);
        this.towns = towns;
        this.clock = clock;
        timer.scheduleWithFixedDelay(this::flush, FLUSH_SECONDS, FLUSH_SECONDS, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(this::look, FIRST_LOOK_MINUTES, LOOK_MINUTES, TimeUnit.MINUTES);
    }

    @Deactivate
    void deactivate() throws InterruptedException {
        // no interrupt: the embedded database does not like it
        stopping = true;
        timer.shutdown();
        timer.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
        flush();
    }

    private void flush() {
        try {
            tally.flush();
        } catch (RuntimeException e) {
            LOG.error("what was counted is stored later", e);
        }
    }

    /** Counts the cases up to the last midnight, once. */
    void look() {
        ZonedDateTime today = clock.instant().atZone(Offer.LEGAL_ZONE).truncatedTo(ChronoUnit.DAYS);
        try {
            Instant midnight = today.toInstant();
            if (night.mark(StaffMember.INSTALLATION).filter(it -> !it.isBefore(midnight)).isEmpty()) {
                count(midnight);
            }
        } catch (RuntimeException e) {
            LOG.error("the cases of yesterday are counted later", e);
        }
    }

    private void count(Instant midnight) {
        for (Town town : towns.all()) {
            if (stopping) {
                return;
            }
            night.town(town.id(), midnight);
        }
        night.finish(midnight);
    }
}
