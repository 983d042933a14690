package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseDesk.Attention;
import org.rathaus.api.cases.CaseDesk.Chosen;
import org.rathaus.api.cases.CaseDesk.Order;
import org.rathaus.api.cases.CaseDesk.Query;
import org.rathaus.api.cases.CaseDesk.Reason;
import org.rathaus.api.cases.CaseDesk.Refused;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;
import org.rathaus.api.identity.NotPermittedException;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Mailing;
import org.rathaus.kernel.cases.Corrections;
import org.rathaus.kernel.cases.Corrections.Kind;
import org.rathaus.kernel.cases.Corrections.Outcome;
import org.rathaus.kernel.cases.Corrections.Step;
import org.rathaus.kernel.testing.NoServices;

class CorrectionsTest extends CasesContract {

    private static final Outcome NOTHING = new Outcome(0, List.of());

    private final StaffMember colleague = new StaffMember(UUID.randomUUID().toString(), town.id(), "x", "X", Role.CLERK);
    private Corrections corrections;
    private CaseDesk working;

    @BeforeEach
    void begin() {
        CLOCK.set(NOW);
        corrections = new JpaCorrections(store, TOWNS, new NoServices(), AGENDA, CLOCK, auditLog());
        TOWNS.with(new SampleTown(town.id(), "ABC"));
        working = desk(new TwoServices());
    }

    private Outcome takeBack(StaffMember member) {
        return takeBack(member, corrections.last(member).map(Step::at).orElse(NOW));
    }

    private Outcome takeBack(StaffMember member, Instant at) {
        return corrections.takeBack(member, at, file -> "Versehen: " + file.status());
    }

    private CaseFile now(CaseFile file) {
        return desk.open(clerk, file.id()).orElseThrow();
    }

    @Test
    void aStatusGoesBackByAFurtherEvent() {
        CaseFile file = receive("Müller");
        desk.advance(clerk, file.id(), 1, "done", "Erledigt.");
        assertEquals(Optional.of(new Step(NOW, Kind.STATUS, List.of(file.id()))), corrections.last(clerk));
        assertEquals(new Outcome(1, List.of()), takeBack(clerk));
        assertEquals(List.of(new CaseEvent(2, "done", "Erledigt.", clerk.id(), NOW), new CaseEvent(3, "received", "Versehen: done", clerk.id(), NOW)),
                now(file).events().subList(1, 3));
        assertEquals(1, desk.count(clerk, new Query("", "received", "", 1)));
        assertEquals(List.of("advance", "take_back"), audit().stream().map(AuditRow::action).filter(it -> !it.equals("receive") && !it.equals("open")).sorted().toList());
        assertEquals(Optional.empty(), corrections.last(clerk));
    }

    @Test
    void afterFiveMinutesItIsTooLate() {
        CaseFile file = receive("Müller");
        desk.advance(clerk, file.id(), 1, "done", "");
        CLOCK.set(NOW.plus(Corrections.WINDOW).minusMillis(1));
        assertTrue(corrections.last(clerk).isPresent());
        CLOCK.set(NOW.plus(Corrections.WINDOW));
        assertTrue(corrections.last(clerk).isEmpty());
        assertEquals(NOTHING, takeBack(clerk, NOW));
        assertEquals("done", now(file).status());
    }

    @Test
    void whatHappenedSinceStays() {
        CaseFile file = receive("Müller");
        desk.advance(clerk, file.id(), 1, "inProgress", "");
        desk.advance(colleague, file.id(), 2, "done", "");
        assertEquals(new Outcome(0, List.of(new Refused(file.id(), file.reference(), Reason.CHANGED))), takeBack(clerk));
        assertEquals("done", now(file).status());
    }

    @Test
    void onlyTheLastThingCanBeTakenBackAndOnlyOnce() throws Exception {
        CaseFile first = receive("a");
        CaseFile second = receive("b");
        desk.advance(clerk, first.id(), 1, "done", "");
        CLOCK.set(NOW.plusSeconds(1));
        desk.advance(clerk, second.id(), 1, "done", "");
        assertEquals(NOTHING, takeBack(clerk, NOW));
        atOnce(6, () -> takeBack(clerk, NOW.plusSeconds(1)));
        assertEquals(List.of("done", "received"), Stream.of(first, second).map(it -> now(it).status()).toList());
        assertEquals(3, now(second).events().size());
    }

    @Test
    void manyGoBackAtOnce() {
        List<CaseFile> files = Stream.of("a", "b", "c").map(it -> cases.receive(town, TwoServices.submission("week"), "received", it)).toList();
        List<Chosen> chosen = files.stream().map(it -> new Chosen(it.id(), "received", "")).toList();
        assertEquals(List.of(), working.advance(clerk, chosen, "inProgress"));
        working.advance(colleague, files.get(1).id(), 2, "done", "");
        assertEquals(3, corrections.last(clerk).orElseThrow().cases().size());
        Outcome outcome = takeBack(clerk);
        assertEquals(2, outcome.cases());
        assertEquals(List.of(files.get(1).id()), outcome.refused().stream().map(Refused::id).toList());
        assertEquals(List.of("received", "done", "received"), files.stream().map(it -> now(it).status()).toList());
    }

    private List<String> assignees(String... of) {
        return Stream.of(of).map(it -> desk.list(clerk, new Query("", "", it, 1)).rows().get(0).assignee()).toList();
    }

    @Test
    void whoeverHadACaseHasItAgain() {
        List<CaseFile> files = List.of(receive("eins"), receive("zwei"), receive("drei"));
        desk.assign(colleague, List.of(new Chosen(files.get(0).id(), "received", "")), Optional.of(colleague));
        desk.assign(clerk, List.of(new Chosen(files.get(0).id(), "received", colleague.id()), new Chosen(files.get(1).id(), "received", ""),
                new Chosen(files.get(2).id(), "received", "")), Optional.of(clerk));
        desk.assign(colleague, List.of(new Chosen(files.get(2).id(), "received", clerk.id())), Optional.of(colleague));
        assertEquals(Kind.ASSIGNEE, corrections.last(clerk).orElseThrow().kind());
        assertEquals(new Outcome(2, List.of(new Refused(files.get(2).id(), files.get(2).reference(), Reason.CHANGED))), takeBack(clerk));
        assertEquals(List.of(colleague.id(), "", colleague.id()), assignees("eins", "zwei", "drei"));
        assertTrue(audit().stream().anyMatch(it -> it.actor().equals(clerk.id()) && it.detail().equals("to " + colleague.id())));
    }

    @Test
    void anAnswerIsToBeDealtWithAgain() {
        JpaCorrespondence talk = new JpaCorrespondence(store, TOWNS, new NoServices(), AGENDA, CLOCK, auditLog());
        CaseFile file = receive("Müller");
        talk.ask(clerk, file.id(), 1, "Bitte den Impfpass.", LocalDate.of(2026, 12, 1));
        talk.answer(town, file, 2, "Anbei.");
        desk.advance(clerk, file.id(), 3, "done", "");
        Query answered = new Query("", "", "", "", Attention.ANSWERED, Order.NEWEST, "", 10);
        assertEquals(0, desk.count(clerk, answered));
        takeBack(clerk);
        assertEquals(1, desk.count(clerk, answered));
    }

    private CaseFile receiveWithAddress() {
        SampleTown mailing = TOWNS.with(new SampleTown(town.id(), "ABC").mailing(new Mailing("rathaus@ours.example", "")));
        return cases.receive(mailing, new Submission(SERVICE, 1, Answers.of(Map.of("contact", "erika@example.org")), Locale.GERMAN, "key",
                "secret of key", "contact"), "received", "");
    }

    private List<Integer> mails() {
        return store.read(town.id(), rows -> rows.createQuery("select d.eventNumber from StoredDelivery d order by d.eventNumber", Integer.class)
                .getResultList());
    }

    @Test
    void whoeverHasNotBeenToldIsToldNothing() {
        CaseFile file = receiveWithAddress();
        desk.advance(clerk, file.id(), 1, "done", "");
        assertEquals(List.of(1, 2), mails());
        takeBack(clerk);
        assertEquals(List.of(1), mails());
    }

    @Test
    void whoeverHasBeenToldIsToldAgain() {
        CaseFile file = receiveWithAddress();
        desk.advance(clerk, file.id(), 1, "done", "");
        store.write(town.id(), rows -> new DeliveryRows(rows).claim(Outbox.MAIL, 5, NOW.plusSeconds(1), NOW.plusSeconds(60)));
        takeBack(clerk);
        assertEquals(List.of(1, 2, 3), mails());
    }

    @Test
    void nobodyTakesBackWhatAnotherDid() {
        CaseFile file = receive("Müller");
        desk.advance(clerk, file.id(), 1, "done", "");
        assertEquals(NOTHING, takeBack(colleague, NOW));
        assertEquals(NOTHING, takeBack(new StaffMember(clerk.id(), otherTown.id(), "x", "X", Role.CLERK), NOW));
        assertThrows(NotPermittedException.class, () -> takeBack(new StaffMember(clerk.id(), town.id(), "x", "X", Role.AUDITOR), NOW));
        assertEquals(NOTHING, takeBack(new StaffMember(clerk.id(), town.id(), "x", "X", Role.CLERK, Set.of("another-service")), NOW));
        assertEquals("done", now(file).status());
        assertFalse(corrections.last(colleague).isPresent());
    }
}
