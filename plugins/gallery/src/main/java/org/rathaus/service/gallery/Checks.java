package org.rathaus.service.gallery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.rathaus.api.form.Answers;
import org.rathaus.api.form.ChoiceQuestion;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.form.GroupQuestion;
import org.rathaus.api.form.LookUp;
import org.rathaus.api.form.NumberQuestion;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Rule;
import org.rathaus.api.form.Step;
import org.rathaus.api.form.TextQuestion;

/** What must be true of answers together, and what is looked up elsewhere; the citizen decides what the register does. */
final class Checks {

    private static final DateQuestion ARRIVAL = Question.date("arrival");
    private static final DateQuestion DEPARTURE = Question.date("departure");
    private static final NumberQuestion GUESTS = Question.number("guests").min(1).max(99);
    private static final NumberQuestion BEDS = Question.number("beds").min(1).max(99);
    private static final TextQuestion CODE = Question.text("bookingCode").maxLength(20);
    private static final TextQuestion AGAIN = Question.text("bookingCodeAgain").maxLength(20);
    private static final ChoiceQuestion REGISTER = Question.choice("register", "agrees", "doubts", "objects", "late", "fails");
    private static final TextQuestion CHIP = Question.text("dogChip").maxLength(20).optional();
    private static final GroupQuestion DOGS = Question.group("dogs", Question.text("dogName").maxLength(60), CHIP).atMost(3).optional();
    private static final String UNKNOWN_CHIP = "0";

    private static final LookUp BOOKINGS = LookUp.of("bookings", REGISTER).within(Duration.ofMillis(300));
    private static final LookUp CHIPS = LookUp.of("chips", CHIP);

    private Checks() {}

    static Step step() {
        return Step.of("checks", ARRIVAL, DEPARTURE, GUESTS, BEDS, CODE, AGAIN, REGISTER, DOGS)
                .rules(Rule.of(DEPARTURE, "beforeArrival", DEPARTURE.isBefore(ARRIVAL).not()),
                        Rule.of(BEDS, "tooFew", BEDS.isLessThan(GUESTS).not()).asWarning(),
                        Rule.of(AGAIN, "differs", AGAIN.isSameAs(CODE).or(CODE.isAnswered().not())))
                .lookUps(BOOKINGS, CHIPS);
    }

    static List<Problem> lookUp(LookUp lookUp, Answers answers) throws InterruptedException {
        return lookUp.equals(CHIPS) ? chips(answers) : bookings(answers);
    }

    private static List<Problem> bookings(Answers answers) throws InterruptedException {
        switch (answers.raw(REGISTER.id())) {
            case "doubts":
                return List.of(Problem.of(REGISTER, "doubts").asWarning());
            case "objects":
                return List.of(Problem.of(REGISTER, "objects"));
            case "late":
                new CountDownLatch(1).await();
                return List.of();
            case "fails":
                throw new IllegalStateException("the register is not there");
            default:
                return List.of();
        }
    }

    private static List<Problem> chips(Answers answers) {
        return DOGS.rows(answers).stream().filter(row -> answers.within(row.prefix()).raw(CHIP.id()).startsWith(UNKNOWN_CHIP))
                .map(row -> Problem.of(CHIP, "unknown").inside(row)).toList();
    }
}
