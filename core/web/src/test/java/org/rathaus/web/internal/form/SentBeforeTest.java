package org.rathaus.web.internal.form;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.kernel.form.Draft;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;

/** An answer that was lost on its way: the same draft is sent once more, later. */
class SentBeforeTest {

    private static final DateQuestion BORN = Question.date("born");
    private static final Step OWNER = Step.of("owner", Question.text("name"), BORN, Question.calculatedNumber("age", BORN.years()),
            Question.text("phone").optional());
    private static final LocalDate THEN = LocalDate.of(2026, 11, 22);
    private static final Map<String, String> TYPED = Map.of("name", "Müller", "born.day", "23", "born.month", "11", "born.year", "1990");

    /** Its second version calls the question {@code fullName} by another name and asks for the breed. */
    @ServiceDescriptor(id = "dog-tax", category = Category.TAXES)
    private record Dogs(FormDefinition form) implements PublicService {

        @Override
        public Answers migrate(Answers answers, int fromVersion, Offer offer) {
            return answers.renamed("fullName", "name");
        }
    }

    private static FormDefinition form(int version) {
        return version == 1 ? FormDefinition.of(1, OWNER) : FormDefinition.of(version, OWNER, Step.of("dog", Question.text("breed")));
    }

    private static CaseFile received(int version, Map<String, String> typed) {
        Answers answers = form(version).calculate(Answers.of(typed), THEN);
        return new CaseFile(UUID.randomUUID(), "ours", "dog-tax", "ABC-2222-2222", "", version, answers, Locale.GERMAN, Instant.EPOCH,
                List.of(new CaseEvent(1, "received", "", "citizen", Instant.EPOCH)));
    }

    private static boolean isAnother(CaseFile received, int version, Answers now) {
        OfferedService service = new OfferedService(Dogs.class.getAnnotation(ServiceDescriptor.class), new Dogs(form(version)), null);
        Draft draft = new Draft("id", "ours", "dog-tax", version, now, Instant.EPOCH);
        return new SentBefore(received, form(version), service, null).isAnother(draft, form(version).relevant(now));
    }

    private static Answers on(LocalDate day, int version, String... changed) {
        Answers typed = Answers.of(TYPED);
        for (int i = 0; i < changed.length; i += 2) {
            typed = typed.with(Map.of(changed[i], changed[i + 1]));
        }
        return form(version).calculate(typed, day);
    }

    @Test
    void isTheSameOnAnotherDayThoughSomebodyIsAYearOlderThen() {
        Answers tomorrow = on(THEN.plusDays(1), 1);
        assertFalse(received(1, TYPED).answers().raw("age").equals(tomorrow.raw("age")));
        assertFalse(isAnother(received(1, TYPED), 1, tomorrow));
    }

    @Test
    void isAnotherWhenSomebodyWentOnWithIt() {
        assertTrue(isAnother(received(1, TYPED), 1, on(THEN, 1, "name", "Meier")));
        assertTrue(isAnother(received(1, TYPED), 1, on(THEN, 1, "phone", "040 1")));
    }

    @Test
    void isTheSameForANewerFormThatCallsAQuestionByAnotherNameAndAsksMore() {
        CaseFile older = received(1, Map.of("fullName", "Müller", "born.day", "23", "born.month", "11", "born.year", "1990"));
        assertFalse(isAnother(older, 2, on(THEN, 2)));
        assertFalse(isAnother(older, 2, on(THEN, 2, "breed", "Dackel")));
    }

    @Test
    void isAnotherForANewerFormWhenWhatWasSentIsChanged() {
        CaseFile older = received(1, Map.of("fullName", "Müller"));
        assertTrue(isAnother(older, 2, on(THEN, 2, "name", "Meier")));
    }

    @Test
    void isTheSameForTheOlderFormOfAPluginThatWasTakenBack() {
        assertFalse(isAnother(received(2, TYPED), 1, on(THEN, 1)));
    }
}
