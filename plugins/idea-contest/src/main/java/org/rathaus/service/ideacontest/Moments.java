package org.rathaus.service.ideacontest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.Texts;

/** Moments in the legal time zone, as people read them and as browsers send them. */
final class Moments {

    private static final Texts TEXTS = Texts.of(IdeaContest.class);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

    private Moments() {
    }

    /** {@code 28. Februar 2027, 23:59:59 Uhr}, as people of the language write it. */
    static String write(Instant moment, Locale language) {
        return TEXTS.get(language, "moment", day(moment, language), SECONDS.format(moment.atZone(Offer.LEGAL_ZONE)));
    }

    /** {@code 28. Februar 2027}, as people of the language write it. */
    static String day(Instant moment, Locale language) {
        return DateQuestion.write(LocalDate.ofInstant(moment, Offer.LEGAL_ZONE), language);
    }

    /** For a field of the kind {@code datetime-local}. */
    static String typed(Instant moment) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").format(moment.atZone(Offer.LEGAL_ZONE).truncatedTo(ChronoUnit.SECONDS));
    }

    /** Empty if it is none. Of an hour that is there twice the first counts, one that is left out moves on. */
    static Optional<Instant> read(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed.strip()).atZone(Offer.LEGAL_ZONE).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
