package org.rathaus.web.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.GroupQuestion;
import org.rathaus.api.form.LookUp;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.form.TextQuestion;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.PublicService;

class ExaminationTest {

    private static final TextQuestion NAME = Question.text("name");
    private static final LookUp REGISTER = LookUp.of("register", NAME).within(Duration.ofMillis(200));
    private static final Step DOG = Step.of("dog", NAME).lookUps(REGISTER);
    private static final FormDefinition FORM = FormDefinition.of(1, DOG, Step.of("more", Question.text("more").optional()));
    private static final GroupQuestion DOGS = Question.group("dogs", NAME);
    private static final FormDefinition ROWS = FormDefinition.of(1, Step.of("dogs", DOGS).lookUps(REGISTER));
    private static final Offer OFFER = new Offer(null, Map.of(), Instant.EPOCH);
    private static final Answers REX = Answers.of(Map.of("name", "Rex"));

    private final LookUps lookUps = new LookUps("dog-tax");
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void close() {
        lookUps.close();
    }

    private interface Register {
        List<Problem> find(Answers answers) throws Exception;
    }

    private Examination with(Register register) {
        return with(FORM, register);
    }

    private Examination with(FormDefinition form, Register register) {
        return new Examination(new PublicService() {
            @Override
            public FormDefinition form() {
                return form;
            }

            @Override
            public List<Problem> lookUp(LookUp lookUp, Answers answers, Offer offer) throws Exception {
                asked.incrementAndGet();
                return register.find(answers);
            }
        }, form, OFFER, lookUps);
    }

    private static Answers lookUp(Examination examination, Answers answers, Optional<Step> after) {
        return answers.with(examination.lookUp(answers, after));
    }

    private static List<Problem> known(Answers answers) {
        return answers.raw("name").equals("Rex") ? List.of(Problem.of(NAME, "known", "2024-05-01")) : List.of();
    }

    @Test
    void keepsTheCitizenWhereTheRegisterObjects() {
        Examination examination = with(ExaminationTest::known);
        Answers found = lookUp(examination, REX, Optional.of(DOG));
        assertEquals(List.of(Problem.of(NAME, "known", "2024-05-01")), examination.errors(DOG, found));
        assertEquals(Optional.of(DOG), examination.firstUnfinished(found));
    }

    @Test
    void asksNotAgainAboutTheSame() {
        Examination examination = with(ExaminationTest::known);
        Answers once = lookUp(examination, REX, Optional.of(DOG));
        assertEquals(once, lookUp(examination, once, Optional.empty()));
        assertEquals(1, asked.get());
    }

    @Test
    void asksAgainAboutAnotherAnswer() {
        Examination examination = with(ExaminationTest::known);
        Answers found = lookUp(examination, REX, Optional.of(DOG)).with(Map.of("name", "Bello"));
        assertEquals(List.of(), examination.errors(DOG, lookUp(examination, found, Optional.of(DOG))));
        assertEquals(2, asked.get());
    }

    @Test
    void doesNotAskAboutWhatIsMissing() {
        lookUp(with(ExaminationTest::known), Answers.none(), Optional.empty());
        assertEquals(0, asked.get());
    }

    @Test
    void letsTheCitizenGoOnWhenTheRegisterFails() {
        Examination examination = with(answers -> {
            throw new IllegalStateException("down");
        });
        assertTrue(goesOnUnverified(examination));
    }

    @Test
    void letsTheCitizenGoOnWhenTheRegisterIsSlow() {
        assertTrue(goesOnUnverified(with(answers -> {
            new CountDownLatch(1).await();
            return List.of();
        })));
    }

    private static boolean goesOnUnverified(Examination examination) {
        Answers found = lookUp(examination, REX, Optional.of(DOG));
        return examination.firstUnfinished(found).isEmpty() && !Finding.read(found.raw("_lookUp.register")).orElseThrow().verified();
    }

    @Test
    void waitsForNobodyWhenAllThreadsHang() {
        CountDownLatch never = new CountDownLatch(1);
        Register deaf = answers -> {
            while (never.getCount() > 0) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.onSpinWait();
                }
            }
            return List.of();
        };
        for (int i = 0; i < 8; i++) {
            lookUp(with(deaf), Answers.of(Map.of("name", "Rex " + i)), Optional.of(DOG));
        }
        assertTrue(goesOnUnverified(with(deaf)));
        assertEquals(8, asked.get());
        never.countDown();
    }

    @Test
    void asksAFailedRegisterOnceMoreBeforeSending() {
        Examination down = with(answers -> {
            throw new IllegalStateException("down");
        });
        Answers unverified = lookUp(down, REX, Optional.of(DOG));
        assertEquals(List.of(Problem.of(NAME, "known", "2024-05-01")),
                with(ExaminationTest::known).errors(DOG, lookUp(with(ExaminationTest::known), unverified, Optional.empty())));
    }

    @Test
    void sendsNothingOfItsMemory() {
        Answers found = lookUp(with(ExaminationTest::known), REX, Optional.of(DOG));
        assertEquals(REX, FORM.relevant(found));
    }

    private static List<Problem> knownInRows(Answers answers) {
        return DOGS.rows(answers).stream().filter(row -> answers.within(row.prefix()).raw("name").equals("Rex"))
                .map(row -> Problem.of(NAME, "known").inside(row)).toList();
    }

    @Test
    void asksOnceAboutAllRowsAndSaysInWhichOneSomethingIsWrong() {
        Answers dogs = Answers.of(Map.of("dogs", "1 2", "dogs.1.name", "Bello", "dogs.2.name", "Rex"));
        Examination examination = with(ROWS, ExaminationTest::knownInRows);
        Answers found = lookUp(examination, dogs, Optional.of(ROWS.steps().get(0)));
        assertEquals(List.of("dogs.2.name"), examination.errors(ROWS.steps().get(0), found).stream().map(Problem::path).toList());
        assertEquals(1, asked.get());
    }

    @Test
    void asksAgainWhenARowHasChanged() {
        Answers dogs = Answers.of(Map.of("dogs", "1 2", "dogs.1.name", "Bello", "dogs.2.name", "Rex"));
        Examination examination = with(ROWS, ExaminationTest::knownInRows);
        Answers found = lookUp(examination, dogs, Optional.empty()).with(Map.of("dogs", "1"));
        assertEquals(List.of(), examination.errors(ROWS.steps().get(0), lookUp(examination, found, Optional.empty())));
        assertEquals(2, asked.get());
    }

    @Test
    void doesNotAskAboutRowsThatNobodyHasFilledIn() {
        lookUp(with(ROWS, ExaminationTest::knownInRows), Answers.none(), Optional.empty());
        assertEquals(0, asked.get());
    }
}
