package org.rathaus.statistics.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.service.Offer;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.storage.StorageException;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.operation.DelayedRows;
import org.rathaus.kernel.statistics.Count;
import org.rathaus.kernel.statistics.Kind;
import org.rathaus.kernel.statistics.Tally;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts in memory what was not stored yet: a town that nobody visits costs nothing. */
@Component(service = {Tally.class, MemoryTally.class, DelayedRows.class})
public final class MemoryTally implements Tally, DelayedRows {

    private static final Logger LOG = LoggerFactory.getLogger(MemoryTally.class);
    private static final int ATTEMPTS = 3;
    /** Who comes back to a step later than this, or after so many others, is counted again. */
    private static final Duration REMEMBERED = Duration.ofHours(6);
    private static final long MOST_REMEMBERED = 50_000;

    private final EntityStore store;
    private final Towns towns;
    private final Clock clock;
    private final Map<String, Map<Item, Long>> counts = new ConcurrentHashMap<>();
    private final ReadWriteLock storing = new ReentrantReadWriteLock();
    private final Cache<Long, Boolean> steps =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST_REMEMBERED).build();

    @Activate
    public MemoryTally(@Reference(target = "(model=statistics)") EntityStore store, @Reference Towns towns, @Reference Clock clock) {
        this.store = store;
        this.towns = towns;
        this.clock = clock;
    }

    @Override
    public void visit(String townId) {
        count(townId, "", Kind.VISIT, "");
    }

    @Override
    public void view(String townId, String serviceId) {
        count(townId, serviceId, Kind.VIEW, "");
    }

    @Override
    public void start(String townId, String serviceId) {
        count(townId, serviceId, Kind.START, "");
    }

    @Override
    public void step(String townId, String serviceId, String stepId, String draftKey) {
        long mark = (long) draftKey.hashCode() << Integer.SIZE | (townId + "/" + serviceId + "/" + stepId).hashCode() & 0xFFFF_FFFFL;
        if (steps.asMap().putIfAbsent(mark, true) == null) {
            count(townId, serviceId, Kind.STEP, stepId);
        }
    }

    private void count(String townId, String serviceId, Kind kind, String detail) {
        Item item = new Item(YearMonth.from(clock.instant().atZone(Offer.LEGAL_ZONE)), serviceId, kind, detail);
        add(townId, Map.of(item, 1L));
    }

    /** Within the map's own lock of this town, so that what is added meets no sum that was taken out. */
    private void add(String townId, Map<Item, Long> more) {
        counts.compute(townId, (id, known) -> {
            Map<Item, Long> sums = known == null ? new HashMap<>() : known;
            more.forEach((item, number) -> sums.merge(item, number, Long::sum));
            return sums;
        });
    }

    /** Stores what was counted, town by town; what cannot be stored is kept for the next time. */
    @Override
    public void flush() {
        new ArrayList<>(counts.keySet()).forEach(this::flush);
    }

    private void flush(String townId) {
        storing.writeLock().lock();
        try {
            Map<Item, Long> sums = counts.remove(townId);
            if (sums != null && towns.find(townId).isPresent() && !isStored(townId, sums)) {
                add(townId, sums);
            }
        } finally {
            storing.writeLock().unlock();
        }
    }

    private boolean isStored(String townId, Map<Item, Long> sums) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return store.write(townId, rows -> {
                    new Sums(rows).add(sums);
                    return true;
                });
            } catch (DuplicateKeyException e) {
                LOG.debug("another node began the same sum", e);
            } catch (StorageException e) {
                LOG.warn("what was counted in {} is stored later: {}", townId, e.getMessage());
                return false;
            }
        }
        return false;
    }

    /** What was counted in a town in these months, and what is not stored yet; nothing is missing or there twice while it is being stored. */
    List<Count> of(String townId, YearMonth from, YearMonth to) {
        storing.readLock().lock();
        try {
            List<Count> all = new ArrayList<>(store.read(townId, rows -> new Sums(rows).of(from, to)));
            counts.computeIfPresent(townId, (id, sums) -> {
                sums.forEach((item, number) -> all.add(item.count(number)));
                return sums;
            });
            return all;
        } finally {
            storing.readLock().unlock();
        }
    }
}
