package org.rathaus.cases.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.service.Offer;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.cases.internal.audit.AuditEntry;
import org.rathaus.kernel.audit.AuditTrail;

/** The audit log in the database. Ids sort by time, so the newest come first by the primary key. */
@Component
public final class JpaAuditTrail implements AuditTrail {

    private static final int LARGEST_PAGE = 200;
    private static final Duration SEEN_BY_OWNER = Duration.ofDays(90);

    private final EntityStore store;
    private final MemberStore members;
    private final AuditLog log;
    private final Clock clock;

    @Activate
    public JpaAuditTrail(@Reference(target = "(model=cases)") EntityStore store, @Reference AuditLog log, @Reference Clock clock) {
        this.store = store;
        this.members = new MemberStore(store);
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void write(String place, String actor, AccountEvent event, String account, String detail) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        store.write(place, rows -> {
            log.ofAccount(rows, place, actor, event, account, detail, now);
            return null;
        });
    }

    @Override
    public void write(String townId, String actor, ServiceEvent event, String service, String detail) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        store.write(townId, rows -> {
            log.ofService(rows, townId, actor, event, service, detail, now);
            return null;
        });
    }

    @Override
    public Listing read(StaffMember member, Optional<LocalDate> day, int page, int size) {
        int rowsOfPage = Math.min(LARGEST_PAGE, Math.max(1, size));
        return members.read(member, Permission.READ_AUDIT, rows -> new Listing(
                query(rows, "select a", " order by a.id desc", day, AuditEntry.class)
                        .setFirstResult(Math.max(0, page) * rowsOfPage).setMaxResults(rowsOfPage)
                        .getResultStream().map(AuditEntry::toEntry).toList(),
                query(rows, "select count(a)", "", day, Long.class).getSingleResult()));
    }

    @Override
    public List<Entry> ofOwn(StaffMember member, int most) {
        String since = TimeOrderedIds.first(clock.instant().minus(SEEN_BY_OWNER)).toString();
        return members.read(member, Permission.OWN_ACCOUNT, rows -> rows
                .createQuery("select a from AuditEntry a where a.id >= :since and (a.detail = :account or a.detail like :more) order by a.id desc",
                        AuditEntry.class)
                .setParameter("since", since).setParameter("account", member.id()).setParameter("more", member.id() + " %").setMaxResults(Math.min(LARGEST_PAGE, most))
                .getResultStream().map(AuditEntry::toEntry).toList());
    }

    private static <T> TypedQuery<T> query(EntityManager rows, String select, String order, Optional<LocalDate> day, Class<T> type) {
        String when = day.isPresent() ? " where a.id >= :begin and a.id < :end" : "";
        TypedQuery<T> query = rows.createQuery(select + " from AuditEntry a" + when + order, type);
        day.ifPresent(it -> query.setParameter("begin", begin(it)).setParameter("end", begin(it.plusDays(1))));
        return query;
    }

    private static String begin(LocalDate day) {
        return TimeOrderedIds.first(day.atStartOfDay(Offer.LEGAL_ZONE).toInstant()).toString();
    }
}
