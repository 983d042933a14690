package org.rathaus.service.gallery.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.delivery.DeliveryBatch;
import org.rathaus.api.delivery.DeliveryItem;
import org.rathaus.api.delivery.DeliveryReport;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.form.LookUp;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Rule;
import org.rathaus.api.form.Step;
import org.rathaus.api.form.TextQuestion;
import org.rathaus.api.service.Offer;
import org.rathaus.api.testing.MemoryAudit;
import org.rathaus.api.testing.MemoryCases;
import org.rathaus.api.testing.MovableClock;
import org.rathaus.api.testing.SampleTown;

class GuideTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Instant NOW = TODAY.atTime(12, 0).atZone(Offer.LEGAL_ZONE).toInstant();
    private static final Map<String, String> PERSON = Map.of("familyName", "Muster", "birthDate.day", "9", "birthDate.month", "3", "birthDate.year", "1961");

    private final SampleTown town = new SampleTown("ours");
    private final MemoryAudit audit = new MemoryAudit();
    private final MemoryCases cases = new MemoryCases("raffle", new Raffle(null, null).lifecycle(), new MovableClock(NOW));
    private final Raffle raffle = new Raffle(cases, audit);

    private Offer offer(Map<String, Object> settings) {
        return new Offer(town, settings, NOW);
    }

    @Test
    void asksWhatTheTownHasSet() {
        DogTax service = new DogTax();
        assertEquals(List.of("dog"), service.form(offer(Map.of())).steps().stream().map(Step::id).toList());
        assertEquals(List.of("dogs", "fee"), service.form(offer(Map.of("plates", true))).steps().stream().map(Step::id).toList());
    }

    @Test
    void reckonsTheFee() {
        Step fee = new DogTax().form(offer(Map.of("plates", true))).step("fee").orElseThrow();
        Answers answers = Answers.of(Map.of("dogs", "2", "plate", "metal"));
        assertEquals(Map.of("tax", new BigDecimal("240.00"), "plate", new BigDecimal("5.50")),
                fee.questions().get(0).read(new DogTax().form(offer(Map.of("plates", true))).calculate(answers, TODAY)).value().orElseThrow());
    }

    @Test
    void takesAnOldAnswerAlong() {
        assertEquals("040 1", new DogTax().migrate(Answers.of(Map.of("phone", "040 1")), 1, offer(Map.of())).raw("telephone"));
    }

    @Test
    void comparesTwoAnswers() {
        DateQuestion start = Question.date("start");
        DateQuestion end = Question.date("end");
        Step stay = Step.of("stay", start, end).rules(Rule.of(end, "beforeStart", end.isBefore(start).not()));
        Answers answers = Answers.of(Map.of("start.day", "2", "start.month", "1", "start.year", "2027", "end.day", "1", "end.month", "1", "end.year", "2027"));
        assertEquals(List.of("beforeStart"), stay.check(answers, TODAY).stream().map(Problem::rule).toList());
    }

    @Test
    void saysWhatIsLookedUp() {
        TextQuestion chip = Question.text("chip");
        Step dog = Step.of("dog", chip).lookUps(LookUp.of("register", chip).within(Duration.ofSeconds(3)));
        assertEquals(List.of("register"), dog.lookUps().stream().map(LookUp::id).toList());
    }

    @Test
    void deliversEachCaseOnce() {
        CaseFile file = cases.add(town, Answers.of(PERSON), "1", "received");
        DeliveryItem item = new DeliveryItem("k", file, file.events().get(0), "");
        DeliveryReport report = new TaxOffice().deliver(new DeliveryBatch(town, "dog-tax", Map.of(), List.of(item)));
        assertTrue(report.isAcknowledged("k"));
    }

    @Test
    void warnsWhoHasAppliedAlready() {
        Answers answers = Answers.of(PERSON);
        cases.named(raffle::subject).add(town, answers.with(Map.of("birthDate.day", "8")), "another person", "received");
        assertEquals(List.of(), raffle.lookUp(null, answers, offer(Map.of())));
        cases.add(town, answers, "1", "received");
        assertEquals(List.of("duplicate"), raffle.lookUp(null, answers, offer(Map.of())).stream().map(Problem::rule).toList());
    }

    @Test
    void drawsAllThatWait() {
        IntStream.range(0, 501).forEach(it -> cases.add(town, Answers.of(PERSON), "key" + it, "received"));
        raffle.lookAfter(offer(Map.of()));
        assertEquals(501, cases.inStatus(town.id(), "drawn", Optional.empty(), 1000).size());
        assertEquals(List.of("system draw 2026-12-01"), audit.entries(town.id()));
    }

    @Test
    void fillsTheTownOnce() {
        raffle.fill(offer(Map.of()));
        raffle.fill(offer(Map.of()));
        assertEquals(1, cases.inStatus(town.id(), "received", Optional.empty(), 10).size());
    }

    @Test
    void saysFromWhereCitizensWithdraw() {
        assertEquals("withdrawn", raffle.lifecycle().withdrawal("inReview").orElseThrow());
        assertTrue(raffle.lifecycle().withdrawal("drawn").isEmpty());
    }

    @Test
    void writesALetterAndCards() {
        assertEquals(6, LettersPage.letter().blocks().size());
        assertEquals("Code 7", LettersPage.cards(List.of("7")).labels().get(0).lines().get(0));
    }
}
