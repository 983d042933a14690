package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeQuestionTest {

    private static final TimeQuestion OPEN = Question.time("at").between(LocalTime.of(6, 0), LocalTime.of(20, 0));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            14:30      | 14:30
            14.30 Uhr  | 14:30
            1430       | 14:30
            930        | 09:30
            9          | 09:00
            9 Uhr      | 09:00
            14h30      | 14:30
            2:30 pm    | 14:30
            12 am      | time.between
            12:15 PM   | 12:15
            24:00      | time.between
            20:00      | 20:00
            20:01      | time.between
            24:01      | time
            25:00      | time
            12:60      | time
            13 pm      | time
            mittags    | time
            ''         | required
            """)
    void isRead(String typed, String outcome) {
        Answers answers = Answers.of(Map.of("at", typed));
        assertEquals(outcome, OPEN.check(answers, LocalDate.EPOCH).stream().map(Problem::rule).findFirst().orElseGet(() -> OPEN.export(answers)));
    }
}
