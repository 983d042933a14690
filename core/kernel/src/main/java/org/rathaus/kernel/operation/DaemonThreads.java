package org.rathaus.kernel.operation;

import java.util.concurrent.ThreadFactory;

/**
 * Threads for what a bundle does by itself, which do not keep the portal from ending.
 *
 * @param name of each of them
 */
public record DaemonThreads(String name) implements ThreadFactory {

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
