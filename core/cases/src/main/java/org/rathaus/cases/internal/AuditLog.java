package org.rathaus.cases.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.audit.AuditTrail.AccountEvent;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.cases.internal.audit.AuditEntry;
import org.rathaus.cases.internal.audit.AuditEntry.Action;
import org.rathaus.cases.internal.audit.AuditKey;
import org.rathaus.cases.internal.audit.AuditSealer;
import org.rathaus.cases.internal.audit.AuditVerify;

/** Writes down who did what, signed and in the transaction in which it is done. */
@Component(service = AuditLog.class)
public final class AuditLog {

    private final AuditKey key;
    private final AuditSealer sealer;
    private final TimeOrderedIds ids = new TimeOrderedIds();

    /** Seals the entries in the background. */
    @Activate
    public AuditLog(@Reference(target = "(model=cases)") EntityStore store, @Reference Towns towns,
            @Reference Clock clock, BundleContext context) {
        this(store, AuditVerify.folder(context), () -> places(towns), clock);
        start();
    }

    private static List<String> places(Towns towns) {
        return Stream.concat(Stream.of(StaffMember.INSTALLATION), towns.all().stream().map(Town::id)).toList();
    }

    /** Usable without a framework; seals nothing until {@link #start}. */
    public AuditLog(EntityStore store, Path folder, Supplier<List<String>> towns, Clock clock) {
        key = AuditKey.in(folder);
        sealer = new AuditSealer(store, key, folder, towns, clock);
    }

    /** Seals entries in the background from now on. */
    public void start() {
        sealer.start();
    }

    /** Seals what it can in a moment, then ends. */
    @Deactivate
    public void stop() {
        sealer.stop();
    }

    /** Something done to one case. */
    void ofCase(EntityManager rows, String townId, String actor, Action action, UUID caseId, Instant now) {
        write(rows, townId, AuditEntry.ofCase(ids.next(now), actor, action, caseId, now));
    }

    /** Something done to a batch of cases. */
    void ofBatch(EntityManager rows, String townId, String actor, Action action, String service, int number,
            Instant now) {
        write(rows, townId, AuditEntry.ofBatch(ids.next(now), actor, action, service, number, now));
    }

    /** Something that happened to an account. */
    void ofAccount(EntityManager rows, String place, String actor, AccountEvent event, String account, String detail, Instant now) {
        write(rows, place, AuditEntry.ofAccount(ids.next(now), actor, event, account, detail, now));
    }

    private void write(EntityManager rows, String townId, AuditEntry entry) {
        rows.persist(entry.signed(key, townId));
        sealer.hint(townId);
    }
}
