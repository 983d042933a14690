package org.rathaus.statistics.internal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.service.Offer;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.kernel.cases.CaseFigures;
import org.rathaus.kernel.statistics.Kind;
import org.rathaus.kernel.statistics.Statistics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds to the sums what became of a town's cases up to a midnight. The mark of how far that was moves in the same
 * transaction, so that each case counts once, whatever crashes and however many nodes try, and goes on counting when it
 * is destroyed.
 */
final class NightCount {

    private static final Logger LOG = LoggerFactory.getLogger(NightCount.class);
    private static final List<String> OF_TOWNS = List.of(Kind.VISIT.name(), Kind.START.name(), Kind.RECEIVED.name());

    private final EntityStore store;
    private final CaseFigures figures;

    NightCount(EntityStore store, CaseFigures figures) {
        this.store = store;
        this.figures = figures;
    }

    /** From when on cases are not among the sums yet; empty: the town has no cases. */
    Optional<Instant> open(String townId) {
        return mark(townId).or(() -> figures.oldest(townId));
    }

    Optional<Instant> mark(String townId) {
        return store.read(townId, rows -> Optional.ofNullable(rows.find(StoredMark.class, StoredMark.ID.toString())).map(StoredMark::until));
    }

    /** Counts a town's cases, then tells the operator's sums. */
    void town(String townId, Instant midnight) {
        YearMonth month = YearMonth.from(midnight.atZone(Offer.LEGAL_ZONE));
        Optional<Instant> from = open(townId).filter(midnight::isAfter);
        from.ifPresent(begin -> close(townId, begin, midnight));
        YearMonth changed = from.map(it -> YearMonth.from(it.atZone(Offer.LEGAL_ZONE)))
                .filter(month.minusMonths(1)::isAfter).orElse(month.minusMonths(1));
        tellOperator(townId, changed);
        if (midnight.atZone(Offer.LEGAL_ZONE).getDayOfMonth() == 1) {
            forgetOld(townId, month);
        }
    }

    private void close(String townId, Instant from, Instant midnight) {
        Optional<Instant> mark = mark(townId);
        Map<Item, Long> sums = new CaseSums(figures).of(townId, from, midnight);
        try {
            store.write(townId, rows -> {
                if (isMoved(rows, mark, midnight)) {
                    new Sums(rows).add(sums);
                }
                return null;
            });
        } catch (DuplicateKeyException e) {
            LOG.debug("another node counts the same night", e);
        }
    }

    private static boolean isMoved(EntityManager rows, Optional<Instant> before, Instant midnight) {
        if (before.isEmpty()) {
            rows.persist(new StoredMark(midnight));
            return true;
        }
        return rows.createQuery("update StoredMark m set m.until = :midnight where m.until = :before")
                .setParameter("midnight", midnight).setParameter("before", before.get()).executeUpdate() == 1;
    }

    private void tellOperator(String townId, YearMonth from) {
        Map<Item, Long> totals = new HashMap<>();
        store.read(townId, rows -> rows.createQuery("select c.month, c.kind, c.detail, sum(c.total) from StoredCount c"
                + " where c.month >= :from and c.kind in :kinds group by c.month, c.kind, c.detail", Object[].class)
                .setParameter("from", from.toString()).setParameter("kinds", OF_TOWNS).getResultList())
                .forEach(row -> totals.put(new Item(YearMonth.parse((String) row[0]), townId, Kind.valueOf((String) row[1]),
                        (String) row[2]), (Long) row[3]));
        if (!totals.isEmpty()) {
            store.write(StaffMember.INSTALLATION, rows -> {
                new Sums(rows).set(totals);
                return null;
            });
        }
    }

    /** Says that all towns were counted up to this midnight. */
    void finish(Instant midnight) {
        store.write(StaffMember.INSTALLATION, rows -> {
            rows.merge(new StoredMark(midnight));
            return null;
        });
        if (midnight.atZone(Offer.LEGAL_ZONE).getDayOfMonth() == 1) {
            forgetOld(StaffMember.INSTALLATION, YearMonth.from(midnight.atZone(Offer.LEGAL_ZONE)));
        }
    }

    private void forgetOld(String townId, YearMonth month) {
        store.write(townId, rows -> {
            new Sums(rows).forgetBefore(month.minusMonths(Statistics.MONTHS - 1L));
            return null;
        });
    }
}
