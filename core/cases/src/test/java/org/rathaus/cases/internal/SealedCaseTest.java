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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseDesk.Chosen;
import org.rathaus.api.cases.CaseDesk.Query;
import org.rathaus.api.cases.CaseDesk.Reason;
import org.rathaus.api.cases.CaseDesk.Row;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.PersonalData.Person;
import org.rathaus.api.cases.Remark;
import org.rathaus.api.cases.ServiceCases;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;
import org.rathaus.api.testing.KnownTowns;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Mailing;
import org.rathaus.kernel.cases.Cases;
import org.rathaus.kernel.cases.Correspondence;

/** What came late exists for staff, and nothing of it can be read on any way until somebody opens it for a reason. */
class SealedCaseTest extends CasesContract {

    private final SampleTown mailing = TOWNS.with(new SampleTown(town.id(), "ABC").mailing(new Mailing("rathaus@ours.example", ""))
            .delivering("office", Map.of()));
    private final OneLifecycle services = new OneLifecycle();
    private final Cases citizens = new JpaCases(store, TOWNS, services, AGENDA, CLOCK, auditLog());
    private final CaseDesk staff = desk(services);
    private final Correspondence talk = new JpaCorrespondence(store, TOWNS, services, AGENDA, CLOCK, auditLog());
    private final ServiceCases own = new JpaServiceCases(() -> SERVICE, store, citizens, services,
            new Progress(TOWNS, services, AGENDA, CLOCK, auditLog(), new TimeOrderedIds()));
    private final JpaPersonalRecords records = new JpaPersonalRecords(store, new KnownTowns(List.of(mailing)), services,
            (of, file, language) -> file.answers().toString().getBytes(StandardCharsets.UTF_8), new DataKeepers(new NoPlugins()), auditLog(), CLOCK);
    private CaseFile whole;

    @BeforeEach
    void comesLate() {
        whole = comes("late");
    }

    private CaseFile comes(String status) {
        Answers answers = Answers.of(Map.of("familyName", "Zuspät", "email", "zu@spaet.example", "birthDate", "1961-03-09"));
        String key = UUID.randomUUID().toString();
        return citizens.receive(mailing, new Submission(SERVICE, 1, answers, Locale.GERMAN, key, "secret of " + secret(status), "email",
                List.of(new Remark(Remark.Kind.MISSING, "phone", "Zuspät ohne Telefon"))), status, "Zuspät, Erika");
    }

    private String secret(String status) {
        return status + " " + town.id();
    }

    private CaseFile open() {
        return staff.open(clerk, whole.id()).orElseThrow();
    }

    private List<Row> found(String text) {
        return staff.list(clerk, new Query("", "", text, 10)).rows();
    }

    private static void assertSealed(CaseFile file) {
        assertTrue(file.isSealed());
        assertEquals(List.of("", Map.of(), List.of()), List.of(file.subject(), file.answers().asMap(), file.remarks()));
    }

    @Test
    void staffSeeThatItExistsAndWhenItCame() {
        Row row = found("").get(0);
        assertEquals(List.of(whole.reference(), "", "late", whole.receivedAt(), Set.of()),
                List.of(row.reference(), row.subject(), row.status(), row.receivedAt(), row.remarks()));
        assertSealed(open());
        assertEquals(List.of(whole.reference(), whole.receivedAt()), List.of(open().reference(), open().receivedAt()));
    }

    @Test
    void theCitizenSeesAll() {
        CaseFile file = citizens.bySecret(mailing, "secret of " + secret("late")).orElseThrow();
        assertEquals(whole, file);
        assertEquals("Zuspät", file.answers().raw("familyName"));
        assertFalse(file.isSealed());
    }

    @Test
    void isFoundByItsReferenceAndByNoName() {
        assertEquals(List.of(), found("zuspät"));
        assertEquals(List.of(whole.id()), found(whole.reference()).stream().map(Row::id).toList());
        for (Person person : List.of(new Person("Zuspät", "", ""), new Person("", "1961-03-09", ""), new Person("", "", "zu@spaet.example"))) {
            assertEquals(List.of(), records.find(clerk, person));
        }
        assertEquals(List.of(), own.bySubject(town.id(), "Zuspät, Erika", 10));
    }

    @Test
    void leavesTheHouseOnNoWay() {
        assertEquals(0, staff.countNew(clerk, SERVICE));
        assertEquals(List.of(), staff.exportNew(clerk, SERVICE).cases());
        assertEquals(List.of("mail"), targets());
        List<CaseFile> period = new ArrayList<>();
        new JpaCaseExports(store, auditLog(), CLOCK).received(clerk, SERVICE, LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 22), period::add);
        assertEquals(List.of(whole.reference()), period.stream().map(CaseFile::reference).toList());
        assertSealed(period.get(0));
    }

    private List<String> targets() {
        return store.read(town.id(), rows -> rows.createQuery("select d.target from StoredDelivery d where d.caseId = :id order by d.target", String.class)
                .setParameter("id", whole.id().toString()).getResultList());
    }

    @Test
    void isHandedOutToTheCitizenAndNotThroughStaff() throws IOException {
        ByteArrayOutputStream byStaff = new ByteArrayOutputStream();
        records.write(clerk, List.of(whole.id()), byStaff);
        assertFalse(unzipped(byStaff).contains("Zuspät"));
        ByteArrayOutputStream byCitizen = new ByteArrayOutputStream();
        records.write(mailing, whole, byCitizen);
        assertTrue(unzipped(byCitizen).contains("Zuspät"));
    }

    private static String unzipped(ByteArrayOutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            while (zip.getNextEntry() != null) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    @Test
    void itsServiceReadsNothingOfItEither() {
        assertSealed(own.find(town.id(), whole.id()).orElseThrow());
        assertSealed(own.byReference(town.id(), whole.reference()).orElseThrow());
        assertSealed(own.inStatus(town.id(), "late", Optional.empty(), 10).get(0));
    }

    @Test
    void whatTheCitizenAnswersIsSealedToo() {
        CaseFile asked = talk.ask(clerk, whole.id(), 1, "Waren Sie krank?", LocalDate.of(2026, 12, 1)).orElseThrow();
        assertSealed(asked);
        assertTrue(talk.answer(mailing, whole, 2, "Mein Attest liegt bei."));
        assertEquals(List.of("", "Waren Sie krank?", ""), open().events().stream().map(it -> it.note()).toList());
    }

    @Test
    void whoLooksAtItIsWrittenDown() {
        open();
        assertTrue(audit().contains(new AuditRow(clerk.id(), "open_sealed", whole.id().toString(), "")));
    }

    @Test
    void isOpenedOnlyAlongAWayAndWithAReason() {
        for (String[] change : new String[][] {{"received", " "}, {"done", "Weil"}}) {
            assertThrows(IllegalArgumentException.class, () -> staff.advance(clerk, whole.id(), 1, change[0], change[1]));
        }
        assertEquals(List.of(Reason.NO_WAY), staff.advance(clerk, List.of(new Chosen(whole.id(), "late", "")), "received").stream()
                .map(CaseDesk.Refused::reason).toList());
        assertSealed(open());
    }

    @Test
    void onceOpenedItIsACaseLikeAnyOther() {
        CaseFile opened = staff.advance(clerk, whole.id(), 1, "received", "Das Portal war gestört.").orElseThrow();
        assertEquals(List.of(whole.answers(), "Zuspät, Erika", false), List.of(opened.answers(), opened.subject(), opened.isSealed()));
        assertEquals(List.of(whole.id()), found("zuspät").stream().map(Row::id).toList());
        assertEquals(List.of("mail", "mail", "office"), targets());
        assertEquals(1, staff.countNew(clerk, SERVICE));
        assertTrue(audit().contains(new AuditRow(clerk.id(), "unseal", whole.id().toString(), "")));
    }

    @Test
    void takingTheOpeningBackSealsItAgain() {
        staff.advance(clerk, whole.id(), 1, "received", "Ein Irrtum");
        JpaCorrections corrections = new JpaCorrections(store, TOWNS, services, AGENDA, CLOCK, auditLog());
        corrections.takeBack(clerk, corrections.last(clerk).orElseThrow().at(), file -> "");
        assertSealed(open());
        assertEquals(List.of(), found("zuspät"));
        assertFalse(targets().contains("office"), targets()::toString);
        assertEquals(0, staff.countNew(clerk, SERVICE));
        staff.advance(clerk, whole.id(), 3, "received", "Doch kein Irrtum");
        assertTrue(targets().contains("office"), targets()::toString);
        assertEquals(1, staff.countNew(clerk, SERVICE));
    }

    @Test
    void whatItsServiceWroteIsNotReadEither() {
        List<CaseEvent> events = List.of(new CaseEvent(1, "late", "", "citizen", NOW), new CaseEvent(2, "late", "Bitte das Attest von Dr. Zuspät", "system", NOW),
                new CaseEvent(3, "late", "Der Antrag bleibt liegen.", clerk.id(), NOW));
        assertEquals(List.of("", "", "Der Antrag bleibt liegen."), new CaseFile(whole.id(), whole.townId(), SERVICE, whole.reference(), "", 1,
                whole.answers(), Locale.GERMAN, NOW, events).sealed().events().stream().map(CaseEvent::note).toList());
    }

    @Test
    void staysSealedWhileTheServiceDoesNotRun() {
        assertSealed(desk.open(clerk, whole.id()).orElseThrow());
        assertTrue(desk.advance(clerk, whole.id(), 1, "received", "Weil").orElseThrow().isSealed());
    }

    @Test
    void whatIsSealedLaterIsFoundByNoNameFromThenOn() {
        CaseFile other = comes("received");
        assertEquals(List.of(other.id()), found("zuspät").stream().map(Row::id).toList());
        assertSealed(staff.advance(clerk, other.id(), 1, "late", "").orElseThrow());
        assertEquals(List.of(), found("zuspät"));
        assertEquals(List.of(other.id()), found(other.reference()).stream().map(Row::id).toList());
    }
}
