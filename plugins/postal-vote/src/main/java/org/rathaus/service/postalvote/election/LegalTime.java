package org.rathaus.service.postalvote.election;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.rathaus.api.service.Offer;

/** Days and moments as administrators type them, in the legal time zone. Nothing typed is guessed: an hour that does not exist, or comes twice, is none. */
final class LegalTime {

    /** What is wrong with what was typed; the message is the key of a text. */
    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        Wrong(String key) {
            super(key);
        }
    }

    private LegalTime() {
    }

    static Optional<LocalDate> day(String typed) throws Wrong {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException e) {
            throw new Wrong("day");
        }
    }

    /** Of {@code 2027-10-31T02:30}, which clocks show twice, nobody knows which one is meant; of {@code 2027-03-28T02:30} they skip all. */
    static Optional<Instant> moment(String typed) throws Wrong {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        LocalDateTime local = local(typed);
        return switch (Offer.LEGAL_ZONE.getRules().getValidOffsets(local).size()) {
            case 0 -> throw new Wrong("skipped");
            case 1 -> Optional.of(local.atZone(Offer.LEGAL_ZONE).toInstant());
            default -> throw new Wrong("twice");
        };
    }

    private static LocalDateTime local(String typed) throws Wrong {
        try {
            return LocalDateTime.parse(typed);
        } catch (DateTimeException e) {
            throw new Wrong("moment");
        }
    }

    /** As fields of the kind {@code datetime-local} take it. */
    static String write(Instant moment) {
        return LocalDateTime.ofInstant(moment, Offer.LEGAL_ZONE).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
