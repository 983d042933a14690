package org.rathaus.itests;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Visitor;

/** A citizen who opens pages and sends forms without a break, and notes every answer that is none. */
final class Busy implements AutoCloseable {

    private static final Duration REST = Duration.ofMillis(100);
    private static final String SERVICE = "/norderstedt/postal-vote";
    private static final Map<String, String> PERSON = Map.of("_f", "familyName", "familyName", "Eilig");

    private final Runnable round;
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Thread thread = new Thread(this::work, "busy citizen");
    private volatile boolean stopped;

    private Busy(Consumer<Busy> round) {
        this.round = () -> round.accept(this);
    }

    /** Reads and fills in the first step of postal voting. */
    static Busy at(Visitor visitor) {
        return at(visitor, SERVICE, SERVICE + "/apply/person", PERSON);
    }

    /** Reads a service and sends a step of it. */
    static Busy at(Visitor visitor, String service, String step, Map<String, String> fields) {
        return started(busy -> {
            busy.note(() -> visitor.get(service));
            busy.note(() -> visitor.get(step));
            busy.note(() -> visitor.post(step, fields));
            busy.note(() -> visitor.get("/norderstedt/"));
        });
    }

    /** Does something that throws if it fails. */
    static Busy doing(Runnable task) {
        return started(busy -> busy.guarded(task));
    }

    /** The same with a rest after each time, which leaves the machine to others. */
    static Busy resting(Runnable task) {
        return started(busy -> {
            busy.guarded(task);
            LockSupport.parkNanos(REST.toNanos());
        });
    }

    private static Busy started(Consumer<Busy> round) {
        var busy = new Busy(round);
        busy.thread.start();
        return busy;
    }

    private void work() {
        while (!stopped) {
            round.run();
        }
    }

    private void note(Supplier<Page> request) {
        guarded(() -> {
            Page page = request.get();
            if (page.status() / 100 != 2 && page.status() / 100 != 3) {
                failures.add(page.status() + " " + page.address());
            }
        });
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | AssertionError e) {
            failures.add(e.toString() + " " + e.getCause());
        }
        count.incrementAndGet();
    }

    void stop() throws InterruptedException {
        stopped = true;
        thread.join();
    }

    /** Answers that were neither a page nor a redirect, and connections that were cut. */
    List<String> failures() {
        return failures;
    }

    int count() {
        return count.get();
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
