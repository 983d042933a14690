package org.rathaus.auth.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import jakarta.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.kernel.identity.Session;
import org.rathaus.kernel.identity.Sessions;

/** Sessions in the database. Those that have ended go when somebody else signs in to the same place. */
@Component
public final class JpaSessions implements Sessions {

    private final EntityStore store;
    private final Clock clock;

    @Activate
    public JpaSessions(@Reference(target = "(model=auth)") EntityStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String open(String place, Audience audience, String accountId, LevelOfAssurance level, String device) {
        String token = OneTimeSecret.make();
        Instant now = clock.instant();
        write(place, entities -> open(entities, new StoredSession(audience, accountId, token, level, device, now), now));
        return token;
    }

    /** Opens one within a transaction that does more. */
    public static StoredSession open(EntityManager entities, StoredSession session, Instant now) {
        entities.createQuery("DELETE FROM StoredSession s WHERE s.endsAt <= :now").setParameter("now", now).executeUpdate();
        entities.persist(session);
        entities.flush();
        return session;
    }

    @Override
    public Optional<Session> find(String place, Audience audience, String token) {
        Instant now = clock.instant();
        Optional<StoredSession> found = store.read(place, entities -> entities
                .createQuery("SELECT s FROM StoredSession s WHERE s.secretHash = :hash", StoredSession.class)
                .setParameter("hash", OneTimeSecret.hash(token)).getResultStream()
                .filter(it -> it.counts(audience, now)).findFirst());
        found.filter(it -> it.isToBeNoted(now)).ifPresent(it -> note(place, it, now));
        return found.map(it -> it.at(place));
    }

    /** It may have ended in the meantime. */
    private void note(String place, StoredSession session, Instant now) {
        write(place, entities -> Optional.ofNullable(entities.find(StoredSession.class, session.id().toString()))
                .ifPresent(it -> it.use(now)));
    }

    @Override
    public List<Session> list(String place, Audience audience, String accountId) {
        Instant now = clock.instant();
        return store.read(place, entities -> entities
                .createQuery("SELECT s FROM StoredSession s WHERE s.account = :account ORDER BY s.usedAt DESC, s.id", StoredSession.class)
                .setParameter("account", accountId).getResultStream()
                .filter(it -> it.counts(audience, now)).map(it -> it.at(place)).toList());
    }

    @Override
    public void end(String place, Audience audience, String accountId, String sessionId) {
        write(place, entities -> entities
                .createQuery("DELETE FROM StoredSession s WHERE s.id = :id AND s.account = :account AND s.audience = :audience")
                .setParameter("id", sessionId).setParameter("account", accountId).setParameter("audience", audience)
                .executeUpdate());
    }

    @Override
    public void endAll(String place, Audience audience, String accountId, String except) {
        write(place, entities -> entities
                .createQuery("DELETE FROM StoredSession s WHERE s.account = :account AND s.audience = :audience AND s.id <> :except")
                .setParameter("account", accountId).setParameter("audience", audience).setParameter("except", except)
                .executeUpdate());
    }

    private void write(String place, Consumer<EntityManager> work) {
        store.write(place, entities -> {
            work.accept(entities);
            return null;
        });
    }
}
