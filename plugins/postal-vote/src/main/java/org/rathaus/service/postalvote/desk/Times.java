package org.rathaus.service.postalvote.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.service.Offer;

/** Writes moments as people in the town read them. */
final class Times {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private Times() {
    }

    static String day(Instant moment, Locale language) {
        return day(moment.atZone(Offer.LEGAL_ZONE).toLocalDate(), language);
    }

    static String day(LocalDate day, Locale language) {
        return DateQuestion.write(day, language);
    }

    static String hour(Instant moment) {
        return HOUR.format(moment.atZone(Offer.LEGAL_ZONE));
    }
}
