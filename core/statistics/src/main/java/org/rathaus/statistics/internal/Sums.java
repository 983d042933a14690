package org.rathaus.statistics.internal;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.rathaus.kernel.statistics.Count;
import org.rathaus.kernel.statistics.Kind;

/** The sums of one town, within one call of the store. */
final class Sums {

    private static final String BETWEEN = " from StoredCount c where c.month >= :from and c.month <= :to";

    private final EntityManager rows;

    Sums(EntityManager rows) {
        this.rows = rows;
    }

    /** Adds, in the same order on each node, so that none waits for the other. */
    void add(Map<Item, Long> more) {
        change(more, "c.total + :number");
    }

    /** Sets. */
    void set(Map<Item, Long> totals) {
        change(totals, ":number");
    }

    private void change(Map<Item, Long> numbers, String total) {
        numbers.entrySet().stream().sorted(Comparator.comparing(it -> it.getKey().id().toString())).forEach(entry -> {
            int changed = rows.createQuery("update StoredCount c set c.total = " + total + " where c.id = :id")
                    .setParameter("number", entry.getValue()).setParameter("id", entry.getKey().id().toString()).executeUpdate();
            if (changed == 0) {
                rows.persist(new StoredCount(entry.getKey(), entry.getValue()));
            }
        });
    }

    /** @param to the last month */
    List<Count> of(YearMonth from, YearMonth to) {
        return query("select c.month, c.kind, c.detail, c.total, c.service" + BETWEEN, from, to)
                .map(row -> count(row, (String) row[4])).toList();
    }

    /** The same of all services together. */
    List<Count> together(YearMonth from, YearMonth to) {
        return query("select c.month, c.kind, c.detail, sum(c.total)" + BETWEEN + " group by c.month, c.kind, c.detail", from, to)
                .map(row -> count(row, "")).toList();
    }

    private Stream<Object[]> query(String query, YearMonth from, YearMonth to) {
        return rows.createQuery(query, Object[].class).setParameter("from", from.toString()).setParameter("to", to.toString())
                .getResultStream();
    }

    private static Count count(Object[] row, String serviceId) {
        return new Count(YearMonth.parse((String) row[0]), serviceId, Kind.valueOf((String) row[1]), (String) row[2], (Long) row[3]);
    }

    /** Those of which there is anything. */
    Set<String> services() {
        return Set.copyOf(rows.createQuery("select distinct c.service from StoredCount c where c.service <> ''", String.class).getResultList());
    }

    void forgetBefore(YearMonth month) {
        rows.createQuery("delete from StoredCount c where c.month < :month").setParameter("month", month.toString()).executeUpdate();
    }
}
