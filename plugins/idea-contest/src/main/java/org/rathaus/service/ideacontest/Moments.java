package org.rathaus.service.ideacontest;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

import org.rathaus.api.service.Offer;

/** Moments in the legal time zone, as people read them and as browsers send them. */
final class Moments {

    private Moments() {
    }

    /** {@code 28. Februar 2027, 23:59:59 Uhr}. */
    static String write(Instant moment, Locale language) {
        boolean isEnglish = language.getLanguage().equals("en");
        DateTimeFormatter format = DateTimeFormatter.ofPattern(isEnglish ? "d MMMM uuuu, HH:mm:ss" : "d. MMMM uuuu, HH:mm:ss 'Uhr'", isEnglish ? Locale.ENGLISH : Locale.GERMAN);
        return format.format(moment.atZone(Offer.LEGAL_ZONE));
    }

    /** {@code 28. Februar 2027}. */
    static String day(Instant moment, Locale language) {
        boolean isEnglish = language.getLanguage().equals("en");
        return DateTimeFormatter.ofPattern(isEnglish ? "d MMMM uuuu" : "d. MMMM uuuu", isEnglish ? Locale.ENGLISH : Locale.GERMAN)
                .format(moment.atZone(Offer.LEGAL_ZONE));
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
