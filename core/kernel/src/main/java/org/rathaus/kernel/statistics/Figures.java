package org.rathaus.kernel.statistics;

import java.time.Duration;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.rathaus.api.cases.Channel;

/** What was counted, to be asked for one month, one service, one kind. Immutable. */
public final class Figures {

    /** How the cases come that citizens send themselves. */
    public static final String ONLINE = Channel.ONLINE.key();

    private final List<Count> counts;

    private Figures(List<Count> counts) {
        this.counts = counts;
    }

    /** Of these counts; the same thing may be counted in several of them. */
    public static Figures of(List<Count> counts) {
        return new Figures(List.copyOf(counts));
    }

    /** All counts, in no order. */
    public List<Count> counts() {
        return counts;
    }

    /** Those of one month. */
    public Figures in(YearMonth month) {
        return only(it -> it.month().equals(month));
    }

    /** Those of one service. */
    public Figures ofService(String serviceId) {
        return only(it -> it.serviceId().equals(serviceId));
    }

    private Figures only(Predicate<Count> condition) {
        return new Figures(counts.stream().filter(condition).toList());
    }

    /** The services of which something was counted. */
    public Set<String> services() {
        Set<String> services = new TreeSet<>();
        counts.stream().map(Count::serviceId).filter(it -> !it.isEmpty()).forEach(services::add);
        return services;
    }

    /** How often. */
    public long sum(Kind kind) {
        return counts.stream().filter(it -> it.kind() == kind).mapToLong(Count::number).sum();
    }

    /** How often, by what the kind has as its detail. */
    public Map<String, Long> byDetail(Kind kind) {
        Map<String, Long> sums = new LinkedHashMap<>();
        counts.stream().filter(it -> it.kind() == kind).forEach(it -> sums.merge(it.detail(), it.number(), Long::sum));
        return sums;
    }

    /**
     * The users of a month: visits, and the applications that came without one, at the counter or on paper. Nobody is
     * recognised, so whoever comes twice is counted twice: it is the most it can have been.
     */
    public long users() {
        long elsewhere = byDetail(Kind.RECEIVED).entrySet().stream().filter(it -> !it.getKey().equals(ONLINE))
                .mapToLong(Map.Entry::getValue).sum();
        return sum(Kind.VISIT) + elsewhere;
    }

    /**
     * In which time so many of all that were decided had been decided (nearest rank), counted from the receipt.
     *
     * @param part above 0, at most 1: 0.5 is the median
     * @return empty if nothing was decided
     */
    public Optional<Duration> decidedWithin(double part) {
        TreeMap<Long, Long> hours = new TreeMap<>();
        byDetail(Kind.DECIDED).forEach((detail, number) -> hours.merge(Long.parseLong(detail), number, Long::sum));
        long left = (long) Math.ceil(part * sum(Kind.DECIDED));
        for (Map.Entry<Long, Long> entry : hours.entrySet()) {
            left -= entry.getValue();
            if (left <= 0) {
                return Optional.of(Duration.ofHours(entry.getKey()));
            }
        }
        return Optional.empty();
    }
}
