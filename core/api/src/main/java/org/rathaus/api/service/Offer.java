package org.rathaus.api.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import org.rathaus.api.town.Town;

/**
 * A service in one town at one moment.
 *
 * @param town     the town that offers it
 * @param settings the town's settings of the service
 * @param now      the moment
 */
public record Offer(Town town, Map<String, Object> settings, Instant now) {

    /** The time zone of German law. */
    public static final ZoneId LEGAL_ZONE = ZoneId.of("Europe/Berlin");

    /** The calendar day in the legal time zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, LEGAL_ZONE);
    }
}
