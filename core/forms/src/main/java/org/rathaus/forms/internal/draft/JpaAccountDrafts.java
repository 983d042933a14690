package org.rathaus.forms.internal.draft;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.kernel.form.AccountDrafts;
import org.rathaus.kernel.form.Draft;
import org.rathaus.kernel.form.Drafts;

/** Drafts in accounts: the draft's row says in which, and holds the draft's id sealed. */
@Component
public final class JpaAccountDrafts implements AccountDrafts {

    private static final Duration STEP_UP = Duration.ofMinutes(30);

    /** Whose drafts are when their account is no more. */
    private static final String NOBODY = "-";

    private final EntityStore store;
    private final Clock clock;
    private final DraftSeal seal;

    /** With the store of the model {@code forms}, and a key in the data folder. */
    @Activate
    public JpaAccountDrafts(@Reference(target = "(model=forms)") EntityStore store, @Reference Clock clock, BundleContext context) {
        this(store, clock, Path.of(context.getProperty("rathaus.data")).resolve("draft-key"));
    }

    JpaAccountDrafts(EntityStore store, Clock clock, Path folder) {
        this.store = store;
        this.clock = clock;
        this.seal = DraftSeal.in(folder);
    }

    @Override
    public void keep(Draft draft, String accountId) {
        String row = StoredDraft.idOf(draft.id()).toString();
        store.write(draft.townId(), entities -> entities
                .createQuery("UPDATE StoredDraft d SET d.account = :account, d.sealedId = :sealed WHERE d.id = :id"
                        + " AND (d.account IS NULL OR d.account = :nobody)")
                .setParameter("account", accountId).setParameter("sealed", seal.seal(draft.id(), place(draft.townId(), accountId)))
                .setParameter("nobody", NOBODY).setParameter("id", row).executeUpdate());
    }

    @Override
    public Optional<String> ownerOf(Draft draft) {
        return store.read(draft.townId(), entities -> entities
                .createQuery("SELECT d.account FROM StoredDraft d WHERE d.id = :id AND d.account IS NOT NULL", String.class)
                .setParameter("id", StoredDraft.idOf(draft.id()).toString()).getResultStream().findFirst());
    }

    @Override
    public void release(Draft draft, LevelOfAssurance level) {
        store.write(draft.townId(), entities -> entities
                .createQuery("UPDATE StoredDraft d SET d.releasedFor = :level, d.releasedUntil = :until WHERE d.id = :id AND d.account IS NOT NULL")
                .setParameter("level", level).setParameter("until", clock.instant().plus(STEP_UP))
                .setParameter("id", StoredDraft.idOf(draft.id()).toString()).executeUpdate());
    }

    /** In one statement, so that of two who come at once one has it. */
    @Override
    public boolean take(Draft draft, String accountId, LevelOfAssurance shown) {
        List<LevelOfAssurance> reached = Stream.of(LevelOfAssurance.values()).filter(shown::reaches).toList();
        return store.write(draft.townId(), entities -> entities
                .createQuery("UPDATE StoredDraft d SET d.account = :account, d.sealedId = :sealed, d.releasedFor = NULL, d.releasedUntil = NULL"
                        + " WHERE d.id = :id AND d.releasedUntil > :now AND d.releasedFor IN :reached")
                .setParameter("account", accountId).setParameter("sealed", seal.seal(draft.id(), place(draft.townId(), accountId)))
                .setParameter("id", StoredDraft.idOf(draft.id()).toString()).setParameter("now", clock.instant())
                .setParameter("reached", reached).executeUpdate()) == 1;
    }

    @Override
    public void hold(String townId, String accountId) {
        store.write(townId, entities -> entities
                .createQuery("UPDATE StoredDraft d SET d.releasedFor = NULL, d.releasedUntil = NULL WHERE d.account = :account")
                .setParameter("account", accountId).executeUpdate());
    }

    private static String place(String townId, String accountId) {
        return townId + "/" + accountId;
    }

    @Override
    public List<Draft> ofAccount(String townId, String accountId) {
        Instant notBefore = clock.instant().minus(Drafts.LIFE);
        return store.read(townId, entities -> entities
                .createQuery("SELECT d FROM StoredDraft d WHERE d.account = :account ORDER BY d.savedAt DESC, d.id", StoredDraft.class)
                .setParameter("account", accountId).getResultStream().filter(it -> it.isKept(notBefore))
                .flatMap(it -> draft(it, townId, accountId)).toList());
    }

    private Stream<Draft> draft(StoredDraft stored, String townId, String accountId) {
        return seal.open(stored.sealedId(), place(townId, accountId)).map(id -> stored.toDraft(id, townId)).stream();
    }

    @Override
    public void leave(String townId, String accountId) {
        store.write(townId, entities -> entities
                .createQuery("UPDATE StoredDraft d SET d.account = :nobody, d.sealedId = NULL, d.releasedFor = NULL, d.releasedUntil = NULL"
                        + " WHERE d.account = :account")
                .setParameter("nobody", NOBODY).setParameter("account", accountId).executeUpdate());
    }
}
