package org.rathaus.service.ideacontest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;

/** The ideas of contests. */
final class Ideas {

    private static final long REMEMBERED_NANOS = Duration.ofSeconds(2).toNanos();
    /** Ideas on a page for staff. */
    static final int LISTED = 100;

    private record Known(Shelf shelf, long nanos) {
    }

    private final EntityStore store;
    private final Map<String, Known> shelves = new ConcurrentHashMap<>();

    Ideas(EntityStore store) {
        this.store = store;
    }

    /** All that everybody may read, at most some seconds old. */
    Shelf shelf(String town, UUID contest) {
        String key = town + "/" + contest;
        Known known = shelves.get(key);
        if (known == null || System.nanoTime() - known.nanos() > REMEMBERED_NANOS) {
            known = new Known(Shelf.of(shown(town, contest)), System.nanoTime());
            shelves.put(key, known);
        }
        return known.shelf();
    }

    private List<Idea> shown(String town, UUID contest) {
        return store.read(town, rows -> rows.createQuery("select i from Idea i where i.contest = :contest and i.state in :states", Idea.class)
                .setParameter("contest", contest.toString()).setParameter("states", IdeaState.shown().stream().map(IdeaState::key).toList())
                .getResultList());
    }

    /** After an idea has come or changed. */
    void forget(String town) {
        shelves.keySet().removeIf(it -> it.startsWith(town + "/"));
    }

    Optional<Idea> find(String town, String id) {
        return id.matches("[0-9a-f-]{36}") ? store.read(town, rows -> Optional.ofNullable(rows.find(Idea.class, id))) : Optional.empty();
    }

    /** One that everybody may read, or that was merged into one. */
    Optional<Idea> findShown(String town, String id) {
        return find(town, id).filter(it -> it.state().isPublic() || it.state() == IdeaState.MERGED);
    }

    /**
     * A page of those of a state, the oldest first.
     *
     * @param page from 1
     */
    List<Idea> inState(String town, UUID contest, IdeaState state, int page) {
        return store.read(town, rows -> rows.createQuery(
                        "select i from Idea i where i.contest = :contest and i.state = :state order by i.submittedAt, i.id", Idea.class)
                .setParameter("contest", contest.toString()).setParameter("state", state.key()).setFirstResult((page - 1) * LISTED).setMaxResults(LISTED)
                .getResultList());
    }

    long count(String town, UUID contest, IdeaState state) {
        return store.read(town, rows -> rows.createQuery("select count(i) from Idea i where i.contest = :contest and i.state = :state", Long.class)
                .setParameter("contest", contest.toString()).setParameter("state", state.key()).getSingleResult());
    }

    /**
     * What staff have made of an idea.
     *
     * @param seen when it had changed last as they saw it
     * @return false if it has changed since, or the one that it is to be merged into is none
     */
    boolean decide(String town, UUID id, Instant seen, IdeaDecision decision, Instant now) {
        boolean done = store.write(town, rows -> {
            Idea idea = rows.find(Idea.class, id.toString());
            boolean isThere = decision.merged().map(it -> rows.find(Idea.class, it.toString()))
                    .filter(it -> it.state().isPublic() && it.contest().equals(idea.contest())).isPresent();
            if (!idea.changedAt().equals(seen) || decision.state() == IdeaState.MERGED && !isThere) {
                return false;
            }
            idea.decide(decision, now);
            return true;
        });
        forget(town);
        return done;
    }

    /** What became of a wish to support an idea. */
    enum Supported {
        /** It counts. */
        COUNTED,
        /** The same browser supports it already, or the page was used before. */
        BEFORE,
        /** Nobody can support it now. */
        CLOSED
    }

    /**
     * Counts one more.
     *
     * @param browser what the browser of whoever supports it brings along
     * @param page    the token of the page it was sent from, which counts once
     */
    Supported support(String town, UUID id, String browser, String page) {
        try {
            Supported result = store.write(town, rows -> {
                Idea idea = rows.find(Idea.class, id.toString());
                Claim claim = new Claim(Claim.named("page", page), id);
                if (idea == null || !idea.state().takesSupport()) {
                    return Supported.CLOSED;
                }
                if (rows.find(Support.class, Support.idOf(id, browser).toString()) != null || rows.find(Claim.class, claim.id().toString()) != null) {
                    return Supported.BEFORE;
                }
                rows.persist(new Support(id, browser));
                rows.persist(claim);
                rows.createQuery("update Idea i set i.supports = i.supports + 1 where i.id = :id").setParameter("id", id.toString()).executeUpdate();
                return Supported.COUNTED;
            });
            forget(town);
            return result;
        } catch (DuplicateKeyException e) {
            return Supported.BEFORE;
        }
    }
}
