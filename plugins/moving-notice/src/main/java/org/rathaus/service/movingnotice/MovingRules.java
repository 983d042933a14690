package org.rathaus.service.movingnotice;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.rathaus.api.form.Address;
import org.rathaus.api.form.AddressQuestion;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Problem;
import org.rathaus.api.service.Offer;

/** What is wrong with a move, or to be told about it: where and when. */
record MovingRules(Answers answers, Offer offer) {

    /** Nobody knows a home earlier than that, and what is kept until then would only get old. */
    static final Period AHEAD = Period.ofMonths(6);

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        answers.get(MovingForm.MOVED_ON).flatMap(this::when).ifPresent(problems::add);
        if (!offer.settings(MovingNotice.Settings.class).fromElsewhere()) {
            elsewhere(MovingForm.OLD_ADDRESS).ifPresent(problems::add);
        }
        isSame().or(() -> elsewhere(MovingForm.NEW_ADDRESS)).ifPresent(problems::add);
        return problems;
    }

    /** Late is told and never refused: whoever is late must report it all the more. */
    private Optional<Problem> when(LocalDate movedOn) {
        LocalDate today = offer.today();
        if (movedOn.isAfter(today.plus(AHEAD))) {
            return Optional.of(Problem.of(MovingForm.MOVED_ON, "tooFar", today.plus(AHEAD)));
        }
        if (movedOn.isAfter(today)) {
            return Optional.of(Problem.of(MovingForm.MOVED_ON, "announced", movedOn).asWarning());
        }
        LocalDate lastDay = RegistrationPeriod.of(movedOn).lastDay(movedOn);
        return today.isAfter(lastDay) ? Optional.of(Problem.of(MovingForm.MOVED_ON, "late", lastDay).asWarning()) : Optional.empty();
    }

    private Optional<Problem> isSame() {
        Optional<Address> old = answers.get(MovingForm.OLD_ADDRESS);
        return old.isPresent() && old.equals(answers.get(MovingForm.NEW_ADDRESS)) ? Optional.of(Problem.of(MovingForm.NEW_ADDRESS, "same"))
                : Optional.empty();
    }

    /** Another registration authority is competent there (BMG § 17 (1)); a town that does not know its postcodes takes all. */
    private Optional<Problem> elsewhere(AddressQuestion question) {
        List<String> postcodes = offer.town().postcodes();
        return answers.get(question).filter(it -> !postcodes.isEmpty() && !postcodes.contains(it.postcode()))
                .map(it -> Problem.of(question, "elsewhere", offer.town().name()));
    }
}
