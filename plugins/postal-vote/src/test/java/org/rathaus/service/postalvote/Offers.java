package org.rathaus.service.postalvote;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.service.Offer;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Town;

/** What a town offers at a moment; postal voting needs its settings only. */
public final class Offers {

    static final Town TOWN = new SampleTown("muster", "MUS");

    private Offers() {
    }

    /** The ways of an application. */
    public static Lifecycle lifecycle() {
        return new PostalVote().lifecycle();
    }

    /** A local date-time such as {@code 2025-02-21T15:00:00} in the legal time zone. */
    public static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(Offer.LEGAL_ZONE).toInstant();
    }

    public static Map<String, Object> demo() {
        return Map.of("id", "demo", "name", Map.of("de", "Musterwahl", "en", "Demo election"), "rollingWeeks", 6);
    }

    /** An election on a day, with a window and a deadline where they are not empty. */
    public static Map<String, Object> election(String id, String day, String opens, String closes) {
        Map<String, Object> settings = new HashMap<>(Map.of("id", id, "name", Map.of("de", "Wahl " + id), "day", day));
        Map.of("opens", opens, "closes", closes).forEach((key, value) -> {
            if (!value.isEmpty()) {
                settings.put(key, value);
            }
        });
        return settings;
    }

    @SafeVarargs
    public static Offer at(String local, Map<String, Object>... elections) {
        return new Offer(TOWN, Map.of("elections", List.of(elections)), moment(local));
    }

    /** The same in a town that takes applications of representatives. */
    public static Offer withRepresentatives(Offer offer) {
        Map<String, Object> settings = new HashMap<>(offer.settings());
        settings.put("representatives", true);
        return new Offer(offer.town(), settings, offer.now());
    }
}
