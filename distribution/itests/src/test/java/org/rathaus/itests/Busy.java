package org.rathaus.itests;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Visitor;

/** A citizen who opens pages and sends forms without a break, and notes every answer that is none. */
final class Busy implements AutoCloseable {

    private static final String STEP = "/norderstedt/postal-vote/apply/person";
    private static final Map<String, String> PERSON = Map.of("_f", "familyName", "familyName", "Eilig");

    private final Visitor visitor;
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger count = new AtomicInteger();
    private final Thread thread = new Thread(this::work, "busy citizen");
    private volatile boolean stopped;

    private Busy(Visitor visitor) {
        this.visitor = visitor;
    }

    static Busy at(Visitor visitor) {
        var busy = new Busy(visitor);
        busy.thread.start();
        return busy;
    }

    private void work() {
        while (!stopped) {
            note(() -> visitor.get("/norderstedt/postal-vote"));
            note(() -> visitor.get(STEP));
            note(() -> visitor.post(STEP, PERSON));
            note(() -> visitor.get("/norderstedt/"));
        }
    }

    private void note(java.util.function.Supplier<Page> request) {
        try {
            Page page = request.get();
            if (page.status() / 100 != 2 && page.status() / 100 != 3) {
                failures.add(page.status() + " " + page.address());
            }
        } catch (RuntimeException e) {
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
