package org.rathaus.cases.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Towns;
import org.rathaus.cases.internal.audit.AuditEntry;
import org.rathaus.cases.internal.audit.AuditEntry.Action;
import org.rathaus.cases.internal.audit.AuditKey;
import org.rathaus.cases.internal.audit.AuditSealer;
import org.rathaus.cases.internal.audit.AuditVerify;
import org.rathaus.kernel.audit.AuditTrail.AccountEvent;
import org.rathaus.kernel.audit.AuditTrail.ServiceEvent;
import org.rathaus.kernel.operation.InstallationAudit;

/** Writes down who did what, signed and, for cases, in the transaction in which it is done. */
@Component(service = {AuditLog.class, InstallationAudit.class})
public final class AuditLog implements InstallationAudit {

    private final EntityStore store;
    private final Clock clock;
    private final AuditKey key;
    private final AuditSealer sealer;
    private final TimeOrderedIds ids = new TimeOrderedIds();

    /** Seals the entries in the background. */
    @Activate
    public AuditLog(@Reference(target = "(model=cases)") EntityStore store, @Reference Towns towns,
            @Reference Clock clock, BundleContext context) {
        this(store, AuditVerify.folder(context), () -> AuditVerify.chains(towns), clock);
        start();
    }

    private AuditLog(EntityStore store, Path folder, Supplier<List<String>> towns, Clock clock) {
        this.store = store;
        this.clock = clock;
        key = AuditKey.in(folder);
        sealer = new AuditSealer(store, key, folder, towns, clock);
    }

    /** Usable without a framework; seals nothing until {@link #start}. */
    public static AuditLog in(EntityStore store, Path folder, Supplier<List<String>> towns, Clock clock) {
        return new AuditLog(store, folder, towns, clock);
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

    /** A case was given to somebody, or with an empty account to nobody. */
    void ofAssignment(EntityManager rows, String townId, String actor, UUID caseId, String account, Instant now) {
        write(rows, townId, AuditEntry.ofAssignment(ids.next(now), actor, caseId, account, now));
    }

    /** Something done to a batch of cases. */
    void ofBatch(EntityManager rows, String townId, String actor, Action action, String service, int number,
            Instant now) {
        write(rows, townId, AuditEntry.ofBatch(ids.next(now), actor, action, service, number, now));
    }

    /** All cases of a period were given out. */
    void ofPeriod(EntityManager rows, StaffMember member, String service, LocalDate from, LocalDate to, Instant now) {
        write(rows, member.townId(), AuditEntry.ofPeriod(ids.next(now), member.id(), service, from, to, now));
    }

    @Override
    public void write(String actor, PluginChange change, String plugin, String version) {
        // as exactly as databases keep it, or the signature would not fit
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Action action = Action.valueOf(change + "_PLUGIN");
        store.write(StaffMember.INSTALLATION, rows -> {
            write(rows, StaffMember.INSTALLATION, AuditEntry.ofPlugin(ids.next(now), actor, action, plugin, version, now));
            return null;
        });
    }

    /** Something that happened to an account. */
    void ofAccount(EntityManager rows, String place, String actor, AccountEvent event, String account, String detail, Instant now) {
        write(rows, place, AuditEntry.ofAccount(ids.next(now), actor, event, account, detail, now));
    }

    /** Something that was decided about a service. */
    void ofService(EntityManager rows, String townId, String actor, ServiceEvent event, String service, String detail, Instant now) {
        write(rows, townId, AuditEntry.ofService(ids.next(now), actor, event, service, detail, now));
    }

    /** Something that was done in a service beside its cases. */
    void ofDeed(EntityManager rows, String townId, String actor, String service, String deed, String about, Instant now) {
        write(rows, townId, AuditEntry.ofDeed(ids.next(now), actor, service, deed, about, now));
    }

    private void write(EntityManager rows, String townId, AuditEntry entry) {
        rows.persist(entry.signed(key, townId));
        sealer.hint(townId);
    }
}
