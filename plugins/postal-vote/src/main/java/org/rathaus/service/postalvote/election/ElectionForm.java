package org.rathaus.service.postalvote.election;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.rathaus.service.postalvote.election.ElectionPlan.Dates;

/** What is typed about an election, field by field, and what it means. */
final class ElectionForm {

    /** The fields in their order. */
    static final List<String> FIELDS = List.of("code", "nameDe", "nameEn", "kind", "day", "opens", "closes", "emergency", "deadline", "law",
            "dispatch", "runOff", "carried");
    static final String YES = "yes";

    private static final List<String> MOMENTS = List.of("day", "opens", "closes", "deadline", "dispatch", "runOff");
    private static final int LONGEST = 120;

    private final Map<String, String> typed;
    private final Map<String, String> problems = new LinkedHashMap<>();

    private ElectionForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /** What was sent. */
    static ElectionForm of(Map<String, String> typed) {
        return new ElectionForm(typed.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().strip())));
    }

    /** What is set. */
    static ElectionForm of(ElectionPlan plan) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("code", plan.code());
        values.put("nameDe", plan.names().getOrDefault("de", ""));
        values.put("nameEn", plan.names().getOrDefault("en", ""));
        values.put("kind", plan.kind().key());
        values.put("day", plan.day().toString());
        Dates dates = plan.dates();
        values.put("opens", dates.opens().map(LegalTime::write).orElse(""));
        values.put("closes", dates.closes().map(LegalTime::write).orElse(""));
        values.put("emergency", dates.emergency() ? YES : "");
        values.put("deadline", dates.deadline().map(LegalTime::write).orElse(""));
        values.put("law", dates.law());
        values.put("dispatch", dates.dispatch().map(LocalDate::toString).orElse(""));
        values.put("runOff", dates.runOff().map(LocalDate::toString).orElse(""));
        values.put("carried", dates.carried() ? YES : "");
        return new ElectionForm(values);
    }

    String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Field to the key of what is wrong with it, after {@link #read}. */
    Map<String, String> problems() {
        Map<String, String> inOrder = new LinkedHashMap<>();
        FIELDS.stream().filter(problems::containsKey).forEach(it -> inOrder.put(it, problems.get(it)));
        return inOrder;
    }

    /** Says what else is wrong with a field. */
    void refuse(String field, String problem) {
        problems.putIfAbsent(field, problem);
    }

    /** What it means; empty if something is wrong. */
    Optional<ElectionPlan> read(LocalDate today) {
        problems.clear();
        require(value("code").matches("[a-z][a-z0-9-]{1,38}[a-z0-9]"), "code", "code");
        require(!value("nameDe").isEmpty(), "nameDe", "missing");
        List.of("nameDe", "nameEn", "law").forEach(it -> require(value(it).length() <= LONGEST, it, "tooLong"));
        Optional<Kind> kind = Kind.of(value("kind"));
        require(kind.isPresent(), "kind", "choose");
        Optional<LocalDate> day = day("day");
        require(day.isPresent(), "day", "missing");
        require(day.filter(it -> it.isBefore(today.minusYears(1)) || it.isAfter(today.plusYears(10))).isEmpty(), "day", "unlikely");
        Dates dates = new Dates(moment("opens"), moment("closes"), moment("deadline"), value("law"), day("dispatch"), day("runOff"),
                value("carried").equals(YES), value("emergency").equals(YES));
        if (!isReadable()) {
            return Optional.empty();
        }
        Map<String, String> names = value("nameEn").isEmpty() ? Map.of("de", value("nameDe"))
                : Map.of("de", value("nameDe"), "en", value("nameEn"));
        ElectionPlan plan = new ElectionPlan(value("code"), names, kind.orElse(Kind.OTHER), day.orElseThrow(), dates);
        compare(plan);
        return problems.isEmpty() ? Optional.of(plan) : Optional.empty();
    }

    /** Whether days and moments can be compared, so that all that is wrong is told at once. */
    private boolean isReadable() {
        return problems.keySet().stream().noneMatch(MOMENTS::contains);
    }

    /** What does not fit together. */
    private void compare(ElectionPlan plan) {
        Dates dates = plan.dates();
        Instant deadline = plan.deadline();
        Instant emergency = DeadlineRule.emergency(plan.day()).deadline(plan.day());
        require(dates.deadline().isEmpty() || !deadline.isAfter(emergency), "deadline", "afterElection");
        require(dates.deadline().isEmpty() || !dates.law().isEmpty(), "law", "missing");
        require(!plan.closes().isAfter(deadline), "closes", "afterDeadline");
        require(dates.opens().filter(it -> !it.isBefore(plan.closes())).isEmpty(), "opens", "afterClose");
        require(dates.dispatch().filter(it -> it.isAfter(plan.day())).isEmpty(), "dispatch", "afterElection");
        require(dates.runOff().filter(it -> !it.isAfter(plan.day())).isEmpty(), "runOff", "beforeElection");
        require(!dates.carried() || dates.runOff().isPresent(), "runOff", "missing");
    }

    private void require(boolean holds, String field, String problem) {
        if (!holds) {
            problems.putIfAbsent(field, problem);
        }
    }

    private Optional<LocalDate> day(String field) {
        try {
            return LegalTime.day(value(field));
        } catch (LegalTime.Wrong e) {
            refuse(field, e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Instant> moment(String field) {
        try {
            return LegalTime.moment(value(field));
        } catch (LegalTime.Wrong e) {
            refuse(field, e.getMessage());
            return Optional.empty();
        }
    }
}
