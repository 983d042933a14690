package org.rathaus.web.internal.plugin;

import java.time.Duration;

/**
 * Starts plugins one after the other, but waits for none of them longer than a moment: what takes longer goes on beside
 * those that come next.
 */
final class Starts {

    private static final Duration HEAD_START = Duration.ofSeconds(5);

    private Starts() {
    }

    /** Whether it is done; if not, it goes on. */
    static boolean begin(Runnable look) throws InterruptedException {
        Thread thread = Background.run("rathaus-plugin-start", look);
        thread.join(HEAD_START.toMillis());
        return !thread.isAlive();
    }
}
