package org.rathaus.benchmarks.load;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.HdrHistogram.Histogram;

/** What one worker has counted; workers share nothing and are added up at the end. */
final class Stats {

    private final Histogram journeyMicros = new Histogram(3);
    private final Histogram requestMicros = new Histogram(3);
    private final Map<Integer, Long> byStatus = new TreeMap<>();
    private final Map<Failure.Kind, Long> requestFailures = new EnumMap<>(Failure.Kind.class);
    private final Map<Failure.Kind, Long> journeyFailures = new EnumMap<>(Failure.Kind.class);
    private long requestsOk;
    private long requestsFailed;
    private long journeysOk;
    private long journeysFailed;
    private long wireBytes;
    private long decodedBytes;

    void request(int status, long nanos, long bytes) {
        requestMicros.recordValue(Math.max(0, nanos / 1000));
        byStatus.merge(status, 1L, Long::sum);
        wireBytes += bytes;
        if (status < 400) {
            requestsOk++;
        } else {
            requestsFailed++;
        }
    }

    void requestFailed(Failure.Kind kind) {
        requestsFailed++;
        requestFailures.merge(kind, 1L, Long::sum);
    }

    void decoded(long bytes) {
        decodedBytes += bytes;
    }

    void journey(long nanos) {
        journeysOk++;
        journeyMicros.recordValue(Math.max(0, nanos / 1000));
    }

    void journeyFailed(Failure.Kind kind) {
        journeysFailed++;
        journeyFailures.merge(kind, 1L, Long::sum);
    }

    void add(Stats other) {
        journeyMicros.add(other.journeyMicros);
        requestMicros.add(other.requestMicros);
        other.byStatus.forEach((status, count) -> byStatus.merge(status, count, Long::sum));
        other.requestFailures.forEach((kind, count) -> requestFailures.merge(kind, count, Long::sum));
        other.journeyFailures.forEach((kind, count) -> journeyFailures.merge(kind, count, Long::sum));
        requestsOk += other.requestsOk;
        requestsFailed += other.requestsFailed;
        journeysOk += other.journeysOk;
        journeysFailed += other.journeysFailed;
        wireBytes += other.wireBytes;
        decodedBytes += other.decodedBytes;
    }

    long journeysFailed() {
        return journeysFailed;
    }

    void writeTo(Json json, double seconds) {
        json.object("journeys", it -> it
                .number("ok", journeysOk)
                .number("failed", journeysFailed)
                .number("perSecond", journeysOk / seconds)
                .object("failures", failures -> journeyFailures.forEach((kind, count) ->
                        failures.number(kind.name().toLowerCase(Locale.ROOT), count))));
        json.object("requests", it -> it
                .number("ok", requestsOk)
                .number("failed", requestsFailed)
                .number("perSecond", (requestsOk + requestsFailed) / seconds)
                .object("status", codes -> byStatus.forEach((code, count) -> codes.number(code.toString(), count)))
                .number("cut", requestFailures.getOrDefault(Failure.Kind.CUT, 0L))
                .number("refused", requestFailures.getOrDefault(Failure.Kind.REFUSED, 0L))
                .number("timedOut", requestFailures.getOrDefault(Failure.Kind.TIMED_OUT, 0L)));
        json.object("journeyMs", it -> percentiles(it, journeyMicros));
        json.object("requestMs", it -> percentiles(it, requestMicros));
        long journeys = Math.max(1, journeysOk + journeysFailed);
        json.object("bytesPerJourney", it -> it
                .number("wire", wireBytes / journeys)
                .number("html", decodedBytes / journeys));
    }

    private static void percentiles(Json json, Histogram micros) {
        json.number("p50", micros.getValueAtPercentile(50) / 1000.0)
                .number("p90", micros.getValueAtPercentile(90) / 1000.0)
                .number("p99", micros.getValueAtPercentile(99) / 1000.0)
                .number("max", micros.getMaxValue() / 1000.0);
    }
}
