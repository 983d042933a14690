package org.rathaus.service.postalvote.election;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.service.Offer;
import org.rathaus.api.testing.MemoryAudit;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.plugincheck.TestStore;
import org.rathaus.service.postalvote.PostalVoteModel;

/** Elections of two towns, once per kind of database. */
@ParameterizedClass
@EnumSource(TestStore.class)
class ElectionRowsTest {

    private static final Instant NOW = Instant.parse("2027-03-01T10:00:00Z");

    static ElectionRows rows;

    @Parameter
    TestStore database;

    private final MemoryAudit audit = new MemoryAudit();
    private final ElectionDesk desk = new ElectionDesk(rows, audit);
    private final StaffMember ours = member();
    private final StaffMember others = member();

    @BeforeParameterizedClassInvocation
    static void open(TestStore database) {
        rows = new ElectionRows(database.open(new PostalVoteModel()));
    }

    private static StaffMember member() {
        String id = UUID.randomUUID().toString();
        return new StaffMember(id, "town-" + id, "v", "Vera", Role.TOWN_ADMINISTRATOR, Set.of());
    }

    private static ElectionPlan plan(String code, String... changes) {
        Map<String, String> typed = new java.util.HashMap<>(Map.of("code", code, "nameDe", "Wahl", "kind", "mayor", "day", "2027-09-12",
                "opens", "2027-08-02T09:00", "dispatch", "2027-08-09", "emergency", "yes", "runOff", "2027-09-26"));
        for (int i = 0; i < changes.length; i += 2) {
            typed.put(changes[i], changes[i + 1]);
        }
        return ElectionForm.of(typed).read(LocalDate.of(2027, 3, 1)).orElseThrow();
    }

    @Test
    void keepsAllThatWasSet() {
        assertTrue(desk.add(ours, plan("bmw", "deadline", "2027-09-10T18:00", "law", "LWO § 20", "nameEn", "Mayor", "carried", "yes")));
        ElectionPlan found = desk.find(ours, "bmw").orElseThrow().plan();
        assertEquals(plan("bmw", "deadline", "2027-09-10T18:00", "law", "LWO § 20", "nameEn", "Mayor", "carried", "yes"), found);
        assertEquals(List.of(found.election()), rows.of(ours.townId()));
    }

    @Test
    void takesACodeOnce() {
        assertTrue(desk.add(ours, plan("twice")));
        assertFalse(desk.add(ours, plan("twice", "nameDe", "Andere")));
        assertTrue(desk.add(others, plan("twice")));
        assertEquals("Wahl", desk.find(ours, "twice").orElseThrow().plan().names().get("de"));
    }

    @Test
    void changesWhatNobodyElseHasChanged() {
        desk.add(ours, plan("changing"));
        StoredElection seen = desk.find(ours, "changing").orElseThrow();
        assertTrue(desk.change(ours, seen, seen.revision(), plan("changing", "day", "2027-09-19")));
        assertFalse(desk.change(ours, seen, seen.revision(), plan("changing", "nameDe", "Zu spät")));
        assertEquals(LocalDate.of(2027, 9, 19), rows.of(ours.townId()).get(0).day());
        assertEquals("Wahl", rows.of(ours.townId()).get(0).names().get("de"));
    }

    @Test
    void archivesAndRestores() {
        desk.add(ours, plan("old", "opens", "2027-02-01T09:00"));
        StoredElection seen = desk.find(ours, "old").orElseThrow();
        assertTrue(desk.archive(ours, "old", seen.revision(), Optional.of(NOW)));
        Election archived = rows.of(ours.townId()).get(0);
        assertTrue(archived.isOpen(NOW.minusSeconds(1)) && !archived.isOpen(NOW));
        assertFalse(archived.isEmergency(Instant.parse("2027-09-12T12:00:00Z")));
        assertTrue(desk.archive(ours, "old", seen.revision() + 1, Optional.empty()));
        assertTrue(rows.of(ours.townId()).get(0).isOpen(NOW));
    }

    @Test
    void showsNoTownTheElectionsOfAnother() {
        desk.add(ours, plan("mine"));
        assertEquals(List.of(), rows.of(others.townId()));
        assertEquals(Optional.empty(), desk.find(others, "mine").map(StoredElection::plan));
        assertFalse(desk.archive(others, "mine", 0, Optional.of(NOW)));
        assertTrue(desk.find(ours, "mine").orElseThrow().archivedAt().isEmpty());
    }

    @Test
    void writesDownEachChangeAndNoMore() {
        desk.add(ours, plan("noted"));
        StoredElection seen = desk.find(ours, "noted").orElseThrow();
        desk.change(ours, seen, seen.revision(), plan("noted", "day", "2027-09-19", "opens", ""));
        desk.change(ours, seen, seen.revision(), plan("noted", "nameDe", "Geheim"));
        desk.archive(ours, "noted", seen.revision() + 1, Optional.of(NOW));
        assertEquals(List.of("addElection noted", "changeElection noted/day", "changeElection noted/opens", "archiveElection noted").stream()
                .map(it -> ours.id() + " " + it).toList(), audit.entries(ours.townId()));
    }

    @Test
    void showsWhoTriesThePortalOutAnElectionToComeAndOneThatIsOver() {
        Offer offer = new Offer(new SampleTown(ours.townId(), "MUS"), Map.of(), NOW);
        new DemoElections(rows, offer).fill();
        new DemoElections(rows, offer).fill();
        assertEquals(List.of("open", "over"), rows.of(ours.townId()).stream().map(it -> Outlook.state(it, NOW)).toList());
        assertEquals("Mayoral election, 16 May 2027", rows.of(ours.townId()).get(0).label(java.util.Locale.ENGLISH));
    }
}
