package org.rathaus.service.movingnotice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.Texts;

/** What a clerk should know of a notice before going on with it. */
record CaseNotes(CaseFile file, Offer offer, Locale language, Texts texts) {

    List<String> all() {
        List<String> notes = new ArrayList<>();
        boolean isOpen = !MovingNotice.LIFECYCLE.next(file.status()).isEmpty();
        if (isOpen && MovingForm.PROOF.is("refused").test(file.answers())) {
            notes.add(text("refused"));
        }
        if (isOpen) {
            file.answers().get(MovingForm.MOVED_ON).flatMap(this::when).ifPresent(notes::add);
        }
        if (file.status().equals(MovingNotice.REGISTERED)) {
            notes.add(text("confirm"));
        }
        return notes;
    }

    private Optional<String> when(LocalDate movedOn) {
        if (movedOn.isAfter(offer.today())) {
            return Optional.of(text("announced", DateQuestion.write(movedOn, language)));
        }
        LocalDate received = LocalDate.ofInstant(file.receivedAt(), Offer.LEGAL_ZONE);
        RegistrationPeriod period = RegistrationPeriod.of(movedOn);
        return received.isAfter(period.lastDay(movedOn))
                ? Optional.of(text("late", DateQuestion.write(period.lastDay(movedOn), language), period.citation())) : Optional.empty();
    }

    private String text(String note, Object... values) {
        return texts.get(language, "explain." + note, values);
    }
}
