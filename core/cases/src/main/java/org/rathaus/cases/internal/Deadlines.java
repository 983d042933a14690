package org.rathaus.cases.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.rathaus.api.cases.CaseDesk.Attention;
import org.rathaus.api.cases.CaseDesk.Row;
import org.rathaus.api.cases.Deadline;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.Status;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.kernel.service.ServiceTerms;

/** By when the cases of a town should be decided. It follows from what services say now, so nothing of it is stored. */
final class Deadlines {

    /** Of a month, where deadlines are put in order. */
    private static final int DAYS = 30;

    private final ServiceCatalog catalog;
    private final Optional<Town> town;
    private final Instant now;
    private final Map<String, ServiceTerms> known = new LinkedHashMap<>();

    Deadlines(ServiceCatalog catalog, Optional<Town> town, Instant now) {
        this.catalog = catalog;
        this.town = town;
        this.now = now;
    }

    /** Empty if there is no such town. */
    private Optional<ServiceTerms> terms(String service) {
        return town.map(it -> known.computeIfAbsent(service, id -> ServiceTerms.at(now, catalog, it, id, Locale.ROOT)));
    }

    /** The case with its deadline, if its time runs since then. */
    Row of(Row row, Instant since) {
        return row.due(terms(row.serviceId()).flatMap(it -> it.deadline(row.status(), since, now)));
    }

    /** Where staff may go from a status. */
    List<String> next(String service, String status) {
        return terms(service).map(it -> it.next(status)).orElse(List.of());
    }

    /** Where the open cases of this town stand that have a deadline and deserve this attention, also those of services that it has switched off. */
    List<Shelf> shelves(Attention attention) {
        return town.stream().flatMap(it -> it.services().stream()).sorted()
                .flatMap(service -> terms(service).stream()).flatMap(it -> shelves(it, attention)).toList();
    }

    private Stream<Shelf> shelves(ServiceTerms terms, Attention attention) {
        Optional<Period> time = terms.processingTime();
        Optional<Lifecycle> lifecycle = terms.lifecycle();
        return time.isEmpty() || lifecycle.isEmpty() ? Stream.of() : lifecycle.get().statuses().stream().map(Status::id)
                .filter(lifecycle.get()::isOpen)
                .map(status -> within(Shelf.of(terms.serviceId(), status).taking(length(time.get())), time.get(), attention));
    }

    private Shelf within(Shelf shelf, Period time, Attention attention) {
        Instant overdue = Deadline.receipt(now, time);
        Instant soon = Deadline.receipt(Deadline.soon(now), time);
        return switch (attention) {
            case OVERDUE -> shelf.until(overdue);
            case SOON -> shelf.from(overdue).until(soon);
            case IN_TIME -> shelf.from(soon);
            case ANY, ANSWERED, ASKED, WITHDRAWN -> shelf;
        };
    }

    private static Duration length(Period time) {
        return Duration.ofDays(time.toTotalMonths() * DAYS + time.getDays());
    }
}
