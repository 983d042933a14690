package org.rathaus.cases.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.kernel.form.DraftDeletions;

/** Deletions of drafts in the town's log. The protocol of deletions is about cases, which figures count. */
@Component
public final class LoggedDrafts implements DraftDeletions {

    private static final String EXPIRED = "deleteDrafts";

    private final EntityStore store;
    private final AuditLog log;
    private final Clock clock;

    /** In the log of each town. */
    @Activate
    public LoggedDrafts(@Reference(target = "(model=cases)") EntityStore store, @Reference AuditLog log, @Reference Clock clock) {
        this.store = store;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void expired(String townId, String serviceId, int count) {
        store.write(townId, rows -> {
            log.ofDeed(rows, townId, Author.SYSTEM, serviceId, EXPIRED, String.valueOf(count), clock.instant().truncatedTo(ChronoUnit.MILLIS));
            return null;
        });
    }
}
