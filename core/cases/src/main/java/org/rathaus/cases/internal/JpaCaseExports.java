package org.rathaus.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.service.Offer;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.kernel.cases.CaseExports;

/** Reads page by page, as plain columns: of entities EclipseLink would keep a copy each to see what changes. */
@Component
public final class JpaCaseExports implements CaseExports {

    private static final int PAGE = 1_000;
    private static final String COLUMNS = "select c.id, c.reference, c.subject, c.formVersion, c.language, c.answers,"
            + " c.receivedAt, c.remarks, c.assurance, c.channel, c.arrivedOn, c.sealed from StoredCase c";
    private static final String EVENTS = "select e.caseId, e.number, e.status, e.note, e.actor, e.at from StoredEvent e, StoredCase c"
            + " where c.id = e.caseId and c.service = :service and c.id >= :oldest and c.id <= :newest order by e.caseId, e.number";

    private final MemberStore store;
    private final AuditLog audit;
    private final Clock clock;
    private final int size;

    @Activate
    public JpaCaseExports(@Reference(target = "(model=cases)") EntityStore store, @Reference AuditLog audit, @Reference Clock clock) {
        this(store, audit, clock, PAGE);
    }

    JpaCaseExports(EntityStore store, AuditLog audit, Clock clock, int size) {
        this.size = size;
        this.store = new MemberStore(store);
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void received(StaffMember member, String serviceId, LocalDate from, LocalDate to, Consumer<CaseFile> each) {
        member.require(Permission.WORK_ON_CASES, serviceId);
        store.write(member, Permission.WORK_ON_CASES, rows -> {
            audit.ofPeriod(rows, member, serviceId, from, to, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            return null;
        });
        String before = beginOf(to.plusDays(1));
        String last = beginOf(from);
        while (last != null) {
            String after = last;
            Page page = store.read(member, Permission.WORK_ON_CASES, rows -> page(rows, member.townId(), serviceId, after, before));
            page.cases().forEach(each);
            last = page.last();
        }
    }

    /** @param last the id after which the next page begins; null: there is none */
    private record Page(List<CaseFile> cases, String last) {
    }

    /** Ids sort by time. */
    private static String beginOf(LocalDate day) {
        return TimeOrderedIds.first(day.atStartOfDay(Offer.LEGAL_ZONE).toInstant()).toString();
    }

    private Page page(EntityManager rows, String townId, String serviceId, String after, String before) {
        List<Object[]> found = rows.createQuery(COLUMNS + " where c.service = :service and c.id > :after and c.id < :before order by c.id",
                Object[].class).setParameter("service", serviceId).setParameter("after", after).setParameter("before", before)
                .setMaxResults(size).getResultList();
        if (found.isEmpty()) {
            return new Page(List.of(), null);
        }
        Map<String, List<CaseEvent>> histories = rows.createQuery(EVENTS, Object[].class).setParameter("service", serviceId)
                .setParameter("oldest", found.get(0)[0]).setParameter("newest", found.get(found.size() - 1)[0]).getResultStream()
                .collect(Collectors.groupingBy(event -> (String) event[0], Collectors.mapping(JpaCaseExports::event, Collectors.toList())));
        // one that was destroyed between the two questions has no history any more
        List<CaseFile> cases = found.stream().filter(it -> histories.containsKey((String) it[0]))
                .map(it -> file(it, townId, serviceId, histories.get((String) it[0]))).toList();
        return new Page(cases, found.size() < size ? null : (String) found.get(size - 1)[0]);
    }

    private static CaseEvent event(Object[] columns) {
        return new CaseEvent((Integer) columns[1], (String) columns[2], (String) columns[3], (String) columns[4], (Instant) columns[5]);
    }

    private static CaseFile file(Object[] columns, String townId, String serviceId, List<CaseEvent> history) {
        CaseFile whole = new CaseFile(UUID.fromString((String) columns[0]), townId, serviceId, (String) columns[1], (String) columns[2],
                (Integer) columns[3], AnswersJson.read((String) columns[5]), Locale.forLanguageTag((String) columns[4]),
                (Instant) columns[6], history, RemarksJson.read((String) columns[7]), (LevelOfAssurance) columns[8],
                StoredCase.intake((String) columns[9], (String) columns[10], history));
        return (Boolean) columns[11] ? whole.sealed() : whole;
    }
}
