package org.rathaus.towns.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.rathaus.api.service.Offer;
import org.rathaus.api.town.Notice;

/**
 * A notice as {@code town.json} says it.
 *
 * @param kind  {@code information} or {@code outage}
 * @param from  a day or a local time, in the legal time zone
 * @param until the same; a day is the last one
 */
record NoticeJson(String kind, String from, String until, List<String> services, Map<String, String> title,
        Map<String, String> text) {

    NoticeJson {
        kind = kind == null ? "information" : kind;
        services = TownJson.orEmpty(services);
        title = TownJson.orEmpty(title);
        text = TownJson.orEmpty(text);
    }

    Notice notice() {
        return new Notice(Notice.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), begin(), end(), Set.copyOf(services), Map.copyOf(title), Map.copyOf(text));
    }

    /** @throws DateTimeParseException if there is no such time */
    Instant begin() {
        return moment(from, 0);
    }

    /** @throws DateTimeParseException if there is no such time */
    Instant end() {
        return moment(until, 1);
    }

    private static Instant moment(String written, int days) {
        LocalDateTime local = written.contains("T") ? LocalDateTime.parse(written) : LocalDate.parse(written).plusDays(days).atStartOfDay();
        return local.atZone(Offer.LEGAL_ZONE).toInstant();
    }
}
