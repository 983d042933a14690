package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseDesk.Query;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;

class AdvanceTest extends CasesContract {

    @Test
    void addsAnEvent() {
        CaseFile file = receive("Müller");
        CaseFile advanced = desk.advance(clerk, file.id(), 1, "done", "Auf dem Weg").orElseThrow();
        assertEquals(List.of(file.events().get(0), new CaseEvent(2, "done", "Auf dem Weg", clerk.id(), NOW)),
                advanced.events());
        assertEquals(advanced, desk.open(clerk, file.id()).orElseThrow());
    }

    @Test
    void refusesWhoHasNotSeenTheLastEvent() {
        CaseFile file = receive("Müller");
        desk.advance(clerk, file.id(), 1, "done", "");
        assertTrue(desk.advance(clerk, file.id(), 1, "rejected", "").isEmpty());
        assertTrue(desk.advance(clerk, file.id(), 3, "rejected", "").isEmpty());
        assertTrue(desk.advance(clerk, UUID.randomUUID(), 0, "rejected", "").isEmpty());
    }

    @Test
    void ofTenAtOnceOneWins() throws Exception {
        CaseFile file = receive("Müller");
        List<Optional<CaseFile>> results =
                atOnce(10, () -> desk.advance(clerk, file.id(), 1, "done", Thread.currentThread().getName()));
        assertEquals(1, results.stream().filter(Optional::isPresent).count());
        assertEquals(2, desk.open(clerk, file.id()).orElseThrow().events().size());
    }

    @Test
    void listShowsTheStatusOfTheLastEvent() {
        CaseFile file = receive("Müller");
        for (int seen = 1; seen < 5; seen++) {
            CaseFile now = desk.advance(clerk, file.id(), seen, "status" + seen, "").orElseThrow();
            assertEquals(now.status(), desk.list(clerk, new Query("", "", "", 1)).rows().get(0).status());
        }
    }

    @Test
    void theRepeatedStatusIsThatOfTheLastEventWhoeverWritesAtOnce() throws Exception {
        List<CaseFile> files = List.of(receive("a"), receive("b"), receive("c"));
        atOnce(6, () -> {
            for (int seen = 1; seen <= 5; seen++) {
                for (CaseFile file : files) {
                    desk.advance(clerk, file.id(), seen, "status" + UUID.randomUUID(), "");
                }
            }
            return null;
        });
        for (CaseDesk.Row row : desk.list(clerk, new Query("", "", "", 3)).rows()) {
            List<CaseEvent> events = desk.open(clerk, row.id()).orElseThrow().events();
            assertEquals(6, events.size());
            assertEquals(events.get(5).status(), row.status());
        }
    }

    @Test
    void refusesAnEndlessNote() {
        CaseFile file = receive("Müller");
        assertThrows(IllegalArgumentException.class,
                () -> desk.advance(clerk, file.id(), 1, "done", "x".repeat(2001)));
        assertEquals(2000, desk.advance(clerk, file.id(), 1, "done", "ü".repeat(2000)).orElseThrow().events().get(1)
                .note().length());
    }

    @Test
    void anotherTownsCaseDoesNotExist() {
        CaseFile file = receive("Müller");
        assertTrue(desk.open(otherClerk, file.id()).isEmpty());
        assertTrue(desk.advance(otherClerk, file.id(), 1, "done", "").isEmpty());
        assertEquals(file, desk.open(clerk, file.id()).orElseThrow());
    }

    @Test
    void writesDownWhoDidWhat() {
        CaseFile file = receive("Müller");
        desk.open(clerk, file.id());
        desk.advance(clerk, file.id(), 1, "done", "");
        String id = file.id().toString();
        assertEquals(Set.of(new AuditRow("citizen", "receive", id, ""), new AuditRow(clerk.id(), "open", id, ""),
                new AuditRow(clerk.id(), "advance", id, "")), Set.copyOf(audit()));
    }
}
