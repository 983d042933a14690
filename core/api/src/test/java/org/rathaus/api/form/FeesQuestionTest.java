package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

class FeesQuestionTest {

    private static final NumberQuestion DOGS = Question.number("dogs");
    private static final FeesQuestion FEES = Question.fees("fees").item("basic", Calculation.fixed("10"))
            .item("dogs", Calculation.product(Calculation.fixed("1000.333"), DOGS.amount()));
    private static final FormDefinition FORM = FormDefinition.of(1, Step.of("all", DOGS, FEES));

    private static Answers with(String dogs) {
        return FORM.calculate(Answers.of(Map.of("dogs", dogs)), LocalDate.EPOCH);
    }

    @Test
    void listsItemsAndTheirSum() {
        assertEquals("fees.item.basic: 10,00 €\nfees.item.dogs: 3.001,00 €\nSumme: 3.011,00 €", FEES.summarise(with("3"), new Keys()));
    }

    @Test
    void leavesOutWhatHasNoValue() {
        assertEquals("fees.item.basic: 10,00 €\nSumme: 10,00 €", FEES.summarise(with(""), new Keys()));
    }

    @Test
    void isExportedAsItsSumAndHandedOutItemByItem() {
        assertEquals("3011.00", FEES.export(with("3")));
        assertEquals(Map.of("items", Map.of("basic", new BigDecimal("10.00"), "dogs", new BigDecimal("3001.00")), "sum", new BigDecimal("3011.00")),
                FORM.data(with("3")).get("fees"));
    }

    @Test
    void isStoredWithTheCase() {
        assertEquals(List.of("fees", "fees.basic", "fees.dogs"), FEES.results());
        assertEquals("3011.00 10.00 3001.00", String.join(" ", FEES.results().stream().map(FORM.relevant(with("3"))::raw).toList()));
    }

    /** Texts that are their own keys. */
    private record Keys() implements Wording {

        @Override
        public Locale language() {
            return Locale.GERMAN;
        }

        @Override
        public String text(String key, Object... values) {
            return key;
        }

        @Override
        public boolean has(String key) {
            return false;
        }
    }
}
