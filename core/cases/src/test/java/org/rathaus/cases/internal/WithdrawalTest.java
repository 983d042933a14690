package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseDesk.Attention;
import org.rathaus.api.cases.CaseDesk.Order;
import org.rathaus.api.cases.CaseDesk.Query;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;
import org.rathaus.api.identity.NotPermittedException;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Mailing;
import org.rathaus.kernel.cases.Cases;
import org.rathaus.kernel.cases.Corrections;
import org.rathaus.kernel.cases.Correspondence;

class WithdrawalTest extends CasesContract {

    private final SampleTown mailing = TOWNS.with(new SampleTown(town.id(), "ABC").mailing(new Mailing("rathaus@ours.example", "")));
    private final OneLifecycle services = new OneLifecycle();
    private final Cases citizens = new JpaCases(store, TOWNS, services, AGENDA, CLOCK, auditLog());
    private final CaseDesk staff = desk(services);
    private final Correspondence talk = new JpaCorrespondence(store, TOWNS, services, AGENDA, CLOCK, auditLog());

    private CaseFile receive() {
        Answers answers = Answers.of(Map.of("email", "erika@example.org"));
        String key = UUID.randomUUID().toString();
        return citizens.receive(mailing, new Submission(SERVICE, 1, answers, Locale.GERMAN, key, "secret of " + key, "email"), "received", "Müller");
    }

    private int withdrawn() {
        return staff.count(clerk, new Query("", "", "", "", Attention.WITHDRAWN, Order.NEWEST, "", 10));
    }

    @Test
    void leadsWhereTheServiceSays() {
        CaseFile file = receive();
        CaseFile after = citizens.withdraw(mailing, file).orElseThrow();
        assertEquals(new CaseEvent(2, "withdrawn", "", "citizen", NOW), after.events().get(1));
        assertEquals(after, citizens.bySecret(mailing, "secret of " + key(file)).orElseThrow());
        assertTrue(audit().contains(new AuditRow("citizen", "withdraw", file.id().toString(), "")));
    }

    private String key(CaseFile file) {
        return store.read(town.id(), rows -> rows.createQuery("select c.idempotencyKey from StoredCase c where c.id = :id", String.class)
                .setParameter("id", file.id().toString()).getSingleResult());
    }

    @Test
    void isPossibleOnlyFromTheStatusesThatTheServiceNames() {
        CaseFile begun = receive();
        staff.advance(clerk, begun.id(), 1, "inProgress", "");
        assertEquals(3, citizens.withdraw(mailing, begun).orElseThrow().events().size());
        CaseFile done = receive();
        staff.advance(clerk, done.id(), 1, "done", "");
        assertEquals(Optional.empty(), citizens.withdraw(mailing, done));
        assertEquals("done", staff.open(clerk, done.id()).orElseThrow().status());
    }

    @Test
    void isPossibleOnceAndInOnesOwnTown() {
        CaseFile file = receive();
        assertEquals(Optional.empty(), citizens.withdraw(otherTown, file));
        assertTrue(citizens.withdraw(mailing, file).isPresent());
        assertEquals(Optional.empty(), citizens.withdraw(mailing, file));
        assertEquals(2, staff.open(clerk, file.id()).orElseThrow().events().size());
    }

    @Test
    void isNotPossibleWhileTheServiceDoesNotRun() {
        assertEquals(Optional.empty(), cases.withdraw(mailing, receive()));
    }

    @Test
    void isToldTheCitizenByMail() {
        citizens.withdraw(mailing, receive());
        assertEquals(List.of("mail 1", "mail 2"), store.read(town.id(), rows -> rows
                .createQuery("select d.target, d.eventNumber from StoredDelivery d order by d.eventNumber", Object[].class)
                .getResultStream().map(row -> row[0] + " " + row[1]).toList()));
    }

    @Test
    void isOnTheWorkListUntilSomebodyHasTakenNote() {
        CaseFile file = receive();
        assertEquals(0, withdrawn());
        citizens.withdraw(mailing, file);
        assertEquals(1, withdrawn());
        assertTrue(talk.dossier(clerk, file.id()).orElseThrow().isNews());
        assertTrue(talk.takeNote(clerk, file.id()));
        assertEquals(0, withdrawn());
        assertFalse(talk.dossier(clerk, file.id()).orElseThrow().isNews());
        assertTrue(audit().contains(new AuditRow(clerk.id(), "seen", file.id().toString(), "")));
    }

    private int answered() {
        return staff.count(clerk, new Query("", "", "", "", Attention.ANSWERED, Order.NEWEST, "", 10));
    }

    /** Nobody need deal with the answer any more. */
    @Test
    void ofWhatWasAnsweredIsAllThatIsNews() {
        CaseFile file = talk.ask(clerk, receive().id(), 1, "Den Impfpass", LocalDate.of(2026, 12, 1)).orElseThrow();
        assertTrue(talk.answer(mailing, file, 2, "Anbei."));
        assertEquals(List.of(1, 0), List.of(answered(), withdrawn()));
        CaseFile now = staff.open(clerk, file.id()).orElseThrow();
        assertEquals("withdrawn", citizens.withdraw(mailing, now).orElseThrow().status());
        assertEquals(List.of(0, 1), List.of(answered(), withdrawn()));
    }

    /** What a clerk did by mistake after it and took back does not make an answer of it. */
    @Test
    void isToBeTakenNoteOfAgain() {
        CaseFile file = receive();
        citizens.withdraw(mailing, file);
        staff.advance(clerk, file.id(), 2, "closed", "");
        assertEquals(List.of(0, 0), List.of(answered(), withdrawn()));
        Corrections corrections = new JpaCorrections(store, TOWNS, services, AGENDA, CLOCK, auditLog());
        corrections.takeBack(clerk, corrections.last(clerk).orElseThrow().at(), it -> "");
        assertEquals(List.of(0, 1), List.of(answered(), withdrawn()));
        assertEquals("withdrawn", staff.open(clerk, file.id()).orElseThrow().status());
    }

    @Test
    void onlyWhoWorksOnTheCaseTakesNote() {
        CaseFile file = receive();
        citizens.withdraw(mailing, file);
        StaffMember auditor = new StaffMember(UUID.randomUUID().toString(), town.id(), "x", "X", Role.AUDITOR);
        assertThrows(NotPermittedException.class, () -> talk.takeNote(auditor, file.id()));
        assertFalse(talk.takeNote(otherClerk, file.id()));
        assertEquals(1, withdrawn());
    }

    @Test
    void ofTenAtOnceOneCounts() throws Exception {
        CaseFile file = receive();
        assertEquals(1, atOnce(10, () -> citizens.withdraw(mailing, file)).stream().filter(Optional::isPresent).count());
        assertEquals(2, staff.open(clerk, file.id()).orElseThrow().events().size());
    }

    @Test
    void ofACitizenAndAClerkAtOnceOneIsFirstAndTheOtherSeesIt() throws Exception {
        CaseFile file = receive();
        AtomicInteger turn = new AtomicInteger();
        List<Optional<CaseFile>> results = atOnce(6, () -> turn.getAndIncrement() % 2 == 0 ? citizens.withdraw(mailing, file)
                : staff.advance(clerk, file.id(), 1, "done", ""));
        assertEquals(1, results.stream().filter(Optional::isPresent).count());
        assertEquals(2, staff.open(clerk, file.id()).orElseThrow().events().size());
    }
}
