package org.rathaus.service.postalvote.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.persistence.EntityManager;
import org.rathaus.api.storage.EntityStore;

/** What leaves the house, each thing once: a batch and what is in it are written together. */
public final class Batches {

    private static final int LARGEST_EXPORT = 1_000;

    private final EntityStore store;

    /** On the tables of the plugin. */
    public Batches(EntityStore store) {
        this.store = store;
    }

    /** Those of an election, the newest first. */
    public List<Batch> ofElection(String townId, String election) {
        return store.read(townId, rows -> rows.createQuery("select b from LedgerBatch b where b.election = :election order by b.madeAt desc, b.number desc",
                LedgerBatch.class).setParameter("election", election).getResultStream().map(LedgerBatch::toBatch).toList());
    }

    /** Takes the applications of an election that never left, the oldest first. */
    public Optional<Batch> export(String townId, String election, Instant now, String actor) {
        return make(townId, election, Batch.Kind.EXPORT, now, actor, (rows, number) -> {
            List<StoredApplication> waiting = rows.createQuery("select a from StoredApplication a where a.election = :election and a.batch = 0"
                    + " and a.caseId <> '' order by a.receivedAt, a.id", StoredApplication.class).setParameter("election", election)
                    .setMaxResults(LARGEST_EXPORT).getResultList();
            waiting.forEach(it -> it.exportedWith(number));
            return waiting.size();
        });
    }

    /** Sends certificates that were not sent yet. */
    public Optional<Batch> dispatch(String townId, String election, List<UUID> certificates, Instant now, String actor) {
        return make(townId, election, Batch.Kind.DISPATCH, now, actor, (rows, number) -> {
            List<StoredCertificate> ready = certificates.stream().map(it -> rows.find(StoredCertificate.class, it.toString()))
                    .filter(it -> it != null && it.toCertificate().dispatch() == 0 && it.toCertificate().isValid()).toList();
            ready.forEach(it -> it.sentWith(number));
            return ready.size();
        });
    }

    /** Prints letters for applications that had none yet. */
    public Optional<Batch> letters(String townId, String election, List<UUID> applications, Instant now, String actor) {
        return make(townId, election, Batch.Kind.LETTERS, now, actor, (rows, number) -> {
            List<StoredApplication> open = applications.stream().map(it -> rows.find(StoredApplication.class, it.toString()))
                    .filter(it -> it != null && it.toApplication().letters() == 0).toList();
            open.forEach(it -> it.printedWith(number));
            return open.size();
        });
    }

    private Optional<Batch> make(String townId, String election, Batch.Kind kind, Instant now, String actor,
            BiFunction<EntityManager, Integer, Integer> content) {
        return EntityStore.settle(() -> store.write(townId, rows -> {
            Integer last = rows.createQuery("select max(b.number) from LedgerBatch b where b.election = :election and b.kind = :kind", Integer.class)
                    .setParameter("election", election).setParameter("kind", kind.key()).getSingleResult();
            int number = Optional.ofNullable(last).orElse(0) + 1;
            int items = content.apply(rows, number);
            if (items == 0) {
                return Optional.empty();
            }
            LedgerBatch batch = new LedgerBatch(election, kind, number, items, now, actor);
            rows.persist(batch);
            rows.flush();
            return Optional.of(batch.toBatch());
        }));
    }
}
