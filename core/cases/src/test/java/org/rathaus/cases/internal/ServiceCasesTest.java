package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseDesk.Attention;
import org.rathaus.api.cases.CaseDesk.Order;
import org.rathaus.api.cases.CaseDesk.Query;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Channel;
import org.rathaus.api.cases.Intake;
import org.rathaus.api.cases.ServiceCases;
import org.rathaus.api.form.Answers;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Mailing;
import org.rathaus.kernel.cases.Corrections;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.kernel.testing.NoServices;

class ServiceCasesTest extends CasesContract {

    private final SampleTown mailing = TOWNS.with(new SampleTown(town.id(), "ABC").mailing(new Mailing("rathaus@ours.example", "")));
    private final ServiceCases cards = of("cards", new CardService());
    private final ServiceCases dogs = of(SERVICE, new CardService());

    @BeforeEach
    void begin() {
        CLOCK.set(NOW);
    }

    private static ServiceCases of(String service, ServiceCatalog catalog) {
        return new JpaServiceCases(() -> service, store, cases, catalog, new Progress(TOWNS, catalog, AGENDA, CLOCK, auditLog(), new TimeOrderedIds()));
    }

    private CaseFile card(String key) {
        return cards.receive(mailing, Answers.of(Map.of("name", "Žižek", "contact", "a@example.org")), Locale.ENGLISH, key, Intake.ONLINE);
    }

    private List<String> deliveries() {
        return store.read(town.id(), rows -> rows.createQuery("select d.target, d.eventNumber from StoredDelivery d order by d.eventNumber", Object[].class)
                .getResultStream().map(row -> row[0] + " " + row[1]).toList());
    }

    @Test
    void receivesAsIfTheFormHadBeenSent() {
        CaseFile file = card("key");
        assertEquals(List.of("cards", "Karte von Žižek", 4, "received", Locale.ENGLISH, Intake.ONLINE, "2026-11-22"),
                List.of(file.serviceId(), file.subject(), file.formVersion(), file.status(), file.language(), file.intake(), file.answers().raw("day")));
        assertEquals(List.of("mail 1"), deliveries());
        assertEquals(List.of(new AuditRow("citizen", "receive", file.id().toString(), "")), audit());
        assertEquals(1, desk.list(clerk, new Query("", "", "žižek", 1)).rows().size());
        assertEquals(1, desk.countNew(clerk, "cards"));
    }

    /** Without the address there is no mail. */
    @Test
    void keepsOutOfTheCaseWhatTheServiceKeepsElsewhere() {
        Answers answers = Answers.of(Map.of("name", "Žižek", "contact", "a@example.org", "aside", "contact"));
        CaseFile file = cards.receive(mailing, answers, Locale.GERMAN, "key", Intake.ONLINE);
        assertEquals(Set.of("name", "aside", "day"), cards.find(town.id(), file.id()).orElseThrow().answers().asMap().keySet());
        assertEquals(List.of(), deliveries());
    }

    @Test
    void receivesTheSameOnlyOnce() throws Exception {
        CaseFile first = card("key");
        assertEquals(first, cards.receive(mailing, Answers.of(Map.of("name", "Other")), Locale.GERMAN, "key", Intake.ONLINE));
        assertEquals(1, Set.copyOf(atOnce(10, () -> card("another"))).size());
        assertNotEquals(first.id(), cards.receive(otherTown, Answers.none(), Locale.GERMAN, "key", Intake.ONLINE).id());
    }

    @Test
    void paperIsAsOnTheDayOfItsStamp() {
        CLOCK.set(Instant.parse("2026-12-02T10:00:00Z"));
        Intake intake = new Intake(Channel.PAPER, Optional.of(CardService.END), clerk.id());
        CaseFile paper = cards.receive(mailing, Answers.none(), Locale.GERMAN, "paper", intake);
        assertEquals("received", paper.status());
        assertEquals(intake, cards.find(town.id(), paper.id()).orElseThrow().intake());
        assertEquals(List.of("late", clerk.id()), List.of(card("late").status(), paper.events().get(0).actor()));
    }

    @Test
    void whoTypedAPaperMayBeUnknown() {
        Intake intake = new Intake(Channel.PAPER, Optional.of(LocalDate.of(2026, 11, 20)), "");
        CaseFile file = cards.receive(mailing, Answers.none(), Locale.GERMAN, "key", intake);
        assertEquals(intake, cards.find(town.id(), file.id()).orElseThrow().intake());
    }

    @Test
    void findsByIdKeyAndReferenceHoweverItIsTyped() {
        CaseFile file = card("key");
        assertEquals(Optional.of(file), cards.find(town.id(), file.id()));
        assertEquals(Optional.of(file), cards.byKey(town.id(), "key"));
        assertEquals(Optional.of(file), cards.byReference(town.id(), file.reference().toLowerCase(Locale.ROOT).replace('-', ' ')));
        assertEquals(Optional.empty(), cards.byReference(town.id(), "ABC-2222-2222"));
        assertEquals(Optional.empty(), cards.byReference(town.id(), "' or 1=1"));
        assertEquals(Optional.empty(), cards.find(town.id(), UUID.randomUUID()));
    }

    @Test
    void findsWhoHasAppliedAlready() {
        CaseFile file = card("key");
        CLOCK.set(NOW.plusSeconds(1));
        CaseFile newer = card("newer");
        receive(file.subject());
        assertEquals(List.of(newer, file), cards.bySubject(town.id(), file.subject(), 10));
        assertEquals(List.of(newer), cards.bySubject(town.id(), file.subject(), 1));
        assertEquals(List.of(), cards.bySubject(town.id(), file.subject() + " junior", 10));
        assertEquals(List.of(), cards.bySubject(town.id(), "Karte von", 10));
        assertEquals(List.of(), cards.bySubject(otherTown.id(), file.subject(), 10));
        assertEquals(List.of(), cards.bySubject(town.id(), "", 10));
    }

    @Test
    void noOtherServicesAndNoOtherTownsCaseExists() {
        CaseFile file = card("key");
        String town = file.townId();
        String other = otherTown.id();
        assertEquals(List.of(), List.of(dogs.find(town, file.id()), cards.find(other, file.id()), dogs.byKey(town, "key"), cards.byKey(other, "key"),
                dogs.byReference(town, file.reference()), cards.byReference(other, file.reference())).stream().flatMap(Optional::stream).toList());
        assertEquals(List.of(), dogs.inStatus(town, "received", Optional.empty(), 10));
        assertEquals(List.of(), cards.inStatus(other, "received", Optional.empty(), 10));
        assertEquals(Optional.empty(), of("week", new TwoServices()).advance(town, file.id(), 1, "inProgress", ""));
        assertEquals(Optional.empty(), cards.advance(other, file.id(), 1, "drawn", ""));
        assertEquals(file, cards.find(town, file.id()).orElseThrow());
    }

    @Test
    void listsTheOldestFirstPageByPage() {
        List<UUID> sent = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            CLOCK.set(NOW.plusSeconds(i));
            sent.add(card("key" + i).id());
            receive("a dog");
        }
        cards.advance(town.id(), sent.remove(3), 1, "drawn", "");
        List<UUID> listed = new ArrayList<>();
        Optional<CaseFile> last = Optional.empty();
        for (List<CaseFile> page = cards.inStatus(town.id(), "received", last, 4); !page.isEmpty(); page = cards.inStatus(town.id(), "received", last, 4)) {
            page.forEach(it -> listed.add(it.id()));
            last = Optional.of(page.get(page.size() - 1));
        }
        assertEquals(sent, listed);
        assertEquals(List.of("drawn"), cards.inStatus(town.id(), "drawn", Optional.empty(), 1_000_000).stream().map(CaseFile::status).toList());
        assertEquals(List.of(), cards.inStatus(town.id(), "", Optional.empty(), 10));
    }

    @Test
    void goesOnInTheNameOfTheServiceAndTellsTheCitizen() {
        CaseFile file = card("key");
        CaseFile drawn = cards.advance(town.id(), file.id(), 1, "drawn", "You have won.").orElseThrow();
        assertEquals(new CaseEvent(2, "drawn", "You have won.", "system", NOW), drawn.events().get(1));
        assertEquals(drawn, cards.find(town.id(), file.id()).orElseThrow());
        assertEquals(List.of("mail 1", "mail 2"), deliveries());
        assertTrue(audit().contains(new AuditRow("system", "advance", file.id().toString(), "")));
        assertEquals(1, desk.count(clerk, new Query("cards", "drawn", "", 1)));
    }

    @Test
    void goesOnOnlyAlongItsWaysAndFromWhatItHasSeen() throws Exception {
        CaseFile file = card("key");
        assertEquals(Optional.empty(), cards.advance(town.id(), file.id(), 1, "late", ""));
        assertEquals(Optional.empty(), cards.advance(town.id(), file.id(), 1, "unknown", ""));
        assertEquals(Optional.empty(), cards.advance(town.id(), file.id(), 2, "drawn", ""));
        assertEquals(Optional.empty(), cards.advance(town.id(), UUID.randomUUID(), 0, "drawn", ""));
        assertThrows(IllegalArgumentException.class, () -> cards.advance(town.id(), file.id(), 1, "drawn", "x".repeat(2_001)));
        assertEquals(1, atOnce(8, () -> cards.advance(town.id(), file.id(), 1, "drawn", "")).stream().filter(Optional::isPresent).count());
        assertEquals(2, cards.find(town.id(), file.id()).orElseThrow().events().size());
    }

    @Test
    void doesNothingWhileTheServiceDoesNotRun() {
        CaseFile file = card("key");
        ServiceCases gone = of("cards", new NoServices());
        assertEquals(Optional.empty(), gone.advance(town.id(), file.id(), 1, "drawn", ""));
        assertThrows(IllegalStateException.class, () -> gone.receive(mailing, Answers.none(), Locale.GERMAN, "other", Intake.ONLINE));
        assertEquals(file, gone.find(town.id(), file.id()).orElseThrow());
    }

    @Test
    void whatAClerkDidBeforeCannotBeTakenBackAnyMore() {
        CaseFile file = card("key");
        Corrections corrections = new JpaCorrections(store, TOWNS, new NoServices(), AGENDA, CLOCK, auditLog());
        desk.advance(clerk, file.id(), 1, "received", "");
        cards.advance(town.id(), file.id(), 2, "drawn", "");
        assertEquals(0, corrections.takeBack(clerk, corrections.last(clerk).orElseThrow().at(), it -> "").cases());
        assertEquals("drawn", cards.find(town.id(), file.id()).orElseThrow().status());
    }

    @Test
    void anAnswerThatNobodyHasReadStaysUnread() {
        JpaCorrespondence talk = new JpaCorrespondence(store, TOWNS, new NoServices(), AGENDA, CLOCK, auditLog());
        CaseFile file = card("key");
        talk.ask(clerk, file.id(), 1, "Wie alt sind Sie?", LocalDate.of(2026, 12, 1));
        talk.answer(mailing, file, 2, "42");
        cards.advance(town.id(), file.id(), 3, "drawn", "");
        assertEquals(1, desk.count(clerk, new Query("", "", "", "", Attention.ANSWERED, Order.NEWEST, "", 10)));
    }
}
