package org.rathaus.cases.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

import org.rathaus.api.storage.StorageException;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that is done for each town once a day. Where it fails it is done again at the next look, not the next day. */
final class DailyRound {

    private static final Logger LOG = LoggerFactory.getLogger(DailyRound.class);
    private static final Duration DAY = Duration.ofDays(1);

    private final Towns towns;
    private final Consumer<Town> work;
    private final Clock clock;
    private final Queue<Town> left = new ArrayDeque<>();
    private Instant next = Instant.MIN;

    /** Begins with the first look. */
    DailyRound(Towns towns, Consumer<Town> work, Clock clock) {
        this.towns = towns;
        this.work = work;
        this.clock = clock;
    }

    /** Does what is left of the day's round. While the database is away it ends with the first town that needs it. */
    void look() {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            left.clear();
            left.addAll(towns.all());
            next = now.plus(DAY);
        }
        boolean goesOn = true;
        for (int i = left.size(); i > 0 && goesOn; i--) {
            goesOn = isWorkedOn(left.remove());
        }
    }

    /** Whether others may fare better at once; one that failed comes last next time. */
    private boolean isWorkedOn(Town town) {
        try {
            work.accept(town);
            return true;
        } catch (StorageException e) {
            LOG.warn("town {}: the daily check of deliveries waits for the database: {}", town.id(), e.getMessage());
            left.add(town);
            return false;
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("town {}: the daily check of deliveries failed and is made again soon", town.id(), e);
            left.add(town);
            return true;
        }
    }
}
