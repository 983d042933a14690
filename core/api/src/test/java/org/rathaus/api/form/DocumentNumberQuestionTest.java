package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNumberQuestionTest {

    private static final DocumentNumberQuestion NUMBER = Question.documentNumber("card");

    private static String outcome(DocumentNumberQuestion question, String typed) {
        Answers answers = Answers.of(Map.of("card", typed));
        return question.check(answers, LocalDate.EPOCH).stream().map(Problem::rule).findFirst().orElseGet(() -> question.export(answers));
    }

    /** The specimens of the German identity card (T22000129, check digit 3; L01X00T47, 1) and passport (C01X00T47, 8). */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            T22000129     | T22000129
            T220001293    | T22000129
            t22 000 129 3 | T22000129
            T22OOO1293    | T22000129
            T22OOO129     | T22000129
            L01X00T471    | L01X00T47
            C01X00T478    | C01X00T47
            T220001294    | documentNumber.checkDigit
            T220001393    | documentNumber.checkDigit
            T2200012      | documentNumber
            A22000129     | documentNumber
            T22000129<<3  | T22000129
            T2200012930   | documentNumber
            ''            | required
            """)
    void isChecked(String typed, String outcome) {
        assertEquals(outcome, outcome(NUMBER, typed));
    }

    @ParameterizedTest
    @CsvSource({"AB 1234567, AB1234567", "T220001294, T220001294", "12, documentNumber"})
    void mayBeOfAnotherCountry(String typed, String outcome) {
        assertEquals(outcome, outcome(NUMBER.foreignToo(), typed));
    }
}
