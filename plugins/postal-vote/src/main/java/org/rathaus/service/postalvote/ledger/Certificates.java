package org.rathaus.service.postalvote.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.rathaus.api.storage.EntityStore;

/** Polling cards and their numbers: without gaps, never used again, stored before anybody sees them. */
public final class Certificates {

    private final EntityStore store;

    /** On the tables of the plugin. */
    public Certificates(EntityStore store) {
        this.store = store;
    }

    /** Gives each holder a number, unless the case has a valid one for this election already. */
    public List<Certificate> issue(String townId, String election, List<Holder> holders, Instant now, String actor) {
        return EntityStore.settle(() -> store.write(townId, rows -> {
            List<StoredCertificate> issued = new ArrayList<>();
            for (Holder holder : holders) {
                issued.add(valid(rows, election, holder.caseId()).orElseGet(() -> {
                    StoredCertificate next = new StoredCertificate(election, StoredCounter.of(rows, election).next(), holder, now, actor);
                    rows.persist(next);
                    return next;
                }));
            }
            rows.flush();
            return issued.stream().map(StoredCertificate::toCertificate).toList();
        }));
    }

    private static Optional<StoredCertificate> valid(EntityManager rows, String election, UUID caseId) {
        return rows.createQuery("select c from StoredCertificate c where c.election = :election and c.caseId = :owner and c.invalidAt is null",
                StoredCertificate.class).setParameter("election", election).setParameter("owner", caseId.toString()).getResultStream().findFirst();
    }

    /** Those of an election by their numbers. */
    public List<Certificate> ofElection(String townId, String election) {
        return query(townId, "c.election = :value", election);
    }

    /** Those of a case, the invalid ones included. */
    public List<Certificate> ofCase(String townId, UUID caseId) {
        return query(townId, "c.caseId = :value", caseId.toString());
    }

    /** Valid ones of an election that were not sent although the papers of the same case for another election were. */
    public List<Certificate> leftBehind(String townId, String election) {
        return query(townId, "c.election = :value and c.dispatch = 0 and c.invalidAt is null and c.caseId <> '' and c.caseId in"
                + " (select d.caseId from StoredCertificate d where d.dispatch > 0 and d.election <> :value)", election);
    }

    private List<Certificate> query(String townId, String condition, String value) {
        return store.read(townId, rows -> rows.createQuery("select c from StoredCertificate c where " + condition + " order by c.number",
                StoredCertificate.class).setParameter("value", value).getResultStream().map(StoredCertificate::toCertificate).toList());
    }

    /** Nobody can vote with those of a case any more. */
    public void invalidate(String townId, UUID caseId, Instant now, String reason) {
        store.write(townId, rows -> {
            rows.createQuery("select c from StoredCertificate c where c.caseId = :owner and c.invalidAt is null", StoredCertificate.class)
                    .setParameter("owner", caseId.toString()).getResultList().forEach(it -> it.invalidate(now, reason));
            return null;
        });
    }

    /** Destroys whose they were; the numbers stay used. */
    public void forget(String townId, UUID caseId) {
        store.write(townId, rows -> {
            rows.createQuery("select c from StoredCertificate c where c.caseId = :owner", StoredCertificate.class)
                    .setParameter("owner", caseId.toString()).getResultList().forEach(StoredCertificate::forget);
            return null;
        });
    }
}
