package org.rathaus.cases.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.cases.internal.audit.AuditEntry.Action;

/** Citizens withdraw their cases. What counts is where a case stands when it is written down, not what a page has shown. */
final class Withdrawal {

    private final EntityStore store;
    private final Seals seals;
    private final Progress progress;

    Withdrawal(EntityStore store, Seals seals, Progress progress) {
        this.store = store;
        this.seals = seals;
        this.progress = progress;
    }

    /** The case afterwards; empty if it cannot be withdrawn, or not any more, or its service does not run. */
    Optional<CaseFile> of(Town town, CaseFile file) {
        // the service says its ways before anything is locked
        return seals.lifecycle(file.serviceId()).flatMap(lifecycle -> of(town, file.id(), lifecycle));
    }

    private Optional<CaseFile> of(Town town, UUID id, Lifecycle lifecycle) {
        // where somebody was quicker it depends on where that led
        Optional<CaseFile> withdrawn = EntityStore.settle(() -> store.write(town.id(), rows -> append(rows, town.id(), id, lifecycle)));
        withdrawn.ifPresent(it -> progress.written(Author.citizen(town.id()), it.serviceId()));
        return withdrawn;
    }

    private Optional<CaseFile> append(EntityManager rows, String townId, UUID id, Lifecycle lifecycle) {
        CaseRows cases = new CaseRows(rows, townId);
        List<CaseEvent> history = cases.history(id);
        return cases.byId(id).flatMap(file -> lifecycle.withdrawal(file.status()).map(to -> {
            file.inquiry(StoredInquiry.WITHDRAWN);
            return progress.append(rows, Author.citizen(townId), file, history, to, "", Action.WITHDRAW);
        }));
    }
}
