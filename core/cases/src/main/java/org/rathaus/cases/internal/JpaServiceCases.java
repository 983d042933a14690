package org.rathaus.cases.internal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Intake;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.ServiceCases;
import org.rathaus.api.form.Answers;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.cases.internal.audit.AuditEntry.Action;
import org.rathaus.kernel.cases.Cases;
import org.rathaus.kernel.service.ServiceCatalog;

/** The cases of one service in the database, for the bundle that publishes this service. */
@Component(scope = ServiceScope.BUNDLE)
public final class JpaServiceCases implements ServiceCases {

    private static final int NOTE_LENGTH = 2_000;
    private static final int LARGEST_PAGE = 1_000;

    private final Supplier<String> own;
    private final EntityStore store;
    private final Cases cases;
    private final ServiceCatalog catalog;
    private final Progress progress;
    private final SentByService sending;

    /** For whichever bundle asks for it. */
    @Activate
    public JpaServiceCases(ComponentContext context, @Reference(target = "(model=cases)") EntityStore store, @Reference Cases cases,
            @Reference Towns towns, @Reference ServiceCatalog catalog, @Reference Agenda agenda, @Reference Clock clock, @Reference AuditLog audit) {
        this(new OwnService(context.getUsingBundle()), store, cases, catalog, new Progress(towns, catalog, agenda, clock, audit, new TimeOrderedIds()));
    }

    /** @param own the id of the service */
    JpaServiceCases(Supplier<String> own, EntityStore store, Cases cases, ServiceCatalog catalog, Progress progress) {
        this.own = own;
        this.store = store;
        this.cases = cases;
        this.catalog = catalog;
        this.progress = progress;
        this.sending = new SentByService(cases, catalog, progress);
    }

    @Override
    public Optional<CaseFile> find(String townId, UUID caseId) {
        return first(townId, cases -> cases.byId(caseId));
    }

    @Override
    public Optional<CaseFile> byReference(String townId, String reference) {
        return References.whole(reference).flatMap(whole -> first(townId, cases -> cases.byReference(whole)));
    }

    @Override
    public Optional<CaseFile> byKey(String townId, String idempotencyKey) {
        String service = own.get();
        return store.read(townId, rows -> CaseRows.ofService(rows, townId, service).byKey(service, idempotencyKey));
    }

    private Optional<CaseFile> first(String townId, Function<CaseRows, Optional<StoredCase>> search) {
        String service = own.get();
        return store.read(townId, rows -> {
            CaseRows cases = CaseRows.ofService(rows, townId, service);
            return search.apply(cases).map(cases::withHistory);
        });
    }

    /** The words of the name lead to the cases that may be meant. */
    @Override
    public List<CaseFile> bySubject(String townId, String subject, int most) {
        String service = own.get();
        return store.read(townId, rows -> {
            CaseRows cases = CaseRows.ofService(rows, townId, service);
            return new WordSearch(subject, new Keys(store.keysAtOnce())).newest(rows, LARGEST_PAGE).ids().stream()
                    .flatMap(id -> cases.byId(UUID.fromString(id)).stream()).filter(it -> it.isNamed(subject))
                    .limit(Math.min(LARGEST_PAGE, Math.max(1, most))).map(cases::withHistory).toList();
        });
    }

    /** Reads the keys from an index in its order, and then each case: with all columns a database may read the whole table. */
    @Override
    public List<CaseFile> inStatus(String townId, String status, Optional<CaseFile> after, int most) {
        String service = own.get();
        Conditions conditions = new Conditions().and("c.service = :service", "service", service).and("c.status = :status", "status", status)
                .id(">", "after", after.map(it -> it.id().toString()).orElse(""));
        return store.read(townId, rows -> {
            CaseRows cases = CaseRows.ofService(rows, townId, service);
            return conditions.query(rows, "select c.id from StoredCase c", " order by c.id", String.class)
                    .setMaxResults(Math.min(LARGEST_PAGE, Math.max(1, most))).getResultList().stream()
                    .flatMap(id -> cases.byId(UUID.fromString(id)).stream()).map(cases::withHistory).toList();
        });
    }

    @Override
    public Optional<CaseFile> advance(String townId, UUID caseId, int seen, String status, String note) {
        if (note.length() > NOTE_LENGTH) {
            throw new IllegalArgumentException("a note has at most " + NOTE_LENGTH + " characters");
        }
        String service = own.get();
        // the service says its ways before anything is locked
        Optional<Lifecycle> lifecycle = catalog.find(service).map(it -> it.service().lifecycle());
        if (lifecycle.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<CaseFile> advanced = store.write(townId, rows -> {
                CaseRows cases = CaseRows.ofService(rows, townId, service);
                List<CaseEvent> history = cases.history(caseId);
                return cases.byId(caseId).filter(file -> history.size() == seen && lifecycle.get().next(file.status()).contains(status))
                        .map(file -> progress.append(rows, Author.system(townId), file, history, status, note, Action.ADVANCE));
            });
            advanced.ifPresent(file -> progress.written(Author.system(townId), service));
            return advanced;
        } catch (DuplicateKeyException e) {
            // the number of the event is taken: somebody was quicker
            return Optional.empty();
        }
    }

    @Override
    public CaseFile receive(Town town, Answers answers, Locale language, String idempotencyKey, Intake intake) {
        String service = own.get();
        return cases.byKey(town, service, idempotencyKey)
                .orElseGet(() -> sending.send(town, service, answers, language, idempotencyKey, intake));
    }
}
