package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountQuestionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static Answers typed(String number) {
        return Answers.of(Map.of("much", number));
    }

    /** The value as exported, or the rule that is broken. */
    private static String outcome(Question<?> question, String typed) {
        return question.check(typed(typed), TODAY).stream().map(Problem::rule).findFirst().orElseGet(() -> question.export(typed(typed)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            12        | 12
            ' 012 '   | 12
            1.234     | 1234
            1 234     | 1234
            1'234'567 | 1234567
            12,0      | 12
            -3        | number.tooSmall
            −3        | number.tooSmall
            5000001   | number.tooLarge
            1,5       | number.whole
            zwölf     | number.digits
            ١٢        | number.digits
            1e3       | number.digits
            0x10      | number.digits
            ''        | required
            """)
    void wholeNumber(String typed, String outcome) {
        assertEquals(outcome, outcome(Question.number("much").min(0).max(5_000_000), typed));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1.234,5  | 1234.5
            1,234.5  | 1234.5
            0,05     | 0.05
            -0.5     | -0.5
            3        | 3
            0.5000   | 0.5000
            1,234    | number.decimals
            1.2.3    | number.digits
            """)
    void decimalNumber(String typed, String outcome) {
        assertEquals(outcome, outcome(Question.decimal("much"), typed));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1.234,50 €   | 1234.50
            € 1.234,50   | 1234.50
            1234.5       | 1234.50
            EUR 12       | 12.00
            12 Euro      | 12.00
            12,-         | 12.00
            12,--        | 12.00
            12,–         | 12.00
            0,1          | 0.10
            1,005        | money.cents
            -5           | money.tooSmall
            5.000,01     | money.tooLarge
            12 $         | money.digits
            """)
    void money(String typed, String outcome) {
        assertEquals(outcome, outcome(Question.money("much").max("5000"), typed));
    }

    @Test
    void understandsEachAmountAsItIsWritten() {
        Random random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            BigDecimal euros = BigDecimal.valueOf(random.nextLong(1_000_000_000_00L), 2);
            assertEquals(euros, typed(MoneyQuestion.write(euros, Locale.GERMANY)).get(Question.money("much")).orElseThrow());
            assertEquals(euros, typed(euros.toPlainString()).get(Question.money("much")).orElseThrow());
        }
    }

    @Test
    void isWrittenAsPeopleReadIt() {
        assertEquals("1.234,50 €", MoneyQuestion.write(new BigDecimal("1234.5"), Locale.GERMAN));
        assertEquals("1,234.50 €", MoneyQuestion.write(new BigDecimal("1234.5"), Locale.ENGLISH));
    }

    @Test
    void decidesWhatElseIsAsked() {
        Condition expensive = Question.money("much").isMoreThan(1000);
        assertTrue(expensive.test(typed("1.000,01 €")));
        assertFalse(expensive.test(typed("1.000,00 €")));
        assertFalse(expensive.test(typed("viel")));
    }
}
