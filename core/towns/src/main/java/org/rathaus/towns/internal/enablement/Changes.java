package org.rathaus.towns.internal.enablement;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

import jakarta.persistence.EntityManager;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.EntityStore;

/** Which towns decided, and when last: one question to the database tells it of all towns, and then only what is new. */
final class Changes {

    /** Clocks of nodes may differ by so much, and a decision may take so long to be committed, together. */
    static final Duration MARGIN = Duration.ofMinutes(1);
    private static final String PLACE = StaffMember.INSTALLATION;

    private final EntityStore store;
    private final Fresh<Map<String, Instant>> known;
    private Map<String, Instant> before = Map.of();
    private Instant newest = Instant.EPOCH;

    Changes(EntityStore store, LongSupplier nanoTime) {
        this.store = store;
        this.known = new Fresh<>(nanoTime, this::read, Map.of());
    }

    /** When the town decided last; empty if it never did. */
    Optional<Instant> of(String town) {
        return Optional.ofNullable(known.get().get(town));
    }

    /** Writes down that a town is about to decide. */
    void note(String town, Instant now) {
        EntityStore.settle(() -> store.write(PLACE, rows -> update(rows, town, now) || insert(rows, town, now)));
        known.renew();
    }

    private static boolean update(EntityManager rows, String town, Instant now) {
        return rows.createQuery("update StoredChange c set c.at = :now where c.id = :id").setParameter("now", now)
                .setParameter("id", StoredChange.idOf(town).toString()).executeUpdate() == 1;
    }

    private static boolean insert(EntityManager rows, String town, Instant now) {
        rows.persist(new StoredChange(town, now));
        rows.flush();
        return true;
    }

    private Map<String, Instant> read() {
        Instant since = newest.equals(Instant.EPOCH) ? newest : newest.minus(MARGIN);
        List<StoredChange> found = store.read(PLACE, rows -> rows.createQuery("select c from StoredChange c where c.at >= :since", StoredChange.class)
                .setParameter("since", since).getResultList());
        Map<String, Instant> now = new HashMap<>(before);
        found.forEach(it -> now.put(it.town(), it.at()));
        newest = now.values().stream().max(Instant::compareTo).orElse(Instant.EPOCH);
        before = now;
        return now;
    }
}
