package org.rathaus.service.postalvote.ledger;

import java.util.Map;
import java.util.TreeMap;

import jakarta.persistence.EntityManager;

/**
 * How many applications there are for an election, and where each of them is. What came in is what left and what waits.
 *
 * @param byStanding by where they stand
 * @param byChannel  by the way they came
 * @param exported   that left with an export
 * @param waiting    that will leave with the next one
 * @param pending    that are being received at this moment
 */
public record Figures(Map<String, Long> byStanding, Map<String, Long> byChannel, long exported, long waiting, long pending) {

    static Figures of(EntityManager rows, String election) {
        return new Figures(grouped(rows, election, "a.standing"), grouped(rows, election, "a.channel"),
                count(rows, election, "a.batch > 0"), count(rows, election, "a.batch = 0 and a.caseId <> ''"), count(rows, election, "a.caseId = ''"));
    }

    private static Map<String, Long> grouped(EntityManager rows, String election, String by) {
        Map<String, Long> counts = new TreeMap<>();
        rows.createQuery("select " + by + ", count(a) from StoredApplication a where a.election = :election group by " + by, Object[].class)
                .setParameter("election", election).getResultStream().forEach(it -> counts.put((String) it[0], ((Number) it[1]).longValue()));
        return counts;
    }

    private static long count(EntityManager rows, String election, String condition) {
        return rows.createQuery("select count(a) from StoredApplication a where a.election = :election and " + condition, Long.class)
                .setParameter("election", election).getSingleResult();
    }

    /** All that came in. */
    public long total() {
        return byChannel.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many stand so. */
    public long of(Standing standing) {
        return byStanding.getOrDefault(standing.key(), 0L);
    }

    /** Whether each application is in one place, as counted from both sides. */
    public boolean reconcile(long inBatches) {
        return total() == exported + waiting + pending && exported == inBatches;
    }
}
