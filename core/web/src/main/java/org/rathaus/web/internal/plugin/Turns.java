package org.rathaus.web.internal.plugin;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Has those who change the same thing wait for one another, in the order in which they came, and for nobody else. */
final class Turns {

    private final Map<String, Lock> locks = new ConcurrentHashMap<>();

    /** What may have to wait. */
    interface Change {
        void make() throws InterruptedException;
    }

    /** Makes a change when nobody else changes what has this name. */
    void take(String name, Change change) throws InterruptedException {
        Lock lock = locks.computeIfAbsent(name, it -> new ReentrantLock(true));
        lock.lockInterruptibly();
        try {
            change.make();
        } finally {
            lock.unlock();
        }
    }
}
