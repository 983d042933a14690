package org.rathaus.service.ideacontest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.rathaus.api.storage.EntityStore;

/** The contests of towns. Each page asks for them several times, so they are remembered for a second. */
final class Contests {

    private static final long REMEMBERED_NANOS = Duration.ofSeconds(1).toNanos();

    private record Known(List<Contest> contests, long nanos) {
    }

    private final EntityStore store;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Contests(EntityStore store) {
        this.store = store;
    }

    /** All of a town, the one that begins last first. */
    List<Contest> all(String town) {
        Known there = known.get(town);
        if (there == null || System.nanoTime() - there.nanos() > REMEMBERED_NANOS) {
            there = new Known(store.read(town, rows ->
                    List.copyOf(rows.createQuery("select c from Contest c order by c.startsAt desc", Contest.class).getResultList())), System.nanoTime());
            known.put(town, there);
        }
        return there.contests();
    }

    /** Those that citizens see. */
    List<Contest> published(String town) {
        return all(town).stream().filter(Contest::isPublished).toList();
    }

    Optional<Contest> find(String town, String id) {
        return all(town).stream().filter(it -> it.id().toString().equals(id)).findFirst();
    }

    /** The one that takes entries, or took the last ones, or will take the next. */
    Optional<Contest> current(String town, Instant now) {
        List<Contest> shown = published(town);
        Optional<Contest> begun = shown.stream().filter(it -> it.hasBegun(now)).findFirst();
        Optional<Contest> next = shown.stream().filter(it -> !it.hasBegun(now)).reduce((later, sooner) -> sooner);
        return begun.filter(it -> !it.isOver(now)).or(() -> next).or(() -> begun);
    }

    /** Makes a contest, or changes it; one that citizens see has committed itself to the seed of its draw. */
    void save(String town, UUID id, ContestTerms terms, Instant now) {
        store.write(town, rows -> {
            Contest there = rows.find(Contest.class, id.toString());
            if (there == null) {
                rows.persist(new Contest(id, terms));
            } else {
                there.change(terms);
            }
            if (terms.isPublished() && rows.find(Draw.class, id.toString()) == null) {
                rows.persist(new Draw(id, Hashes.random(), now));
            }
            return id;
        });
        known.remove(town);
    }

    /** After something else has changed a contest. */
    void forget(String town) {
        known.remove(town);
    }
}
