package org.rathaus.cases.internal;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of an index, as ids sort by the time of receipt: the cases of a service in a status, or of all where those are
 * empty, received between two moments.
 *
 * @param from  the first id, or empty
 * @param until the id behind the last one, or empty
 * @param time  between receipt and deadline, by which shelves are put in one order
 */
record Shelf(String service, String status, String from, String until, Duration time) {

    static Shelf of(String service, String status) {
        return new Shelf(service, status, "", "", Duration.ZERO);
    }

    Shelf from(Instant moment) {
        return new Shelf(service, status, TimeOrderedIds.first(moment).toString(), until, time);
    }

    Shelf until(Instant moment) {
        return new Shelf(service, status, from, TimeOrderedIds.first(moment).toString(), time);
    }

    Shelf taking(Duration needed) {
        return new Shelf(service, status, from, until, needed);
    }
}
