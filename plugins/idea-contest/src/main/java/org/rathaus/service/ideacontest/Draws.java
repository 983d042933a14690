package org.rathaus.service.ideacontest;

import java.time.Instant;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.rathaus.api.service.Offer;
import org.rathaus.api.storage.EntityStore;

/** Draws, and forgets afterwards who took part. */
final class Draws {

    /** Where nothing was drawn, nobody is told any more after this time. */
    private static final Period AFTER_END = Period.ofYears(1);

    private final EntityStore store;
    private final Contests contests;

    Draws(EntityStore store, Contests contests) {
        this.store = store;
        this.contests = contests;
    }

    Optional<Draw> find(String town, UUID contest) {
        return store.read(town, rows -> Optional.ofNullable(rows.find(Draw.class, contest.toString())));
    }

    /** The drawn tickets, the first winner first, then the alternates. */
    List<Winner> winners(String town, UUID contest) {
        return store.read(town, rows -> rows.createQuery("select w from Winner w where w.contest = :contest order by w.place", Winner.class)
                .setParameter("contest", contest.toString()).getResultList());
    }

    /** How to reach whoever has a ticket, as long as that is known. */
    Optional<Contact> contact(String town, UUID contest, Winner winner) {
        return store.read(town, rows -> rows.createQuery("select e.id from ContestEntry e where e.contest = :contest and e.ticketHash = :hash", String.class)
                .setParameter("contest", contest.toString()).setParameter("hash", winner.ticketHash()).getResultList().stream().findFirst()
                .map(it -> rows.find(Contact.class, it)));
    }

    /** Fixes who is in the draw; only once the time is over. Afterwards no entry counts any more. */
    boolean fix(String town, Contest contest, Instant now) {
        return contest.isOver(now) && store.write(town, rows -> {
            Draw draw = rows.find(Draw.class, contest.id().toString());
            if (draw == null || draw.fixedAt().isPresent()) {
                return false;
            }
            List<String> tickets = rows.createQuery("select e.ticketHash from ContestEntry e where e.contest = :contest and e.state = :state"
                            + " and e.ticketHash is not null", String.class)
                    .setParameter("contest", contest.id().toString()).setParameter("state", ContestEntry.COUNTED).getResultList();
            draw.fix(tickets.stream().sorted().toList(), now);
            return true;
        });
    }

    /**
     * Draws winners and alternates, and makes the seed public.
     *
     * @param outside what nobody in the town hall could know beforehand; may be empty
     */
    boolean draw(String town, Contest contest, String outside, Instant now) {
        return store.write(town, rows -> {
            Draw draw = rows.find(Draw.class, contest.id().toString());
            if (draw == null || draw.fixedAt().isEmpty() || draw.drawnAt().isPresent()) {
                return false;
            }
            ContestTerms terms = contest.terms();
            List<String> drawn = draw.draw(outside, now).drawn(terms.winners() + terms.alternates());
            for (int i = 0; i < drawn.size(); i++) {
                rows.persist(new Winner(contest.id(), i + 1, drawn.get(i)));
            }
            return true;
        });
    }

    /** What has become of a winner. */
    void become(String town, UUID winner, Winner.State state, Instant now) {
        store.write(town, rows -> {
            Optional.ofNullable(rows.find(Winner.class, winner.toString())).ifPresent(it -> it.become(state, now));
            return winner;
        });
    }

    /** Whose the prizes are: the first of those who have not declined. */
    static Set<UUID> entitled(List<Winner> drawn, int prizes) {
        return drawn.stream().filter(it -> it.state() != Winner.State.DECLINED).limit(prizes).map(Winner::id).collect(Collectors.toSet());
    }

    /** Deletes how participants are reached, and what could tell who an entry is of. Nobody can undo it. */
    boolean clear(String town, UUID contest, Instant now) {
        boolean done = store.write(town, rows -> {
            Draw draw = rows.find(Draw.class, contest.toString());
            rows.find(Contest.class, contest.toString()).forgetSecret();
            draw.cleared(now);
            delete(rows, "delete from Contact c where c.contest = :contest", contest);
            delete(rows, "delete from Keying k where k.contest = :contest", contest);
            return true;
        });
        contests.forget(town);
        return done;
    }

    private static void delete(EntityManager rows, String query, UUID contest) {
        rows.createQuery(query).setParameter("contest", contest.toString()).executeUpdate();
    }

    /**
     * Clears what is due: once the winners have had their time, or a year after the end where nothing was drawn. Whether citizens still
     * see the contest does not matter.
     *
     * @return the contests whose contact data it has deleted
     */
    List<UUID> clearDue(String town, Instant now) {
        List<UUID> due = contests.all(town).stream().filter(contest -> find(town, contest.id())
                .filter(it -> it.clearedAt().isEmpty() && !now.isBefore(due(it, contest, winners(town, contest.id())))).isPresent()).map(Contest::id).toList();
        due.forEach(it -> clear(town, it, now));
        return due;
    }

    /** When contact data go: whoever moves up has as many days to answer as the first ones. */
    static Instant due(Draw draw, Contest contest, List<Winner> drawn) {
        if (draw.drawnAt().isEmpty()) {
            return later(contest.ends(), AFTER_END);
        }
        Instant last = Stream.concat(draw.drawnAt().stream(), drawn.stream().flatMap(it -> it.toldAt().stream())).max(Comparator.naturalOrder()).orElseThrow();
        return later(last, Period.ofDays(contest.terms().acceptDays()));
    }

    private static Instant later(Instant moment, Period time) {
        return moment.atZone(Offer.LEGAL_ZONE).plus(time).toInstant();
    }
}
