package org.rathaus.api.form;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A form with a question of every type, each rule, condition and calculation at least once, and answers to it. */
public final class EveryType {

    /** The day on which the answers are right. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final YesNoQuestion ADULT = Question.yesNo("adult");
    private static final ChoiceQuestion KIND = Question.choice("kind", "card", "passport").optionWhen("passport", ADULT.isYes());
    private static final ChoicesQuestion EXTRAS = Question.choices("extras", "photo", "express").recommended();
    private static final NumberQuestion PIECES = Question.number("pieces").min(1).max(10);
    private static final DateQuestion BORN = Question.date("born").atLeastYears(18).atMostYears(120).autocomplete("bday");
    private static final DateQuestion MOVED = Question.date("moved").from(LocalDate.of(2020, 1, 1)).to(LocalDate.of(2030, 12, 31));
    private static final MoneyQuestion PRICE = Question.money("price").max("5000");
    private static final MoneyQuestion RENT = Question.money("rent").optional();
    private static final GroupQuestion DOGS = Question.group("dogs", Question.text("call"), Question.yesNo("big"),
            Question.group("vaccines", Question.text("vaccine")).atMost(3).optional(), RENT,
            Question.calculatedMoney("dogFee", Calculation.where(Question.yesNo("big").isYes(), Calculation.fixed("20"), Calculation.fixed("10"))))
            .atLeast(1).atMost(4);
    private static final CalculatedQuestion<BigDecimal> AGE = Question.calculatedNumber("age", BORN.years());

    private EveryType() {
    }

    /** The form. */
    public static FormDefinition form() {
        return FormDefinition.of(7, person(), things(), more(), result()).withTasks();
    }

    private static Step person() {
        return Step.of("person", Question.note("intro"), Question.name("applicant").withTitle().autocomplete("on"), BORN,
                Question.address("home").autocomplete("on"), Question.address("second").germanOnly().optional(), Question.email("mail"),
                Question.phone("phone").country("DE"), Question.documentNumber("card").foreignToo(), ADULT, AGE);
    }

    private static Step things() {
        return Step.of("things", KIND, EXTRAS, PIECES, Question.decimal("area").min("0.5").max("99999").decimals(3), PRICE,
                Question.time("at").between(LocalTime.of(6, 0), LocalTime.of(20, 30)), MOVED, Question.date("wish").future().optional(),
                Question.text("plate").maxLength(12).pattern("[A-Z]{1,3}-[A-Z]{1,2} [0-9]{1,4}").when(KIND.is("passport").and(PIECES.isMoreThan(1))),
                Question.text("digits").numeric().alike("alike").optional().when(EXTRAS.includes("photo").or(MOVED.isBefore(LocalDate.of(2026, 1, 1)).not())),
                Question.longText("reason").maxLength(200).lines(3).when(PRICE.isAnswered()))
                .rules(Rule.of(PIECES, "dear", PIECES.isMoreThan(PRICE).not()).asWarning(), Rule.of(MOVED, "unborn", MOVED.isBefore(BORN).not()))
                .lookUps(LookUp.of("plates", PIECES, PRICE).within(Duration.ofMillis(2500)), LookUp.of("moves", MOVED));
    }

    private static Step more() {
        return Step.of("more", Question.select("office", "north", "south").optionWhen("south", ADULT.isYes()), DOGS,
                Question.file("proof").types(FileType.PDF).maxBytes(1000).maxCount(2)).when(AGE.isMoreThan(17));
    }

    private static Step result() {
        Calculation<BigDecimal> extras = EXTRAS.amounts(Map.of("photo", new BigDecimal("5.50"), "express", new BigDecimal("20")));
        return Step.of("result", Question.calculatedDate("deadline", Calculation.later(Calculation.today(), Period.ofDays(14))),
                Question.calculatedDate("until", Calculation.where(ADULT.isYes(), Calculation.later(MOVED.day(), Period.ofMonths(3)))),
                Question.calculatedNumber("count", DOGS.count()),
                Question.fees("fees").item("pieces", Calculation.product(Calculation.fixed("12.50"), PIECES.amount())).item("extras", extras)
                        .item("dogs", DOGS.sum(Calculation.least(Calculation.fixed("15"), Calculation.greatest(Calculation.fixed("1"),
                                Calculation.sum(Calculation.fixed("12"), RENT.amount()))))),
                Question.consent("news").optional(), Question.statement("truth"));
    }

    /** Answers that finish the form. */
    public static Answers answers() {
        Map<String, String> all = new HashMap<>(Map.of("applicant.title", "Dr.", "applicant.givenNames", "Ewa", "applicant.familyName", "Nowak",
                "born.day", "9", "born.month", "März", "born.year", "1961"));
        all.putAll(Map.of("home.street", "Rynek", "home.houseNumber", "1", "home.postcode", "31-042", "home.city", "Kraków", "home.country", "PL",
                "mail", "ewa@example.org", "phone", "040 428280", "card", "T22000129", "adult", "yes"));
        all.putAll(Map.of("kind", "passport", "extras", "photo\nexpress", "pieces", "3", "area", "1.234,5", "price", "1.234,50 €", "at", "14 Uhr",
                "moved.day", "2026-02-28", "plate", "HH-AB 123", "reason", "Zeile 1\r\nZeile 2"));
        all.putAll(Map.of("office", "south", "dogs", "1 3", "dogs.1.call", "Rex", "dogs.1.big", "yes", "dogs.3.call", "Fiffi", "dogs.3.big", "no",
                "dogs.3.rent", "2,50", "dogs.3.vaccines", "1", "dogs.3.vaccines.1.vaccine", "Tollwut"));
        all.put("proof", new UploadedFile(UUID.fromString("00000000-0000-4000-8000-000000000001"), "a.pdf", FileType.PDF, 12).line());
        all.put("truth", "yes");
        return Answers.of(all);
    }

    /** The answers with what follows from them. */
    public static Answers calculated() {
        return form().calculate(answers(), TODAY);
    }
}
