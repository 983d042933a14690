package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final DateQuestion DAY = Question.date("day");

    private static Answers typed(String first) {
        return Answers.of(Map.of("day.day", first));
    }

    private static Optional<String> rule(DateQuestion question, LocalDate day) {
        return question.check(typed(day.toString()), TODAY).stream().map(Problem::rule).findFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1961-03-09", "9. März 1961", "9 Maerz 1961", "09. Mrz. 1961", "9 march 1961", "9. MÄR 1961", "09-03-1961", "9.3.1961"})
    void understandsAWholeDayAsPeopleWriteIt(String typed) {
        assertEquals(Optional.of(LocalDate.of(1961, 3, 9)), typed(typed).get(DAY));
    }

    @ParameterizedTest
    @CsvSource({"Jan,1", "Jänner,1", "februar,2", "April,4", "Mai,5", "may,5", "Juni,6", "Juli,7", "Sept.,9", "Oktober,10", "oct,10", "Dez,12", "December,12"})
    void understandsTheNameOfAMonthInItsField(String month, int number) {
        Answers answers = Answers.of(Map.of("day.day", "9.", "day.month", month, "day.year", "2026"));
        assertEquals(Optional.of(number), answers.get(DAY).map(LocalDate::getMonthValue));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9 Foo 1961", "9 J 1961", "1961-02-30", "9.3.61", "1961-03", "gestern", "9.3.1961.1"})
    void guessesNothing(String typed) {
        assertEquals(Optional.empty(), typed(typed).get(DAY));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "fine", value = {"2026-11-24,future", "2026-11-25,fine", "2026-11-23,future"})
    void mayHaveToLieInTheFuture(LocalDate day, String rule) {
        assertEquals(Optional.ofNullable(rule), rule(DAY.future(), day));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "fine", value = {"2025-12-31,date.from", "2026-01-01,fine", "2026-12-31,fine", "2027-01-01,date.to"})
    void mayHaveToLieWithinARange(LocalDate day, String rule) {
        assertEquals(Optional.ofNullable(rule), rule(DAY.from(LocalDate.of(2026, 1, 1)).to(LocalDate.of(2026, 12, 31)), day));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "fine", value = {"2008-11-24,fine", "2008-11-25,date.tooYoung", "1959-11-25,fine", "1959-11-24,date.tooOld",
        "2026-11-24,past", "1899-12-31,tooEarly"})
    void maySayHowOldSomebodyIs(LocalDate born, String rule) {
        assertEquals(Optional.ofNullable(rule), rule(DAY.atLeastYears(18).atMostYears(66), born));
    }

    /** The year of life ends with 28 February (BGB §§ 187 (2), 188 (3)). */
    @ParameterizedTest
    @CsvSource(nullValues = "fine", value = {"2026-02-28,date.tooYoung", "2026-03-01,fine"})
    void givesALeapDaysChildItsBirthdayInMarch(LocalDate today, String rule) {
        assertEquals(Optional.ofNullable(rule), DAY.atLeastYears(18).check(typed("2008-02-29"), today).stream().map(Problem::rule).findFirst());
    }
}
