package org.rathaus.service.postalvote.election;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What administrators say about an election.
 *
 * @param code  kebab-case, never changes: the id in answers and exports
 * @param names by language, German always
 * @param day   the day of the election
 * @param dates what else is set
 */
record ElectionPlan(String code, Map<String, String> names, Kind kind, LocalDate day, Dates dates) {

    /**
     * What can be left to the law, or left out.
     *
     * @param opens     from when on applications are taken online; without: at once
     * @param closes    until when; without: until the deadline
     * @param deadline  where another law than the Federal Electoral Regulations holds
     * @param law       which one
     * @param dispatch  the first day on which documents go out
     * @param runOff    the day of a run-off, should there be one
     * @param carried   whether citizens can apply for the run-off at the same time
     * @param emergency whether applications after the deadline are taken online of who could not know before
     */
    record Dates(Optional<Instant> opens, Optional<Instant> closes, Optional<Instant> deadline, String law, Optional<LocalDate> dispatch,
            Optional<LocalDate> runOff, boolean carried, boolean emergency) {
    }

    /** The last second in which an application is in time. */
    Instant deadline() {
        return dates.deadline.orElseGet(() -> DeadlineRule.of(day).deadline(day));
    }

    /** Until when applications are taken online. */
    Instant closes() {
        return dates.closes.orElseGet(this::deadline);
    }

    /** As citizens meet it. */
    Election election() {
        Optional<Instant> emergency = Optional.of(DeadlineRule.emergency(day).deadline(day)).filter(it -> dates.emergency);
        String law = dates.deadline.isPresent() ? dates.law : DeadlineRule.of(day).citation();
        Times times = new Times(dates.opens.orElse(Instant.MIN), closes(), deadline(), emergency, law);
        return new Election(code, names, day, times, dates.dispatch, dates.runOff.filter(it -> dates.carried));
    }

    /** The names of what is not as in another one, for the log. */
    List<String> changesFrom(ElectionPlan before) {
        Map<String, Object> mine = values();
        Map<String, Object> others = before.values();
        return mine.keySet().stream().filter(it -> !Objects.equals(mine.get(it), others.get(it))).toList();
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", names);
        values.put("kind", kind);
        values.put("day", day);
        values.put("opens", dates.opens);
        values.put("closes", dates.closes);
        values.put("deadline", dates.deadline);
        values.put("law", dates.law);
        values.put("dispatch", dates.dispatch);
        values.put("runOff", dates.runOff);
        values.put("carried", dates.carried);
        values.put("emergency", dates.emergency);
        return values;
    }
}
