package org.rathaus.launcher;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Ends the program when its memory stays full, so that whoever has started it starts it anew. That somebody asks once for more
 * than there is does not end it: it is the fault of who asked, and a plugin must not end the portal.
 */
final class HeapWatch {

    /** As Java says it itself, if it is told to exit. */
    private static final int STATUS = 3;
    /** With less than this left Java does nothing but collect. */
    private static final double FULL = 0.97;
    private static final int PATIENCE = 10;
    private static final long SECOND = 1_000;

    private final BooleanSupplier full;
    private final Runnable collection;
    private final Runnable end;
    private int times;

    /**
     * @param full       whether the memory was full after the last collection
     * @param collection makes one now
     */
    HeapWatch(BooleanSupplier full, Runnable collection, Runnable end) {
        this.full = full;
        this.collection = collection;
        this.end = end;
    }

    /** Looks once a second, as long as the program runs. */
    static void start() {
        HeapWatch watch = new HeapWatch(HeapWatch::isFull, System::gc, HeapWatch::end);
        Thread thread = new Thread(watch::run, "rathaus-heap");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(SECOND);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last collection may be long ago. */
    void look() {
        times = full.getAsBoolean() ? times + 1 : 0;
        if (times >= PATIENCE) {
            collection.run();
            times = 0;
            if (full.getAsBoolean()) {
                end.run();
            }
        }
    }

    private static boolean isFull() {
        long used = ManagementFactory.getMemoryPoolMXBeans().stream().filter(it -> it.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage).filter(Objects::nonNull).mapToLong(MemoryUsage::getUsed).sum();
        return used > FULL * Runtime.getRuntime().maxMemory();
    }

    /** Nothing that would need memory. */
    private static void end() {
        System.err.println("rathaus: the memory is full, and the portal ends");
        Runtime.getRuntime().halt(STATUS);
    }
}
