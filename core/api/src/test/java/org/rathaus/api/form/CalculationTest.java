package org.rathaus.api.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class CalculationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final NumberQuestion DOGS = Question.number("dogs");
    private static final ChoicesQuestion EXTRAS = Question.choices("extras", "plate", "express");
    private static final DateQuestion BORN = Question.date("born").past();
    private static final GroupQuestion PETS = Question.group("pets", Question.choice("kind", "dog", "cat"));

    private static String amount(Calculation<BigDecimal> calculation, String... answers) {
        return calculation.of(answered(answers), TODAY).map(BigDecimal::toPlainString).orElse("");
    }

    private static Answers answered(String... answers) {
        Answers all = Answers.none();
        for (int i = 0; i < answers.length; i += 2) {
            all = all.with(Map.of(answers[i], answers[i + 1]));
        }
        return all;
    }

    @Test
    void multipliesAPriceByACount() {
        Calculation<BigDecimal> fee = Calculation.product(Calculation.fixed("12.50"), DOGS.amount());
        assertEquals("37.50", amount(fee, "dogs", "3"));
        assertEquals("", amount(fee));
    }

    @Test
    void leavesOutOfASumWhatHasNoValue() {
        assertEquals("5", amount(Calculation.sum(Calculation.fixed("5"), DOGS.amount())));
        assertEquals("8", amount(Calculation.sum(Calculation.fixed("5"), DOGS.amount()), "dogs", "3"));
    }

    @Test
    void knowsLimits() {
        assertEquals("100", amount(Calculation.least(Calculation.fixed("100"), DOGS.amount()), "dogs", "3.000"));
        assertEquals("10", amount(Calculation.greatest(Calculation.fixed("10"), DOGS.amount()), "dogs", "3"));
    }

    @Test
    void addsWhatIsChosen() {
        Calculation<BigDecimal> extras = EXTRAS.amounts(Map.of("plate", new BigDecimal("5.00"), "express", new BigDecimal("20.00")));
        assertEquals("25.00", amount(extras, "extras", "plate\nexpress"));
        assertEquals("", amount(extras));
    }

    @Test
    void countsNothingThatIsNotAskedAnyMore() {
        Condition many = Question.yesNo("many").isYes();
        assertEquals("", amount(DOGS.when(many).amount(), "dogs", "3", "many", "no"));
        assertEquals("3", amount(DOGS.when(many).amount(), "dogs", "3", "many", "yes"));
    }

    @Test
    void countsYearsByBirthdays() {
        assertEquals("18", amount(BORN.years(), "born.day", "24", "born.month", "11", "born.year", "2008"));
        assertEquals("17", amount(BORN.years(), "born.day", "25", "born.month", "11", "born.year", "2008"));
        assertEquals("", amount(BORN.years(), "born.day", "31", "born.month", "2", "born.year", "2008"));
    }

    @Test
    void findsTheEndOfAPeriodAsTheCivilCodeDoes() {
        Answers january = answered("born.day", "31", "born.month", "1", "born.year", "2026");
        assertEquals(Optional.of(LocalDate.of(2026, 2, 28)), Calculation.later(BORN.day(), Period.ofMonths(1)).of(january, TODAY));
        assertEquals(Optional.of(TODAY.plusDays(14)), Calculation.later(Calculation.today(), Period.ofDays(14)).of(january, TODAY));
    }

    @Test
    void countsRowsAndAddsWhatEachGives() {
        ChoiceQuestion kind = Question.choice("kind", "dog", "cat");
        Calculation<BigDecimal> each = PETS.sum(Calculation.where(kind.is("dog"), Calculation.fixed("60"), Calculation.fixed("0")));
        assertEquals("3", amount(PETS.count(), "pets", "1 2 7"));
        assertEquals("1", amount(PETS.count()));
        assertEquals("120", amount(each, "pets", "1 2 7", "pets.1.kind", "dog", "pets.2.kind", "cat", "pets.7.kind", "dog", "pets.3.kind", "dog"));
    }

    @Test
    void isStoredWithTheCaseWhateverABrowserSends() {
        FormDefinition form = FormDefinition.of(1, Step.of("dogs", DOGS),
                Step.of("fee", Question.calculatedMoney("fee", Calculation.product(Calculation.fixed("1.005"), DOGS.amount()))));
        Answers forged = answered("dogs", "3", "fee", "0");
        assertEquals(Map.of("dogs", "3", "fee", "3.02"), form.relevant(form.calculate(forged, TODAY)).asMap());
        assertEquals("", form.calculate(answered("fee", "0"), TODAY).raw("fee"));
    }

    @Test
    void calculatesOnWithWhatWasCalculatedBefore() {
        CalculatedQuestion<BigDecimal> age = Question.calculatedNumber("age", BORN.years());
        CalculatedQuestion<BigDecimal> left = Question.calculatedNumber("left", Calculation.sum(Calculation.fixed("-18"), age.amount()));
        Answers answers = FormDefinition.of(1, Step.of("a", BORN, age, left))
                .calculate(answered("born.day", "9", "born.month", "3", "born.year", "1961"), TODAY);
        assertEquals("65 47", answers.raw("age") + " " + answers.raw("left"));
        assertTrue(age.isMoreThan(64).test(answers));
        assertFalse(age.isLessThan(65).test(answers));
    }

    @Test
    void calculatesInEachRow() {
        NumberQuestion legs = Question.number("legs");
        GroupQuestion animals = Question.group("animals", legs, Question.calculatedNumber("shoes", Calculation.product(Calculation.fixed("2"), legs.amount())));
        FormDefinition form = FormDefinition.of(1, Step.of("a", animals));
        Answers answers = form.calculate(answered("animals", "1 3", "animals.1.legs", "4", "animals.3.legs", "2", "animals.3.shoes", "99"), TODAY);
        assertEquals("8 4", answers.raw("animals.1.shoes") + " " + answers.raw("animals.3.shoes"));
        assertEquals("4, 8; 2, 4", animals.export(form.relevant(answers)));
    }
}
