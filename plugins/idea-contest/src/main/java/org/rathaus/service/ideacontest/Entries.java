package org.rathaus.service.ideacontest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.rathaus.api.storage.EntityStore;

/** Takes entries: each once, of each person and card once. */
final class Entries {

    private final EntityStore store;

    Entries(EntityStore store) {
        this.store = store;
    }

    /**
     * Takes an entry. The same again changes nothing.
     *
     * @return its state, see {@link ContestEntry}
     */
    String enter(String town, Contest contest, Entrant entrant, Instant now) {
        return EntityStore.settle(() -> store.write(town, rows -> state(rows, contest, entrant, now)));
    }

    private static String state(EntityManager rows, Contest contest, Entrant entrant, Instant now) {
        ContestEntry before = rows.find(ContestEntry.class, ContestEntry.idOf(entrant.key()).toString());
        return before == null ? insert(rows, contest, entrant, now) : before.state();
    }

    private static String insert(EntityManager rows, Contest contest, Entrant entrant, Instant now) {
        List<UUID> claims = claims(rows, contest, entrant);
        String state = !contest.isInTime(now) || isFixed(rows, contest) ? ContestEntry.LATE
                : claims.stream().anyMatch(it -> rows.find(Claim.class, it.toString()) != null) ? ContestEntry.DUPLICATE : ContestEntry.COUNTED;
        boolean counts = state.equals(ContestEntry.COUNTED);
        ContestEntry entry = new ContestEntry(contest.id(), entrant.key(), state, entrant.channel(), counts ? entrant.ratings().written() : "", now);
        rows.persist(entry);
        if (counts) {
            claims.forEach(it -> rows.persist(new Claim(it, entry.id())));
            entrant.participant().ifPresent(it -> it.ticket().ifPresent(ticket -> {
                entry.ticket(ticket);
                rows.persist(it.contact(entry.id(), contest.id(), entrant.language()));
            }));
            persistIdeas(rows, contest, entrant, entry, now);
        }
        return state;
    }

    /** Once the list of tickets is public nobody comes into it. */
    private static boolean isFixed(EntityManager rows, Contest contest) {
        Draw draw = rows.find(Draw.class, contest.id().toString());
        return draw != null && draw.fixedAt().isPresent();
    }

    private static List<UUID> claims(EntityManager rows, Contest contest, Entrant entrant) {
        String id = contest.id().toString();
        List<UUID> claims = new ArrayList<>();
        entrant.participant().ifPresent(it -> claims.add(Claim.named("person", id, it.key().hash())));
        if (!entrant.account().isEmpty()) {
            contest.secret().ifPresent(it -> claims.add(Claim.named("account", id,
                    Hashes.hmacHex(it, "account\n" + entrant.account()))));
        }
        entrant.card().filter(it -> rows.find(Card.class, Card.idOf(contest.id(), it).toString()) != null)
                .ifPresent(it -> claims.add(cardClaim(contest.id(), it)));
        return claims;
    }

    private static UUID cardClaim(UUID contest, CardCode card) {
        return Claim.named("cardUsed", contest.toString(), card.characters());
    }

    private static void persistIdeas(EntityManager rows, Contest contest, Entrant entrant, ContestEntry entry, Instant now) {
        IdeaState first = contest.isModerated() ? IdeaState.SUBMITTED : IdeaState.OPEN;
        for (int i = 0; i < entrant.ideas().size(); i++) {
            UUID id = Claim.named("idea", entry.id().toString(), String.valueOf(i));
            rows.persist(new Idea(id, contest.id(), entry.id(), entrant.ideas().get(i), first, now));
        }
    }

    /** What is known of a card: {@code unknown}, {@code used}, or nothing that keeps it from being used. */
    Optional<String> cardProblem(String town, UUID contest, CardCode card) {
        return store.read(town, rows -> {
            if (rows.find(Card.class, Card.idOf(contest, card).toString()) == null) {
                return Optional.of("unknown");
            }
            return rows.find(Claim.class, cardClaim(contest, card).toString()) == null ? Optional.empty() : Optional.of("used");
        });
    }

    /** What became of an entry; empty if it was never taken. */
    Optional<ContestEntry> byKey(String town, String key) {
        return store.read(town, rows -> Optional.ofNullable(rows.find(ContestEntry.class, ContestEntry.idOf(key).toString())));
    }

    /** How many count. */
    long counted(String town, UUID contest) {
        return store.read(town, rows -> rows.createQuery("select count(e) from ContestEntry e where e.contest = :contest and e.state = :state", Long.class)
                .setParameter("contest", contest.toString()).setParameter("state", ContestEntry.COUNTED).getSingleResult());
    }
}
