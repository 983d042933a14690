package org.rathaus.forms.internal.draft;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import jakarta.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.form.Answers;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.storage.StorageException;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.form.Draft;
import org.rathaus.kernel.form.DraftDeletions;
import org.rathaus.kernel.form.Drafts;

/** Drafts in the database, one row each. */
@Component
public final class JpaDrafts implements Drafts {

    /** So many windows of one citizen never store at once. */
    private static final int ATTEMPTS = 20;
    private static final int ID_BYTES = 24;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{32}");

    private final EntityStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final DraftPurge purge;

    /** With the store of the model {@code forms}. */
    @Activate
    public JpaDrafts(@Reference(target = "(model=forms)") EntityStore store, @Reference Towns towns,
            @Reference DraftDeletions deletions, @Reference Clock clock) {
        this(store, () -> towns.all().stream().map(Town::id).toList(), deletions, clock);
        purge.start();
    }

    JpaDrafts(EntityStore store, Supplier<List<String>> towns, DraftDeletions deletions, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.purge = new DraftPurge(store, towns, deletions, clock);
    }

    DraftPurge purge() {
        return purge;
    }

    @Deactivate
    void deactivate() {
        purge.stop();
    }

    @Override
    public Draft start(String townId, String serviceId, Answers answers, Draft.Beginning beginning) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Draft draft = new Draft(id, townId, serviceId, beginning.formVersion(), answers, now(), beginning, 0);
        store.write(townId, entities -> insert(entities, draft));
        return draft;
    }

    private static Draft insert(EntityManager entities, Draft draft) {
        entities.persist(new StoredDraft(draft, AnswersJson.write(draft.answers())));
        return draft;
    }

    @Override
    public Optional<Draft> find(String townId, String serviceId, String id) {
        if (!ID.matcher(id).matches() || purge.isGone(id)) {
            return Optional.empty();
        }
        Instant notBefore = now().minus(LIFE);
        String key = StoredDraft.idOf(id).toString();
        return store.read(townId, entities -> Optional.ofNullable(entities.find(StoredDraft.class, key))
                .filter(it -> it.isFor(serviceId, notBefore))
                .map(it -> it.toDraft(id, townId)));
    }

    @Override
    public boolean isKept(String townId, String serviceId, String key) {
        Instant notBefore = now().minus(LIFE);
        return store.read(townId, entities -> Optional.ofNullable(
                entities.find(StoredDraft.class, StoredDraft.idOfKey(key).toString())))
                .filter(it -> it.isFor(serviceId, notBefore)).isPresent();
    }

    @Override
    public Draft update(Draft draft, UnaryOperator<Draft> change) {
        Draft before = draft;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Draft wanted = change.apply(before).stored(now());
            Optional<Draft> stored = store(wanted);
            if (stored.isPresent()) {
                return stored.get();
            }
            before = read(draft).orElse(before);
        }
        throw new StorageException("a draft is changed by too many at once", null);
    }

    /** Empty when somebody else has stored it since it was read. */
    private Optional<Draft> store(Draft draft) {
        try {
            return store.write(draft.townId(), entities -> update(entities, draft)
                    || read(entities, draft).isEmpty() && insert(entities, draft) != null) ? Optional.of(draft) : Optional.empty();
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    private Optional<Draft> read(Draft draft) {
        return store.read(draft.townId(), entities -> read(entities, draft).map(it -> it.toDraft(draft.id(), draft.townId())));
    }

    private static Optional<StoredDraft> read(EntityManager entities, Draft draft) {
        return Optional.ofNullable(entities.find(StoredDraft.class, StoredDraft.idOf(draft.id()).toString()));
    }

    /** One statement instead of reading the row first. */
    private static boolean update(EntityManager entities, Draft draft) {
        return entities.createQuery("UPDATE StoredDraft d SET d.answers = :answers, d.formVersion = :version, d.savedAt = :savedAt,"
                        + " d.revision = :revision WHERE d.id = :id AND d.revision = :before")
                .setParameter("answers", AnswersJson.write(draft.answers()))
                .setParameter("version", draft.formVersion())
                .setParameter("savedAt", draft.savedAt())
                .setParameter("revision", draft.revision())
                .setParameter("before", draft.revision() - 1)
                .setParameter("id", StoredDraft.idOf(draft.id()).toString())
                .executeUpdate() == 1;
    }

    @Override
    public void discard(Draft draft) {
        purge.discard(draft);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
