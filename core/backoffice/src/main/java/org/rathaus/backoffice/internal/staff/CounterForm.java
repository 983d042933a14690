package org.rathaus.backoffice.internal.staff;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

import org.rathaus.api.cases.Channel;
import org.rathaus.web.area.CoreRequest;
import org.rathaus.web.area.Counter;

/**
 * For which service, and whence, a clerk fills in a form, as it was typed.
 *
 * @param arrived the day stamped on the paper, as browsers send it
 */
record CounterForm(String service, String channel, String arrived) {

    static final String SERVICE = "service";
    static final String CHANNEL = "channel";
    static final String ARRIVED = "arrived";

    static CounterForm sent(CoreRequest request) {
        return new CounterForm(request.parameter(SERVICE), request.parameter(CHANNEL), request.parameter(ARRIVED).strip());
    }

    /** What most come for. */
    static CounterForm empty(CoreRequest request, Set<String> services) {
        String service = services.size() == 1 ? services.iterator().next() : request.parameter(SERVICE);
        return new CounterForm(service, Channel.COUNTER.key(), request.today().toString());
    }

    boolean isPaper() {
        return channel.equals(Channel.PAPER.key());
    }

    /** The field that is wrong. */
    Optional<String> problem(CoreRequest request, Set<String> services) {
        if (!services.contains(service)) {
            return Optional.of(SERVICE);
        }
        if (!isPaper() && !channel.equals(Channel.COUNTER.key())) {
            return Optional.of(CHANNEL);
        }
        return isPaper() && day().filter(it -> Counter.isPossible(it, request)).isEmpty() ? Optional.of(ARRIVED) : Optional.empty();
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(arrived));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Of a form in which nothing is wrong. */
    Counter counter() {
        return new Counter(service, Channel.of(channel), isPaper() ? day() : Optional.empty());
    }
}
