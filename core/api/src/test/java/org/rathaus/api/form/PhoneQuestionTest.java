package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneQuestionTest {

    private static final PhoneQuestion PHONE = Question.phone("phone");

    private static Answers typed(String number) {
        return Answers.of(Map.of("phone", number));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            040 428280           | +4940428280
            (040) 42 82 80       | +4940428280
            040/428280           | +4940428280
            +49 (0)40 428280     | +4940428280
            0049 40 428280       | +4940428280
            0176 12345678        | +4917612345678
            +48 22 621 02 51     | +48226210251
            +1 (202) 456-1111    | +12024561111
            0043 1 5138892       | +4315138892
            +49 000              | phone
            12                   | phone
            +999 123456          | phone
            ruf mich an          | phone
            ''                   | required
            """)
    void isRead(String number, String outcome) {
        assertEquals(outcome, PHONE.check(typed(number), LocalDate.EPOCH).stream().map(Problem::rule).findFirst()
                .orElseGet(() -> PHONE.export(typed(number))));
    }

    @Test
    void isOfTheCountryThatTheFormSays() {
        assertEquals("+4315138892", typed("01 5138892").get(PHONE.country("AT")).orElseThrow());
    }

    @Test
    void onlyWarnsOfANumberThatNobodyHasYet() {
        Problem problem = PHONE.check(typed("+1 200 000 0000"), LocalDate.EPOCH).get(0);
        assertEquals("phone.unlikely WARNING", problem.rule() + " " + problem.severity());
    }

    @Test
    void isWrittenSoThatItCanBeDialledFromEverywhere() {
        assertEquals("+49 40 428280", PHONE.summarise("+4940428280", null));
    }
}
