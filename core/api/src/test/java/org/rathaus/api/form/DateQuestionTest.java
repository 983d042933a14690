package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateQuestionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final DateQuestion BORN = Question.date("born").past();

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "fine", emptyValue = "", textBlock = """
            9    | 3  | 1961 | fine
            ' 09'| 03 | 1961 | fine
            29   | 2  | 2024 | fine
            29   | 2  | 2023 | date
            31   | 4  | 1990 | date
            0    | 1  | 1990 | date
            1    | 13 | 1990 | date
            x    | 1  | 1990 | date
            1    | 1  | 90   | date
            1    | 1  | 19900| date
            ٣    | 1  | 1990 | date
            21   | 11 | 2026 | fine
            22   | 11 | 2026 | past
            1    | 1  | 1900 | fine
            31   | 12 | 1899 | tooEarly
            ''   | '' | ''   | required
            """)
    void isChecked(String day, String month, String year, String rule) {
        assertEquals(Optional.ofNullable(rule), BORN.check(born(day, month, year), TODAY).stream().map(Problem::rule).findFirst());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            '' | 3  | 1961 | born.day
            9  | '' | 1961 | born.month
            9  | 3  | ''   | born.year
            '' | '' | 1961 | born.day
            """)
    void pointsToTheFieldThatIsMissing(String day, String month, String year, String field) {
        Problem problem = BORN.check(born(day, month, year), TODAY).get(0);
        assertEquals("incomplete", problem.rule());
        assertEquals(field, problem.field());
    }

    @ParameterizedTest
    @CsvSource({"9.3.1961", "09/03/1961", "9 3 1961", "9. 3. 1961"})
    void understandsAWholeDayInTheFirstField(String typed) {
        assertEquals(Optional.of(LocalDate.of(1961, 3, 9)), born(typed, "", "").get(BORN));
    }

    @Test
    void takesAnyDayUnlessItMustBePast() {
        assertEquals(List.of(), Question.date("born").check(born("1", "1", "2030"), TODAY));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            de,        9. März 1961
            de-DE,     9. März 1961
            de-simple, 9. März 1961
            en,        9 March 1961
            en-GB,     9 March 1961
            fr,        9 mars 1961
            pl,        9 marca 1961
            tr,        9 Mart 1961
            da,        9. marts 1961
            hu,        1961. március 9.
            """)
    void isWrittenInWordsOfTheLanguage(String language, String words) {
        assertEquals(words, DateQuestion.write(LocalDate.of(1961, 3, 9), Locale.forLanguageTag(language)));
    }

    private static Answers born(String day, String month, String year) {
        return Answers.of(Map.of("born.day", day, "born.month", month, "born.year", year));
    }
}
