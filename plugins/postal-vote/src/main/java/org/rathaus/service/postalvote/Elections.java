package org.rathaus.service.postalvote;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.rathaus.api.service.Availability;
import org.rathaus.api.service.Offer;

/** The elections of a town at a moment. */
record Elections(List<Election> all, Instant now) {

    static Elections in(Offer offer) {
        List<?> settings = (List<?>) offer.settings().getOrDefault("elections", List.of());
        return new Elections(settings.stream().map(it -> Election.of((Map<?, ?>) it, offer.today())).toList(), offer.now());
    }

    /** Those that take applications online now. */
    List<Election> open() {
        return all.stream().filter(it -> it.isOpen(now)).toList();
    }

    /** Those that take applications online or have done so. */
    List<Election> opened() {
        return all.stream().filter(it -> it.hasOpened(now)).toList();
    }

    Optional<Election> find(String id) {
        return all.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The day of the last of these elections; empty if the town does not know one of them any more. */
    Optional<LocalDate> lastDay(List<String> ids) {
        List<Election> known = ids.stream().map(this::find).flatMap(Optional::stream).toList();
        return known.size() < ids.size() ? Optional.empty()
                : known.stream().map(Election::day).max(naturalOrder());
    }

    /** The name of an election; its id once the town has forgotten it. */
    String label(String id, Locale language) {
        return find(id).map(it -> it.label(language)).orElse(id);
    }

    /** The one an application is for that names none: the one that is open or, for who began in time, closed last. */
    Optional<Election> implied() {
        return opened().stream().max(comparing(Election::closes));
    }

    Availability availability() {
        return open().stream().map(Election::closes).max(naturalOrder()).map(Availability::openUntil)
                .or(() -> all.stream().filter(it -> !it.hasOpened(now)).map(Election::opens).min(naturalOrder())
                        .map(Availability::closedUntil))
                .orElseGet(Availability::closed);
    }
}
