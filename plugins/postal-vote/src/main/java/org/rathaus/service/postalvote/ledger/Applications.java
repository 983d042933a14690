package org.rathaus.service.postalvote.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.service.postalvote.register.Candidate;
import org.rathaus.service.postalvote.register.Match;
import org.rathaus.service.postalvote.register.Registers;
import org.rathaus.service.postalvote.register.Voter;

/** The applications of the towns' elections: of each person one counts. */
public final class Applications {

    private static final int MOST_LINKED = 500;
    private static final int MOST_ROUNDS = 2;
    /** So long a case may take to be stored after its application was assessed, a citizen's second attempt included. */
    private static final Duration LIMBO = Duration.ofDays(1);

    private final EntityStore store;
    private final Registers registers;
    private final CaseLookup cases;

    /** On the tables of the plugin. */
    public Applications(EntityStore store, Registers registers, CaseLookup cases) {
        this.store = store;
        this.registers = registers;
        this.cases = cases;
    }

    /** Where an application stands that comes in; for the same key always the same. */
    public Standing receive(String townId, Incoming incoming) {
        return Standing.together(incoming.elections().stream().map(election -> receive(townId, election, incoming)).toList());
    }

    private Standing receive(String townId, String election, Incoming incoming) {
        UUID id = UUID.nameUUIDFromBytes((incoming.key() + "\n" + election).getBytes(StandardCharsets.UTF_8));
        return find(townId, id).map(Application::standing)
                .orElseGet(() -> judge(townId, election, id, incoming.typed(), incoming.receivedAt(), rows -> {
                    StoredApplication known = rows.find(StoredApplication.class, id.toString());
                    StoredApplication application = known == null ? new StoredApplication(id, election, incoming) : known;
                    rows.persist(application);
                    return application;
                }));
    }

    /** Takes up a case that was received before there was this ledger. */
    public void adopt(CaseFile file, Incoming incoming) {
        receive(file.townId(), incoming);
        List<Application> adopted = query(file.townId(), "a.caseKey = :value", incoming.key());
        store.write(file.townId(), rows -> {
            adopted.forEach(it -> settle(rows, it, Optional.of(file)));
            return null;
        });
    }

    /** Looks again at what came before there was a voter register, or was decided otherwise since. */
    public Standing review(String townId, Application application, Voter typed, Instant now) {
        return judge(townId, application.election(), application.id(), typed, now, rows -> rows.find(StoredApplication.class, application.id().toString()));
    }

    private Standing judge(String townId, String election, UUID id, Voter typed, Instant now, Source source) {
        Optional<Match> match = registers.match(townId, election, typed);
        Optional<Voter> voter = match.flatMap(Match::certain).map(Candidate::voter);
        Standing otherwise = match.map(it -> voter.isPresent() ? Standing.MATCHED : Standing.MISMATCH).orElse(Standing.RECEIVED);
        return claim(townId, Claims.of(election, typed, voter), id, now, (rows, first) -> {
            // without a register nobody can say for certain that it is the same person: staff see the first one, and decide
            Standing standing = first.isEmpty() || match.isEmpty() ? otherwise : Standing.DUPLICATE;
            source.in(rows).stand(standing, voter.map(Voter::id).orElse(""), first);
            return standing;
        });
    }

    /**
     * A clerk says which voter is meant.
     *
     * @return the application that counts for this voter already; empty if it is this one now
     */
    public Optional<Application> confirm(String townId, Application application, Voter typed, Voter voter, Instant now) {
        String first = claim(townId, Claims.of(application.election(), typed, Optional.of(voter)), application.id(), now, (rows, holder) -> {
            rows.find(StoredApplication.class, application.id().toString())
                    .stand(holder.isEmpty() ? Standing.MATCHED : Standing.DUPLICATE, voter.id(), holder);
            return holder;
        });
        return first.isEmpty() ? Optional.empty() : find(townId, UUID.fromString(first));
    }

    /** Takes the claims unless somebody has them whose application counts; of several at once one is first. */
    private <R> R claim(String townId, Set<UUID> claims, UUID application, Instant now, Outcome<R> outcome) {
        return EntityStore.settle(() -> {
            List<String> held = store.read(townId, rows -> Claims.holders(rows, claims, application));
            List<String> over = held.stream().filter(it -> !counts(townId, it, now)).toList();
            return store.write(townId, rows -> {
                over.forEach(it -> Claims.release(rows, it));
                return outcome.write(rows, Claims.take(rows, claims, application, now));
            });
        });
    }

    /** An application that was refused, or never became a case, does not stand in anybody's way. */
    private boolean counts(String townId, String id, Instant now) {
        return find(townId, UUID.fromString(id)).map(it -> caseOf(townId, it).map(CaseLookup::counts)
                .orElse(!it.isLinked() && it.receivedAt().plus(LIMBO).isAfter(now))).orElse(false);
    }

    private Optional<CaseFile> caseOf(String townId, Application application) {
        return application.isLinked() ? cases.byId(townId, UUID.fromString(application.caseId())) : cases.byKey(townId, application.caseKey());
    }

    /** An application of the town. */
    public Optional<Application> find(String townId, UUID id) {
        return store.read(townId, rows -> Optional.ofNullable(rows.find(StoredApplication.class, id.toString())).map(StoredApplication::toApplication));
    }

    /** Those of a case, one for each election. */
    public List<Application> ofCase(String townId, UUID caseId) {
        link(townId, Instant.MAX);
        return query(townId, "a.caseId = :value", caseId.toString());
    }

    /** Where a case stands by all its applications. */
    public Standing standing(String townId, UUID caseId) {
        return Standing.together(ofCase(townId, caseId).stream().map(Application::standing).toList());
    }

    /** Those for an election, the oldest first. */
    public List<Application> ofElection(String townId, String election) {
        return query(townId, "a.election = :value", election);
    }

    /** Those of the same person that came after this one, the oldest first. */
    public List<Application> after(String townId, UUID first) {
        return query(townId, "a.firstId = :value", first.toString());
    }

    /** The cases that have an application for an election which counts. */
    public Set<String> casesOf(String townId, String election) {
        return Set.copyOf(store.read(townId, rows -> rows.createQuery("select distinct a.caseId from StoredApplication a where a.election = :election"
                + " and a.firstId = ''", String.class).setParameter("election", election).getResultList()));
    }

    /** How many there are for an election. */
    public Figures figures(String townId, String election) {
        return store.read(townId, rows -> Figures.of(rows, election));
    }

    private List<Application> query(String townId, String condition, String value) {
        return store.read(townId, rows -> rows.createQuery("select a from StoredApplication a where " + condition + " order by a.receivedAt, a.id",
                StoredApplication.class).setParameter("value", value).getResultStream().map(StoredApplication::toApplication).toList());
    }

    /** Finds out which cases applications have become, and forgets those that became none within a day. After a rush that takes a while. */
    public void linkAll(String townId, Instant now) {
        while (link(townId, now) > 0) {
            // the next ones
        }
    }

    /** The same for the newest thousand, while somebody waits for a page. */
    public void linkNewest(String townId, Instant now) {
        for (int round = 0; round < MOST_ROUNDS && link(townId, now) > 0; round++) {
            // the next ones
        }
    }

    private int link(String townId, Instant now) {
        List<Application> loose = store.read(townId, rows -> rows.createQuery("select a from StoredApplication a where a.caseId = ''"
                + " order by a.receivedAt desc", StoredApplication.class).setMaxResults(MOST_LINKED).getResultStream()
                .map(StoredApplication::toApplication).toList());
        int settled = 0;
        for (Application application : loose) {
            Optional<CaseFile> file = cases.byKey(townId, application.caseKey());
            boolean isOver = !now.equals(Instant.MAX) && application.receivedAt().plus(LIMBO).isBefore(now);
            if (file.isPresent() || isOver) {
                store.write(townId, rows -> settle(rows, application, file));
                settled++;
            }
        }
        return settled;
    }

    private static Void settle(EntityManager rows, Application application, Optional<CaseFile> file) {
        StoredApplication stored = rows.find(StoredApplication.class, application.id().toString());
        if (stored != null && file.isPresent()) {
            stored.belongsTo(file.get());
        } else if (stored != null) {
            Claims.release(rows, application.id().toString());
            rows.remove(stored);
        }
        return null;
    }

    /** Forgets all of a case that is destroyed. */
    public void erase(String townId, UUID caseId) {
        List<Application> gone = query(townId, "a.caseId = :value", caseId.toString());
        store.write(townId, rows -> {
            gone.forEach(it -> settle(rows, it, Optional.empty()));
            return null;
        });
    }

    /** How many go to each address other than home, where so many or more do; the address is written plainly. */
    public List<Diversion> diversions(String townId, String election, long least) {
        List<Object[]> found = store.read(townId, rows -> rows.createQuery("select a.diverted, count(a) from StoredApplication a"
                + " where a.election = :election and a.diverted <> '' and a.firstId = '' group by a.diverted having count(a) >= :least", Object[].class)
                .setParameter("election", election).setParameter("least", least).getResultList());
        return found.stream().map(it -> new Diversion((String) it[0], ((Number) it[1]).intValue()))
                .sorted(Comparator.comparingInt(Diversion::applications).reversed()).toList();
    }

    /** Those that go to one address. */
    public List<Application> divertedTo(String townId, String election, String place) {
        return query(townId, "a.diverted = :value", place).stream().filter(it -> it.election().equals(election)).toList();
    }

    /** Where the row of an application comes from within the transaction. */
    private interface Source {
        StoredApplication in(EntityManager rows);
    }

    /** What is written once it is known who was first; an empty text: this one. */
    private interface Outcome<R> {
        R write(EntityManager rows, String first);
    }
}
