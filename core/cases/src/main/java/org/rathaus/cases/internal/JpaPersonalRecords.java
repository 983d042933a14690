package org.rathaus.cases.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.cases.CaseDesk.Row;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.PersonalData.Kept;
import org.rathaus.api.cases.PersonalData.Person;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.cases.internal.audit.AuditEntry.Action;
import org.rathaus.kernel.cases.Correspondence.Note;
import org.rathaus.kernel.cases.PersonalRecords;
import org.rathaus.kernel.cases.Receipts;
import org.rathaus.kernel.service.ServiceCatalog;

/** Finds a person's cases by their search words, and what is kept besides, and hands it out. */
@Component
public final class JpaPersonalRecords implements PersonalRecords {

    private static final int MOST = 200;
    private static final String HANDED_OUT = "handOutPerson";
    private static final String ERASED = "erasePerson";

    private final MemberStore members;
    private final EntityStore store;
    private final Towns towns;
    private final DataKeepers keepers;
    private final CaseArchive archive;
    private final AuditLog audit;
    private final Clock clock;

    @Activate
    public JpaPersonalRecords(@Reference(target = "(model=cases)") EntityStore store, @Reference Towns towns,
            @Reference ServiceCatalog catalog, @Reference Receipts receipts, @Reference DataKeepers keepers,
            @Reference AuditLog audit, @Reference Clock clock) {
        this.store = store;
        this.members = new MemberStore(store);
        this.towns = towns;
        this.keepers = keepers;
        this.archive = new CaseArchive(catalog, receipts, keepers);
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Row> find(StaffMember member, Person person) {
        List<String> words = Stream.concat(
                        Stream.of(SearchWords.of(person.name()).strip().split(" ")).map(word -> " " + word),
                        Stream.of(person.birthDate(), person.email()).map(SearchWords::of))
                .filter(text -> !text.isBlank()).distinct().toList();
        return words.isEmpty() ? List.of() : members.read(member, Permission.READ_CASES, rows -> {
            List<String> conditions = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                conditions.add("c.searchWords like :word" + i);
            }
            TypedQuery<Object[]> query = rows.createQuery(WorkList.ROWS + " where " + String.join(" and ", conditions) + " and c.sealed = false"
                    + MemberStore.reach(member.services(), "c.service") + WorkList.NEWEST_FIRST, Object[].class);
            for (int i = 0; i < words.size(); i++) {
                query.setParameter("word" + i, "%" + words.get(i) + "%");
            }
            return MemberStore.within(member.services(), query).setMaxResults(MOST).getResultStream().map(WorkList::row).toList();
        });
    }

    @Override
    public List<Kept> besides(StaffMember member, Person person) {
        member.require(Permission.READ_CASES);
        return person.isNobody() ? List.of()
                : keepers.find(member.townId(), person).stream().filter(it -> member.covers(it.serviceId())).limit(MOST).toList();
    }

    @Override
    public void write(StaffMember member, List<UUID> cases, List<Kept> besides, OutputStream out) throws IOException {
        Town town = towns.find(member.townId()).orElseThrow(() -> new IllegalArgumentException("no such town"));
        List<Kept> covered = besides.stream().filter(it -> member.covers(it.serviceId())).toList();
        archive.write(town, members.write(member, Permission.WORK_ON_CASES, rows -> {
            covered.forEach(it -> log(rows, member, it, HANDED_OUT));
            return withNotes(rows, handOut(rows, new CaseRows(rows, member), town.id(), member.id(), cases));
        }), covered, out);
    }

    @Override
    public void erase(StaffMember member, Kept kept) {
        member.require(Permission.DESTROY_CASES, kept.serviceId());
        keepers.erase(member.townId(), kept);
        members.write(member, Permission.DESTROY_CASES, rows -> {
            log(rows, member, kept, ERASED);
            return null;
        });
    }

    private void log(EntityManager rows, StaffMember member, Kept kept, String deed) {
        audit.ofDeed(rows, member.townId(), member.id(), kept.serviceId(), deed, kept.id().toString(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public void write(Town town, CaseFile file, OutputStream out) throws IOException {
        // notes of staff may tell of others: a member of staff decides who is given them (GDPR, Art. 15 (4))
        archive.write(town, store.write(town.id(), rows -> with(it -> List.of(),
                handOut(rows, new CaseRows(rows, town.id()), town.id(), Author.CITIZEN, List.of(file.id())))), List.of(), out);
    }

    /** What staff noted about a person is kept of that person, too (GDPR, Art. 15; BGH VI ZR 576/19). */
    private static Map<CaseFile, List<Note>> withNotes(EntityManager rows, List<CaseFile> files) {
        return with(file -> new TalkRows(rows, file.id()).notes(), files);
    }

    private static Map<CaseFile, List<Note>> with(Function<CaseFile, List<Note>> notes, List<CaseFile> files) {
        Map<CaseFile, List<Note>> all = new LinkedHashMap<>();
        files.forEach(file -> all.put(file, notes.apply(file)));
        return all;
    }

    private List<CaseFile> handOut(EntityManager rows, CaseRows cases, String townId, String actor, List<UUID> ids) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<CaseFile> files = ids.stream().distinct().map(cases::byId).flatMap(Optional::stream)
                .map(cases::withHistory).toList();
        files.forEach(file -> audit.ofCase(rows, townId, actor, Action.HAND_OUT, file.id(), now));
        return files;
    }
}
