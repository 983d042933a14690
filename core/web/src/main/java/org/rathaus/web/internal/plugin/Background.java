package org.rathaus.web.internal.plugin;

/**
 * Threads for what nobody waits for. They take nothing over from the thread that starts them, which may be in the middle
 * of a plugin's page: with its class loader as their own, they would look for classes in a plugin that has gone, and keep
 * it in memory.
 */
final class Background {

    private Background() {
    }

    /** Runs it once, in a thread of its own that does not keep the portal from ending; returns that. */
    static Thread run(String name, Runnable work) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
        thread.start();
        return thread;
    }
}
