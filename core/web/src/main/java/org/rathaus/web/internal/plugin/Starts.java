package org.rathaus.web.internal.plugin;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Starts plugins one after the other, but waits for none of them longer than a moment: what takes longer goes on beside
 * those that come next.
 */
final class Starts {

    private static final Duration HEAD_START = Duration.ofSeconds(5);

    private final Map<String, Thread> latest = new ConcurrentHashMap<>();

    /** Whether it is done; if not, it goes on. */
    boolean begin(String file, Runnable install) throws InterruptedException {
        Thread thread = new Thread(install, "start of " + file);
        thread.setDaemon(true);
        latest.put(file, thread);
        thread.start();
        thread.join(HEAD_START.toMillis());
        return !thread.isAlive();
    }

    /** Whether the thread that asks is the last one that was to install this file, and nobody has taken the file away. */
    boolean isLatest(String file) {
        return latest.get(file) == Thread.currentThread();
    }

    /** The file is gone, or what was to be done with it is done. */
    void forget(String file) {
        latest.remove(file);
    }
}
