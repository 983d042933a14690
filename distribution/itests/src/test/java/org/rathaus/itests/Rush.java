package org.rathaus.itests;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.PortalProcess;
import org.rathaus.testkit.Visitor;

/** Citizens who apply one after the other, several at a time, and keep what they were told. */
final class Rush implements AutoCloseable {

    private static final int CITIZENS = 4;

    private final PortalProcess portal;
    private final String town;
    private final String name;
    private final List<Sent> confirmed = new CopyOnWriteArrayList<>();
    private final Map<String, String> unanswered = new ConcurrentHashMap<>();
    private final List<Thread> threads;
    private volatile boolean over;

    private Rush(PortalProcess portal, String town, String name) {
        this.portal = portal;
        this.town = town;
        this.name = name;
        threads = IntStream.range(0, CITIZENS).mapToObj(i -> new Thread(() -> work(i), "citizen " + i)).toList();
    }

    /** Begins; the family names of these citizens begin with this name. */
    static Rush at(PortalProcess portal, String town, String name) {
        var rush = new Rush(portal, town, name);
        rush.threads.forEach(Thread::start);
        return rush;
    }

    private void work(int citizen) {
        for (int i = 0; !over; i++) {
            apply(name + " " + citizen + " " + i);
        }
    }

    /** Whoever is cut off while sending does not know whether it has arrived. */
    private void apply(String familyName) {
        Visitor visitor = portal.visitor();
        try {
            FormWalk check = Application.check(visitor, town, familyName);
            unanswered.put(familyName, visitor.cookie("draft"));
            confirmed.add(new Sent(check.submit().page()).requireReference());
            unanswered.remove(familyName);
        } catch (RuntimeException | AssertionError e) {
            // the portal is gone: that is what the test does to it
        }
    }

    /** Those who were told that it has arrived. */
    List<Sent> confirmed() {
        return List.copyOf(confirmed);
    }

    /** The drafts of those who pressed the last button and heard nothing. */
    List<String> unanswered() {
        return List.copyOf(unanswered.values());
    }

    /** No more applications. */
    void end() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Override
    public void close() throws InterruptedException {
        end();
    }
}
