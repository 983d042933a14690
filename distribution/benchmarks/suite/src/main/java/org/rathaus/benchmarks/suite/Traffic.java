package org.rathaus.benchmarks.suite;

import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** What became of all requests of some clients, and which of them met a replacement. */
final class Traffic {

    /** One request that was answered as it should be. */
    private record Sample(long begun, long ended) {

        double millis() {
            return (ended - begun) / 1e6;
        }

        boolean meets(long[] window) {
            return begun <= window[1] && ended >= window[0];
        }
    }

    private static final int OK = 200;

    private final List<Sample> samples = new ArrayList<>();
    private final Map<String, Integer> failures = new TreeMap<>();
    private final AtomicLong lostFields = new AtomicLong();
    private final AtomicLong cut = new AtomicLong();
    private volatile boolean over;

    /** Sends a request and notes what became of it; the answer, if it was as expected. */
    Optional<Exchange.Answer> of(Exchange exchange, URI address, String cookie, String form, int expected) {
        long begun = System.nanoTime();
        try {
            Exchange.Answer answer = exchange.ask(address, cookie, form);
            if (answer.status() == OK && !answer.body().strip().endsWith("</html>")) {
                throw new EOFException("the page has no end");
            }
            if (answer.status() == expected) {
                answered(new Sample(begun, System.nanoTime()));
                return Optional.of(answer);
            }
            failed((form == null ? "GET " : "POST ") + answer.status());
        } catch (IOException e) {
            cut.incrementAndGet();
            failed("cut: " + e);
        }
        return Optional.empty();
    }

    private synchronized void answered(Sample sample) {
        samples.add(sample);
    }

    private synchronized void failed(String how) {
        failures.merge(how, 1, Integer::sum);
    }

    /** Whether the clients are to go home. */
    boolean isOver() {
        return over;
    }

    void end() {
        over = true;
    }

    void lost(long fields) {
        lostFields.addAndGet(fields);
    }

    /** Forgets what was answered while the server warmed up; what failed stays. */
    synchronized void begin() {
        samples.clear();
    }

    synchronized int requests() {
        return samples.size() + failures.values().stream().mapToInt(it -> it).sum();
    }

    long cut() {
        return cut.get();
    }

    long lostFields() {
        return lostFields.get();
    }

    /** How requests failed, and how often. */
    synchronized Map<String, Integer> failures() {
        return new TreeMap<>(failures);
    }

    /**
     * Milliseconds of the requests.
     *
     * @param met whether of those that met one of the windows, or of the others
     */
    List<Double> millis(List<long[]> windows, boolean met) {
        return copy().stream().filter(sample -> windows.stream().anyMatch(sample::meets) == met).map(Sample::millis).toList();
    }

    /** So that clients need not wait while their times are looked at. */
    private synchronized List<Sample> copy() {
        return List.copyOf(samples);
    }
}
