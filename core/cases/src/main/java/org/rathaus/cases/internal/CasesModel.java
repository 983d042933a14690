package org.rathaus.cases.internal;

import java.util.List;

import org.osgi.service.component.annotations.Component;
import org.rathaus.api.storage.PersistentModel;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.cases.internal.audit.AuditEntry;
import org.rathaus.cases.internal.audit.AuditHead;

/** What is stored of cases. */
@Component
public final class CasesModel implements PersistentModel {

    @Override
    public String name() {
        return "cases";
    }

    /** In the order of insertion: the others refer to the case. */
    @Override
    public List<Class<? extends TownEntity>> entities() {
        return List.of(StoredCase.class, StoredEvent.class, OutboxEntry.class, ExportBatch.class, AuditEntry.class,
                StoredDelivery.class, StoredLink.class, StoredDrop.class, StoredDropEntry.class, AuditHead.class,
                StoredHold.class, StoredDeletion.class, DeletedSecret.class, RetentionDay.class,
                StoredWord.class, StoredNote.class, StoredInquiry.class,
                StoredRead.class, StoredStep.class, StoredAnonymousCase.class, StoredAnonymousStep.class);
    }
}
