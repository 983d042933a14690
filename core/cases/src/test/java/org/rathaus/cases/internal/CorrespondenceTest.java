package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseDesk.Attention;
import org.rathaus.api.cases.CaseDesk.Order;
import org.rathaus.api.cases.CaseDesk.Query;
import org.rathaus.api.cases.CaseDesk.Row;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.cases.Wanted;
import org.rathaus.api.identity.NotPermittedException;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.testing.KnownTowns;
import org.rathaus.kernel.cases.Correspondence.Dossier;
import org.rathaus.kernel.cases.Correspondence.Inquiry;
import org.rathaus.kernel.cases.Correspondence.Note;
import org.rathaus.kernel.cases.Retention.Outcome;
import org.rathaus.kernel.testing.NoServices;

/** What staff and citizens say to each other about a case, and what becomes of it. */
class CorrespondenceTest extends RetentionContract {

    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 1);

    private final JpaCorrespondence talk = new JpaCorrespondence(store, TOWNS, new NoServices(), AGENDA, CLOCK, auditLog());

    private Dossier dossier(CaseFile file) {
        return talk.dossier(clerk, file.id()).orElseThrow();
    }

    private CaseFile now(CaseFile file) {
        return desk.open(clerk, file.id()).orElseThrow();
    }

    private int count(Attention attention) {
        return desk.count(clerk, new Query("", "", "", "", attention, Order.NEWEST, "", 10));
    }

    @Test
    void aMessageIsAnEventThatChangesNothing() {
        CaseFile after = talk.write(clerk, receive("Müller").id(), 1, "Bitte warten Sie.").orElseThrow();
        assertEquals("received", after.status());
        assertEquals("Bitte warten Sie.", after.events().get(1).note());
        assertTrue(after.isMessage(after.events().get(1)) && !after.isMessage(after.events().get(0)));
    }

    @Test
    void whoHasNotSeenTheLastEventWritesNothing() {
        CaseFile file = receive("Müller");
        talk.write(clerk, file.id(), 1, "Erste");
        assertEquals(Optional.empty(), talk.write(clerk, file.id(), 1, "Zweite"));
        assertEquals(Optional.empty(), talk.ask(clerk, file.id(), 1, "Zweite", UNTIL));
        assertEquals(2, now(file).events().size());
    }

    @Test
    void theFirstTimeThatAMessageIsSeenCounts() {
        CaseFile file = talk.write(clerk, receive("Müller").id(), 1, "Hallo").orElseThrow();
        assertEquals(Map.of(), dossier(file).read());
        talk.read(town, file);
        CLOCK.set(NOW.plusSeconds(60));
        talk.read(town, file);
        CLOCK.set(NOW);
        assertEquals(Map.of(2, NOW), dossier(file).read());
    }

    @Test
    void anInquiryIsAnsweredOnce() {
        CaseFile file = talk.ask(clerk, receive("Müller").id(), 1, "Den Impfpass", UNTIL).orElseThrow();
        assertEquals(1, count(Attention.ASKED));
        assertEquals(Optional.of(new Inquiry(2, UNTIL, OptionalInt.empty())), talk.open(town, file));
        assertFalse(talk.answer(town, file, 1, "Falsche Frage"));
        assertTrue(talk.answer(town, file, 2, "Hier"));
        assertFalse(talk.answer(town, file, 2, "Noch einmal"));
        assertEquals(Optional.empty(), talk.open(town, file));
        assertEquals(List.of(new Inquiry(2, UNTIL, OptionalInt.of(3))), dossier(file).inquiries());
        assertEquals("citizen", now(file).events().get(2).actor());
        assertEquals(3, now(file).events().size());
    }

    @Test
    void whatIsToBeHandedInLaterIsAskedForAtOnceAndOnce() {
        Submission submission = submission("key");
        for (int attempt = 0; attempt < 2; attempt++) {
            cases.receive(town, submission, "received", "Müller", Optional.of(new Wanted("Den Impfpass", UNTIL)));
        }
        CaseFile file = cases.byKey(town, SERVICE, "key").orElseThrow();
        assertEquals(List.of("", "Den Impfpass"), file.events().stream().map(CaseEvent::note).toList());
        assertTrue(file.isMessage(file.events().get(1)));
        assertEquals(List.of(new Inquiry(2, UNTIL, OptionalInt.empty())), dossier(file).inquiries());
        assertEquals(1, count(Attention.ASKED));
        assertTrue(talk.answer(town, file, 2, "Hier"));
        assertEquals(1, count(Attention.ANSWERED));
    }

    @Test
    void anAnswerIsOnTheWorkListUntilSomebodyGoesOn() {
        CaseFile file = talk.ask(clerk, receive("Müller").id(), 1, "Den Impfpass", UNTIL).orElseThrow();
        talk.answer(town, file, 2, "Hier");
        assertEquals(1, count(Attention.ANSWERED));
        assertEquals(0, count(Attention.ASKED));
        desk.advance(clerk, file.id(), 3, "inProgress", "");
        assertEquals(0, count(Attention.ANSWERED));
    }

    @Test
    void theListOfAnsweredRequestsShowsNothingElse() {
        CaseFile file = talk.ask(clerk, receive("Müller").id(), 1, "Den Impfpass", UNTIL).orElseThrow();
        talk.ask(clerk, receive("Schmidt").id(), 1, "Den Impfpass", UNTIL);
        receive("Weber");
        talk.answer(town, file, 2, "Hier");
        Query answered = new Query("", "", "", "", Attention.ANSWERED, Order.NEWEST, "", 1);
        assertEquals(List.of(file.id()), desk.list(clerk, answered).rows().stream().map(Row::id).toList());
        StaffMember elsewhere = new StaffMember("e", clerk.townId(), "e", "E", Role.CLERK, Set.of("another-service"));
        assertEquals(List.of(), desk.list(elsewhere, answered).rows());
        assertEquals(0, desk.count(elsewhere, answered));
    }

    @Test
    void answersSentTwiceAtOnceAreOne() throws Exception {
        CaseFile file = talk.ask(clerk, receive("Müller").id(), 1, "Den Impfpass", UNTIL).orElseThrow();
        List<Boolean> taken = atOnce(5, () -> talk.answer(town, file, 2, "Hier"));
        assertEquals(1, taken.stream().filter(it -> it).count());
        assertEquals(3, now(file).events().size());
    }

    @Test
    void notesAreForColleagues() {
        CaseFile file = receive("Müller");
        assertTrue(talk.note(clerk, file.id(), "Rief an"));
        assertEquals(List.of(new Note("Rief an", clerk.id(), NOW)), dossier(file).notes());
        assertEquals(file, now(file));
    }

    @Test
    void onlyWhoMayDoesSo() {
        CaseFile file = receive("Müller");
        StaffMember auditor = new StaffMember(UUID.randomUUID().toString(), town.id(), "x", "X", Role.AUDITOR);
        StaffMember elsewhere = new StaffMember(UUID.randomUUID().toString(), town.id(), "x", "X", Role.CLERK, Set.of("cat-tax"));
        assertTrue(talk.dossier(auditor, file.id()).isPresent());
        assertThrows(NotPermittedException.class, () -> talk.note(auditor, file.id(), "x"));
        assertThrows(NotPermittedException.class, () -> talk.write(auditor, file.id(), 1, "x"));
        for (StaffMember stranger : List.of(elsewhere, otherClerk)) {
            assertFalse(talk.dossier(stranger, file.id()).isPresent() || talk.note(stranger, file.id(), "x"));
            assertEquals(Optional.empty(), talk.ask(stranger, file.id(), 1, "x", UNTIL));
        }
    }

    @Test
    void endlessAndEmptyTextsAreRefused() {
        CaseFile file = receive("Müller");
        assertThrows(IllegalArgumentException.class, () -> talk.write(clerk, file.id(), 1, " "));
        assertThrows(IllegalArgumentException.class, () -> talk.note(clerk, file.id(), "x".repeat(2_001)));
    }

    @Test
    void itIsWrittenDownWhoSaidSomething() {
        CaseFile file = receive("Müller");
        talk.note(clerk, file.id(), "x");
        talk.ask(clerk, file.id(), 1, "x", UNTIL);
        talk.answer(town, file, 2, "x");
        assertEquals(Set.of("receive", "note", "ask", "answer"), audit().stream().map(AuditRow::action).collect(Collectors.toSet()));
    }

    private CaseFile withAll(String subject) {
        CaseFile file = receive(subject);
        talk.note(clerk, file.id(), "Eine Notiz");
        CaseFile asked = talk.ask(clerk, file.id(), 1, "Etwas", UNTIL).orElseThrow();
        talk.read(town, asked);
        talk.answer(town, asked, 2, "Hier");
        return asked;
    }

    @Test
    void allOfItGoesWithTheCase() {
        CaseFile file = withAll("Müller");
        assertEquals(Outcome.DESTROYED, retention.destroy(clerk, file.id()));
        for (Class<?> type : List.of(StoredNote.class, StoredInquiry.class, StoredRead.class, StoredWord.class)) {
            List<String> left = store.read(town.id(), rows -> rows.createQuery("select r.id from " + type.getSimpleName() + " r", String.class)
                    .getResultList());
            assertEquals(List.of(), left, type.getSimpleName());
        }
    }

    @Test
    void aPersonIsGivenTheNotesByStaffOnly() throws IOException {
        var records = new JpaPersonalRecords(store, new KnownTowns(List.of(town)), catalog, (of, file, language) -> new byte[0], keepers,
                auditLog(), CLOCK);
        CaseFile file = withAll("Müller");
        ByteArrayOutputStream byStaff = new ByteArrayOutputStream();
        records.write(clerk, List.of(file.id()), byStaff);
        assertTrue(json(byStaff).contains("Eine Notiz") && json(byStaff).contains("Hier"));
        ByteArrayOutputStream byCitizen = new ByteArrayOutputStream();
        records.write(town, file, byCitizen);
        assertFalse(json(byCitizen).contains("Eine Notiz"));
    }

    private static String json(ByteArrayOutputStream archive) throws IOException {
        List<String> texts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive.toByteArray()))) {
            while (zip.getNextEntry() != null) {
                texts.add(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return String.join("\n", texts);
    }
}
