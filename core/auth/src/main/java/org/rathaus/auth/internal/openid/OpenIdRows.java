package org.rathaus.auth.internal.openid;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.rathaus.api.identity.Audience;
import org.rathaus.auth.internal.OneTimeSecret;
import org.rathaus.auth.internal.StoredSession;
import org.rathaus.kernel.identity.ExternalSignIn.Answer;

/** The questions and changes of sign-ins with providers, within one entity manager and so within one town. */
final class OpenIdRows {

    private static final String PROVIDER = "provider";

    private final EntityManager entities;

    OpenIdRows(EntityManager entities) {
        this.entities = entities;
    }

    /** Those that have ended go when somebody else departs. */
    void depart(StoredDeparture departure, Instant now) {
        entities.createQuery("DELETE FROM StoredDeparture d WHERE d.endsAt <= :now").setParameter("now", now).executeUpdate();
        entities.persist(departure);
    }

    /** Deleting the departure decides which of two answers at once was first. */
    Optional<StoredDeparture> arrive(String state, Answer answer, Instant now) {
        return entities.createQuery("SELECT d FROM StoredDeparture d WHERE d.stateHash = :hash", StoredDeparture.class)
                .setParameter("hash", OneTimeSecret.hash(state)).getResultStream().filter(it -> it.isMetBy(answer, now)).findFirst()
                .filter(it -> entities.createQuery("DELETE FROM StoredDeparture d WHERE d.id = :id")
                        .setParameter("id", it.id().toString()).executeUpdate() == 1);
    }

    Optional<String> account(Audience audience, VerifiedIdentity identity) {
        return entities.createQuery("SELECT i FROM StoredIdentity i WHERE i.audience = :audience AND i.provider = :provider"
                        + " AND i.subjectHash = :subject", StoredIdentity.class)
                .setParameter("audience", audience).setParameter(PROVIDER, identity.provider()).setParameter("subject", identity.subject())
                .getResultStream().findFirst().map(StoredIdentity::account);
    }

    void keep(Audience audience, VerifiedIdentity identity, String account) {
        entities.persist(new StoredIdentity(audience, identity, account));
        entities.flush();
    }

    Optional<StoredOrigin> origin(String session) {
        return Optional.ofNullable(entities.find(StoredOrigin.class, session));
    }

    /** The sessions of one sign-in at a provider, or of all of a person. */
    List<StoredSession> sessions(String provider, String subjectHash, String sidHash) {
        String which = sidHash.isEmpty() ? "o.subjectHash = :hash" : "o.sidHash = :hash";
        return entities.createQuery("SELECT s FROM StoredSession s, StoredOrigin o WHERE s.id = o.id AND o.provider = :provider AND " + which,
                        StoredSession.class)
                .setParameter(PROVIDER, provider).setParameter("hash", sidHash.isEmpty() ? subjectHash : sidHash).getResultList();
    }

    void end(String session) {
        entities.createQuery("DELETE FROM StoredSession s WHERE s.id = :id").setParameter("id", session).executeUpdate();
    }
}
