package org.rathaus.service.postalvote.election;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.rathaus.api.service.Offer;

/** The elections that stand in the files of towns. An application asks for them some thirty times, so they are read once a day and when a file changes. */
public final class FileElections {

    private final Map<String, Reading> readings = new ConcurrentHashMap<>();

    private record Reading(List<?> settings, LocalDate day, List<Election> elections) {

        private boolean isOf(List<?> others, LocalDate today) {
            return day.equals(today) && settings.equals(others);
        }
    }

    /**
     * Those of the town at the moment of the offer.
     *
     * @throws IllegalArgumentException if the file describes one wrongly
     */
    public List<Election> of(Offer offer) {
        List<?> settings = (List<?>) offer.settings().getOrDefault("elections", List.of());
        LocalDate today = offer.today();
        Reading last = readings.get(offer.town().id());
        if (last != null && last.isOf(settings, today)) {
            return last.elections();
        }
        List<Election> read = Elections.ofFile(offer);
        readings.put(offer.town().id(), new Reading(settings, today, read));
        return read;
    }
}
