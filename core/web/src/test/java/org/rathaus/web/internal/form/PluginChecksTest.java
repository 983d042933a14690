package org.rathaus.web.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.form.TextQuestion;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.PublicService;

class PluginChecksTest {

    private static final TextQuestion NAME = Question.text("name");
    private static final TextQuestion CHIP = Question.text("chip").recommended();
    private static final Step DOG = Step.of("dog", NAME, CHIP);
    private static final Answers REX = Answers.of(Map.of("name", "Rex"));
    private static final Answers COMPLETE = REX.with(Map.of("chip", "276"));

    private record Plugin(List<Problem> problems) implements PublicService {

        @Override
        public FormDefinition form() {
            return FormDefinition.of(1, DOG);
        }

        @Override
        public List<Problem> check(Step step, Answers answers, Offer offer) {
            if (problems == null) {
                throw new IllegalStateException("broken");
            }
            return problems;
        }
    }

    private static Examination with(Problem... problems) {
        return of(new Plugin(List.of(problems)));
    }

    private static Examination of(Plugin plugin) {
        return new Examination(plugin, plugin.form(), new Offer(null, Map.of(), Instant.EPOCH), null);
    }

    @Test
    void keepTheCitizenWithAnError() {
        assertEquals(List.of(Problem.of(NAME, "taken")), with(Problem.of(NAME, "taken")).errors(DOG, COMPLETE));
    }

    @Test
    void areNotAskedAboutWrongAnswers() {
        assertEquals(List.of("required"), with(Problem.of(NAME, "taken")).of(DOG, Answers.none()).stream().filter(Problem::isError)
                .map(Problem::rule).toList());
    }

    @Test
    void letTheCitizenGoOnWithAWarning() {
        Examination examination = with(Problem.of(NAME, "odd").asWarning());
        assertEquals(List.of(), examination.errors(DOG, COMPLETE));
        assertEquals(Map.of(DOG, List.of(Problem.of(NAME, "odd").asWarning())), examination.warnings(COMPLETE));
    }

    @Test
    void comeAfterWhatIsMissingAnyway() {
        Examination examination = with(Problem.of(NAME, "odd").asWarning(), Problem.of(CHIP, "unknown").asWarning());
        assertEquals(List.of("odd", "recommended"), examination.of(DOG, REX).stream().map(Problem::rule).toList());
    }

    @Test
    void areMadeOnceForTheSameAnswersAndAgainForOthers() {
        List<Answers> asked = new ArrayList<>();
        PublicService plugin = new PublicService() {
            @Override
            public FormDefinition form() {
                return FormDefinition.of(1, DOG);
            }

            @Override
            public List<Problem> check(Step step, Answers answers, Offer offer) {
                asked.add(answers);
                return List.of();
            }
        };
        Examination examination = new Examination(plugin, plugin.form(), new Offer(null, Map.of(), Instant.EPOCH), null);
        for (Answers answers : List.of(REX, REX, COMPLETE, REX)) {
            assertEquals(answers.has("chip") ? 0 : 1, examination.of(DOG, answers).size());
        }
        assertEquals(List.of(REX, COMPLETE, REX), asked);
    }

    @Test
    void tellNothingAtQuestionsThatAreNotThere() {
        assertEquals(List.of(), with(Problem.of("nowhere", "nowhere", "odd")).errors(DOG, COMPLETE));
    }

    @Test
    void harmNobodyWhenTheyFail() {
        assertEquals(List.of(), of(new Plugin(null)).errors(DOG, COMPLETE));
    }
}
