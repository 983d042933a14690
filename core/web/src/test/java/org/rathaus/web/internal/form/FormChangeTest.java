package org.rathaus.web.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.kernel.form.Draft;

class FormChangeTest {

    private static final Step PERSON = Step.of("person", Question.text("name"), Question.text("phone").optional());
    private static final Step DOG = Step.of("dog", Question.text("breed"));
    private static final Step END = Step.of("end", Question.text("remark").optional());
    private static final FormDefinition SECOND = FormDefinition.of(2, PERSON, DOG, END);

    /** Calls the question {@code fullName} by another name. */
    @ServiceDescriptor(id = "dog-tax", category = Category.TAXES, minutes = 1)
    private record Service(RuntimeException failure) implements PublicService {

        @Override
        public FormDefinition form() {
            return SECOND;
        }

        @Override
        public Answers migrate(Answers answers, int fromVersion, org.rathaus.api.service.Offer offer) {
            if (failure != null) {
                throw failure;
            }
            return answers.renamed("fullName", "name");
        }
    }

    private static Draft draft(int version, Map<String, String> typed) {
        Draft.Beginning beginning = new Draft.Beginning(version, Prefill.none());
        return new Draft("id", "ours", "dog-tax", version, Answers.of(typed), Instant.EPOCH, beginning, 0);
    }

    private static Draft applied(Draft draft, RuntimeException failure) {
        return new FormChange(SECOND).applied(draft, new OfferedService(Service.class.getAnnotation(ServiceDescriptor.class), new Service(failure), null), null);
    }

    private static List<String> changed(Draft draft) {
        return new FormChange(SECOND).steps(draft).stream().map(Step::id).toList();
    }

    @Test
    void makesOlderAnswersFit() {
        Draft draft = applied(draft(1, Map.of("fullName", "Muster")), null);
        assertEquals(draft(1, Map.of("name", "Muster")).answers(), draft.answers());
        assertEquals(2, draft.formVersion());
    }

    @Test
    void leavesNewerAnswersAsTheyAre() {
        Draft newer = draft(3, Map.of("fullName", "Muster"));
        assertEquals(newer, applied(newer, null));
    }

    @Test
    void losesNothingWhenThePluginFails() {
        Draft old = draft(1, Map.of("fullName", "Muster"));
        assertEquals(old, applied(old, new IllegalStateException("broken")));
    }

    @Test
    void namesTheStepsThatAskSomethingNew() {
        assertEquals(List.of("person", "dog"), changed(draft(1, Map.of("name", "Muster", "remark", ""))));
    }

    @Test
    void namesNoStepThatIsStillAhead() {
        assertEquals(List.of("person"), changed(draft(1, Map.of("name", "Muster"))));
    }

    @Test
    void namesNoneToThoseWhoBeganWithThisVersion() {
        assertEquals(List.of(), changed(draft(2, Map.of("name", "Muster"))));
    }

    @Test
    void namesNoneOnceAllWasAsked() {
        assertEquals(List.of(), changed(draft(1, Map.of("name", "Muster", "phone", "", "breed", "Dackel"))));
    }
}
