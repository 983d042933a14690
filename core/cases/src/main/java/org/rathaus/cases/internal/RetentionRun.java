package org.rathaus.cases.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.operation.DaemonThreads;
import org.rathaus.kernel.service.ServiceCatalog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Once a day, after three at night by German law's clock or as soon as the portal runs again, on one of the nodes:
 * destroys what need not be kept any more.
 */
@Component(service = RetentionRun.class, immediate = true)
public final class RetentionRun {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionRun.class);
    private static final int HOUR = 3;
    /** Plugins need a moment to be there after the start. */
    private static final long FIRST_LOOK_MINUTES = 5;
    private static final long LOOK_MINUTES = 20;
    /** After so long a run that has not ended was on a node that died, was stopped, or lost its database. */
    private static final Duration LONGEST = Duration.ofHours(6);

    private final EntityStore store;
    private final Towns towns;
    private final RetentionSweep sweep;
    private final WordSweep words;
    private final Clock clock;
    private final TimeOrderedIds ids = new TimeOrderedIds();
    private volatile boolean stopping;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(new DaemonThreads("rathaus-retention"));

    @Activate
    public RetentionRun(@Reference(target = "(model=cases)") EntityStore store, @Reference Towns towns,
            @Reference ServiceCatalog catalog, @Reference Destruction destruction, @Reference Clock clock) {
        this.store = store;
        this.towns = towns;
        this.sweep = new RetentionSweep(store, catalog, destruction);
        this.words = new WordSweep(store);
        this.clock = clock;
        timer.scheduleWithFixedDelay(this::look, FIRST_LOOK_MINUTES, LOOK_MINUTES, TimeUnit.MINUTES);
    }

    @Deactivate
    void deactivate() {
        // no interrupt: the embedded database does not like it
        stopping = true;
        timer.shutdown();
    }

    /** Does the run of the day if it is due and nobody else does it. */
    void look() {
        try {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            ZonedDateTime local = now.atZone(Offer.LEGAL_ZONE);
            if (local.getHour() >= HOUR && take(local.toLocalDate(), now)) {
                run(local.toLocalDate(), now);
            }
        } catch (RuntimeException e) {
            LOG.error("cases whose time is over are looked at later", e);
        }
    }

    private void run(LocalDate day, Instant now) {
        long destroyed = 0;
        for (Town town : towns.all()) {
            if (stopping) {
                return;
            }
            words.town(town.id());
            destroyed += sweep.town(town, now);
        }
        finish(day);
        LOG.info("{} cases were deleted or made anonymous because their time was over", destroyed);
    }

    private boolean take(LocalDate day, Instant now) {
        try {
            return store.write(StaffMember.INSTALLATION, rows -> {
                boolean isNew = rows.createQuery("select count(r) from RetentionDay r where r.day = :day", Long.class)
                        .setParameter("day", day.toString()).getSingleResult() == 0;
                if (isNew) {
                    rows.persist(new RetentionDay(ids.next(now), day, now));
                    return true;
                }
                return rows.createQuery("update RetentionDay r set r.startedAt = :now where r.day = :day"
                        + " and r.finishedAt is null and r.startedAt < :limit").setParameter("now", now)
                        .setParameter("day", day.toString()).setParameter("limit", now.minus(LONGEST))
                        .executeUpdate() == 1;
            });
        } catch (DuplicateKeyException e) {
            // another node was quicker
            return false;
        }
    }

    private void finish(LocalDate day) {
        store.write(StaffMember.INSTALLATION, rows -> rows
                .createQuery("update RetentionDay r set r.finishedAt = :now where r.day = :day")
                .setParameter("now", clock.instant()).setParameter("day", day.toString()).executeUpdate());
    }
}
