package org.rathaus.cases.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.rathaus.api.delivery.DeliveryBatch;
import org.rathaus.api.delivery.DeliveryException;
import org.rathaus.api.delivery.DeliveryItem;
import org.rathaus.api.delivery.DeliveryReport;
import org.rathaus.api.delivery.DeliveryTarget;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.service.UnansweredException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands over what is due in a lane, and writes down what became of it. */
final class Handover {

    /** After so many failures of its own a delivery is given up, which is after about six hours. */
    static final int ATTEMPTS = 12;
    /** RFC 5321, 4.5.4.1: "the give-up time generally needs to be at least 4-5 days". */
    static final Duration PATIENCE = Duration.ofDays(5);
    /** Longer than a target may take for a batch, so that a living node's deliveries are left alone. */
    static final Duration LEASE = Duration.ofMinutes(3);

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(10), Duration.ofHours(6));
    /** Then other lanes come first. */
    private static final int BATCHES = 10;
    private static final String SILENCE = "was not acknowledged";
    /** Until it is opened; see {@link Sealing}. */
    private static final String SEALED = "the case is sealed";

    private final EntityStore store;
    private final Towns towns;
    private final Targets targets;
    private final Clock clock;
    private final Outages outages = new Outages();

    Handover(EntityStore store, Towns towns, Targets targets, Clock clock) {
        this.store = store;
        this.towns = towns;
        this.targets = targets;
        this.clock = clock;
    }

    /** When to look again; empty when nothing waits. */
    Optional<Instant> work(Lane lane) {
        for (int batch = 0; batch < BATCHES && isOpen(lane); batch++) {
            if (!moveOne(lane)) {
                return store.read(lane.townId(), rows -> new DeliveryRows(rows).next(lane.target()));
            }
        }
        return Optional.of(outages.until(lane)).filter(until -> until.isAfter(now())).or(() -> Optional.of(now()));
    }

    private boolean isOpen(Lane lane) {
        return !outages.until(lane).isAfter(now());
    }

    /** Whether anything was due. */
    private boolean moveOne(Lane lane) {
        Instant now = now();
        int size = targets.find(lane.target()).map(Handover::batchSize).orElse(1);
        List<StoredDelivery> due = store.write(lane.townId(),
                rows -> new DeliveryRows(rows).claim(lane.target(), size, now, now.plus(LEASE)));
        List<StoredDelivery> inHand = new ArrayList<>(due);
        try {
            Map<String, List<StoredDelivery>> byService =
                    due.stream().collect(Collectors.groupingBy(StoredDelivery::service));
            for (Map.Entry<String, List<StoredDelivery>> part : byService.entrySet()) {
                settle(lane, part.getValue(), deliver(lane, part.getKey(), part.getValue()));
                inHand.removeAll(part.getValue());
            }
        } catch (DeliveryException e) {
            standStill(lane, inHand, e.getMessage());
        }
        return !due.isEmpty();
    }

    /** One that cannot say will not deliver either, and is told of then. */
    private static int batchSize(DeliveryTarget target) {
        try {
            return target.batchSize();
        } catch (UnansweredException e) {
            return 1;
        }
    }

    private DeliveryReport deliver(Lane lane, String serviceId, List<StoredDelivery> part) {
        Town town = towns.find(lane.townId())
                .orElseThrow(() -> new DeliveryException("the town's folder is not there"));
        DeliveryTarget target = targets.find(lane.target())
                .orElseThrow(() -> new DeliveryException("no bundle offers the target " + lane.target()));
        Map<String, Object> settings = town.deliveries(serviceId).getOrDefault(lane.target(), Map.of());
        Map<Boolean, List<DeliveryItem>> items = items(lane.townId(), part).stream().collect(Collectors.partitioningBy(it -> it.file().isSealed()));
        DeliveryReport report = items.get(false).isEmpty() ? DeliveryReport.empty()
                : deliver(target, new DeliveryBatch(town, serviceId, settings, items.get(false)));
        for (DeliveryItem item : items.get(true)) {
            report = report.refused(item.key(), SEALED);
        }
        return report;
    }

    private static DeliveryReport deliver(DeliveryTarget target, DeliveryBatch batch) {
        try {
            // a target that forgets its report has acknowledged nothing
            return Optional.ofNullable(target.deliver(batch)).orElseGet(DeliveryReport::empty);
        } catch (DeliveryException e) {
            throw e;
        } catch (UnansweredException e) {
            throw new DeliveryException(e.getMessage(), e);
        } catch (RuntimeException | LinkageError e) {
            // its message may hold what a citizen typed
            throw new DeliveryException("the target failed with " + e.getClass().getName(), e);
        }
    }

    private List<DeliveryItem> items(String townId, List<StoredDelivery> part) {
        return store.read(townId, rows -> {
            CaseRows cases = new CaseRows(rows, townId);
            return part.stream().map(cases::item).toList();
        });
    }

    private void settle(Lane lane, List<StoredDelivery> part, DeliveryReport report) {
        Instant now = now();
        if (outages.over(lane)) {
            LOG.info("town {}: the target {} works again", lane.townId(), lane.target());
        }
        long given = store.write(lane.townId(), rows -> {
            DeliveryRows deliveries = new DeliveryRows(rows);
            return part.stream().filter(delivery -> !settle(deliveries, delivery, report, now)).count();
        });
        if (given > 0) {
            LOG.warn("town {}: {} deliveries to {} were given up; staff and operator see why", lane.townId(), given,
                    lane.target());
        }
    }

    /** Whether it goes on by itself. */
    private static boolean settle(DeliveryRows deliveries, StoredDelivery delivery, DeliveryReport report,
            Instant now) {
        String key = delivery.key();
        int failures = delivery.failures() + 1;
        if (report.isAcknowledged(key)) {
            deliveries.acknowledge(delivery, now);
        } else if (report.isRefused(key) || failures >= ATTEMPTS) {
            deliveries.giveUp(delivery, failures, report.reason(key).orElse(SILENCE), now);
            return false;
        } else {
            deliveries.fail(delivery, report.reason(key).orElse(SILENCE), BACKOFF.after(failures, now));
        }
        return true;
    }

    /** The target as a whole does not work: nothing is lost and nothing counts, but nobody waits for ever. */
    private void standStill(Lane lane, List<StoredDelivery> inHand, String reason) {
        Instant now = now();
        if (outages.failed(lane, now) == 1) {
            LOG.warn("town {}: the target {} does not work: {}", lane.townId(), lane.target(), reason);
        }
        store.write(lane.townId(), rows -> {
            DeliveryRows deliveries = new DeliveryRows(rows);
            for (StoredDelivery delivery : inHand) {
                if (delivery.since().plus(PATIENCE).isBefore(now)) {
                    deliveries.giveUp(delivery, delivery.failures(), reason, now);
                } else {
                    deliveries.release(delivery, reason, now);
                }
            }
            return null;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
