package org.rathaus.api.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

import org.osgi.util.converter.Converters;
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

    /**
     * The settings as a type of the service, by its Metatype: an annotation whose methods are named like the settings.
     * What is not set has the default value there.
     *
     * @throws RuntimeException when a value is asked for that is of another kind in {@code town.json}
     */
    public <T> T settings(Class<T> type) {
        return Converters.standardConverter().convert(settings).to(type);
    }

    /** The calendar day in the legal time zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, LEGAL_ZONE);
    }
}
