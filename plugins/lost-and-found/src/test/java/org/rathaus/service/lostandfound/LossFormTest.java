package org.rathaus.service.lostandfound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Step;

class LossFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lost  | about thing marks lost person
            claim | about claimed marks person
            found | about thing find person
            """)
    void asksWhatBelongsToTheMatter(String about, String steps) {
        Answers answers = Answers.of(Map.of("about", about));
        assertEquals(steps, LossForm.form(TODAY).steps(answers).stream().filter(it -> !it.isSkipped(answers)).map(Step::id).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource({"20.11.2026, ''", "21.11.2026, date.to", "31.12.1999, date.from"})
    void thingsAreLostTodayAtTheLatest(String day, String rule) {
        Answers answers = Answers.of(Map.of("about", "lost", "lostOn.day", day));
        Step step = LossForm.form(TODAY).step("lost").orElseThrow();
        assertEquals(rule, step.errors(answers, TODAY).stream().map(Problem::rule).collect(Collectors.joining()));
    }

    @Test
    void aLossIsReadWhereKindAndDayAreKnown() {
        Answers answers = Answers.of(Map.of("about", "lost", "kind", "phone", "lostOn.day", "19.11.2026", "serial", "35-1"));
        LossReport report = LossReport.of(answers).orElseThrow();
        assertEquals(ItemKind.PHONE, report.kind());
        assertEquals(Map.of(MarkKind.SERIAL, "35-1"), report.marks());
        assertEquals(Optional.empty(), LossReport.of(answers.with(Map.of("about", "found"))));
        assertEquals(Optional.empty(), LossReport.of(answers.with(Map.of("lostOn.day", ""))));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # status,    withdrawn by the citizen
            open,        true
            candidate,   true
            claimed,     true
            confirmed,   false
            reported,    false
            takenIn,     false
            closed,      false
            rejected,    false
            """)
    void isWithdrawnUntilSomebodyHasDecidedAndNeverWhereTheLawWantsAReport(String status, boolean isWithdrawable) {
        assertEquals(isWithdrawable, LostAndFound.LIFECYCLE.withdrawal(status).isPresent());
    }
}
