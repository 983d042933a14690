package org.rathaus.web.internal.plugin;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The threads on which one version of a plugin works, and no others: so much may run at a time, and who waits for it
 * waits no longer than a deadline. What does not end, and whatever the plugin leaves on a thread, stays here. Threads
 * that the plugin starts belong to the same group.
 */
final class PluginThreads {

    /** How long somebody waits for a place while others get and leave theirs. */
    static final Duration WAIT = Duration.ofSeconds(5);
    /** How many may wait for a place at most: each of them keeps a thread of the server from others. */
    private static final int MOST_WAITING = 50;
    /** Pages about something else wait apart, or the town's home would lack the very service that all come for. */
    private static final int MOST_ASKING = 10;
    /** With all places taken and nobody coming or going for so long, nobody waits any more. */
    private static final Duration STALL = Duration.ofSeconds(2);
    /** How long threads may take to end that were asked to. */
    private static final Duration END = Duration.ofSeconds(1);
    /** The core, its libraries and the framework start threads when they are needed first, which may be while a plugin waits for them. */
    private static final Pattern OTHERS = Pattern.compile("(rathaus[-:]|HikariPool-|ForkJoinPool|derby\\.|PostgreSQL-|Felix|SCR |CM ).*");
    private static final long STEP_MILLIS = 100;
    private static final long IDLE_SECONDS = 30;

    private final ThreadGroup group;
    private final ThreadPoolExecutor threads;
    private final int most;
    private final Semaphore places;
    private final Semaphore waiting;
    private final Semaphore asking = new Semaphore(MOST_ASKING);
    private final Set<Work<?>> running = ConcurrentHashMap.newKeySet();
    private volatile long lastChange = System.nanoTime();

    /**
     * @param name   the plugin's, for whoever looks at threads
     * @param loader finds the plugin's classes
     * @param most   how much may run at a time; as much may wait for it
     */
    PluginThreads(String name, ClassLoader loader, int most) {
        group = new ThreadGroup(top(), "plugin " + name);
        this.most = most;
        places = new Semaphore(most);
        waiting = new Semaphore(Math.min(most, MOST_WAITING));
        threads = new ThreadPoolExecutor(0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(),
                work -> thread(work, loader));
    }

    /** Not the group of the thread that asks, which may be another plugin's. */
    private static ThreadGroup top() {
        return Stream.iterate(Thread.currentThread().getThreadGroup(), ThreadGroup::getParent)
                .filter(it -> it.getParent() == null).findFirst().orElseThrow();
    }

    private Thread thread(Runnable work, ClassLoader loader) {
        Thread thread = new Thread(group, work, group.getName(), 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        return thread;
    }

    /**
     * Has something done and waits for it. What does not end at the deadline is interrupted; until it ends it keeps its
     * place.
     *
     * @throws TurnedAwayException if there is no place for it now, or nobody waits any more
     * @throws NoAnswerException   if there will be no place, or the deadline is over
     * @throws ExecutionException  what went wrong, errors included
     */
    <T> T call(Callable<T> task, Duration deadline) throws NoAnswerException, ExecutionException {
        return call(task, deadline, waiting);
    }

    private <T> T call(Callable<T> task, Duration deadline, Semaphore queue) throws NoAnswerException, ExecutionException {
        if (Thread.currentThread().getThreadGroup() == group) {
            return called(task);
        }
        try {
            if (!enter(queue)) {
                throw isLost() ? new NoAnswerException(stall()) : new TurnedAwayException("all its places are taken");
            }
            return await(begin(task), deadline);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TurnedAwayException("the portal stops");
        }
    }

    /**
     * Asks something on behalf of a page that is about something else; who hangs is not asked again.
     *
     * @throws NoAnswerException     if it does not answer
     * @throws IllegalStateException if it fails with an error; exceptions are as they are
     */
    <T> T ask(Callable<T> question, Duration limit) throws NoAnswerException {
        if (hangs()) {
            throw new NoAnswerException("it hangs and is not asked");
        }
        try {
            return call(question, limit, asking);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }

    private static <T> T called(Callable<T> task) throws ExecutionException {
        try {
            return task.call();
        } catch (Exception | Error e) {
            throw new ExecutionException(e);
        }
    }

    private boolean enter(Semaphore queue) throws InterruptedException {
        if (places.tryAcquire()) {
            return true;
        }
        if (!queue.tryAcquire()) {
            return false;
        }
        try {
            return entersBefore(System.nanoTime() + WAIT.toNanos());
        } finally {
            queue.release();
        }
    }

    private boolean entersBefore(long end) throws InterruptedException {
        boolean entered = false;
        while (!entered && !isStalled() && System.nanoTime() < end) {
            entered = places.tryAcquire(STEP_MILLIS, TimeUnit.MILLISECONDS);
        }
        return entered;
    }

    private <T> Work<T> begin(Callable<T> task) throws ExecutionException {
        lastChange = System.nanoTime();
        Work<T> work = new Work<>(task, this::end);
        running.add(work);
        try {
            threads.execute(work);
        } catch (RuntimeException | Error e) {
            end(work);
            throw new ExecutionException(e);
        }
        return work;
    }

    private void end(Work<?> work) {
        if (running.remove(work)) {
            lastChange = System.nanoTime();
            places.release();
        }
    }

    private static <T> T await(Work<T> work, Duration deadline)
            throws NoAnswerException, ExecutionException, InterruptedException {
        try {
            return work.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new NoAnswerException("it has not ended within " + deadline + work.place().map(it -> ", at " + it).orElse(""));
        } catch (CancellationException e) {
            throw new NoAnswerException("it was given up" + work.place().map(it -> ", at " + it).orElse(""));
        } finally {
            work.cancel(true);
        }
    }

    /** Interrupts all that runs; who waits for it waits no longer. */
    void giveUp() {
        running.forEach(work -> work.cancel(true));
    }

    /** Whether all places are taken and nothing moves. */
    private boolean isStalled() {
        return places.availablePermits() == 0 && System.nanoTime() - lastChange > STALL.toNanos();
    }

    /** Whether all places are taken by what was given up: whoever waits for one waits for nothing. */
    private boolean isLost() {
        return running.stream().filter(Work::isStuck).count() >= most;
    }

    private String stall() {
        return "all its places are taken and nothing moves" + running.stream().flatMap(it -> it.place().stream()).findFirst()
                .map(it -> ", at " + it).orElse("");
    }

    /** Whether something was given up and has not ended. */
    boolean hangs() {
        return running.stream().anyMatch(Work::isStuck);
    }

    /** Where those are that were given up and have not ended. */
    List<String> stuck() {
        return running.stream().filter(Work::isStuck).flatMap(it -> it.place().stream()).toList();
    }

    /** How many threads there are, the plugin's own ones included. */
    int count() {
        return group.activeCount();
    }

    /** Whether nothing begins here any more. */
    boolean isClosed() {
        return threads.isShutdown();
    }

    /** Asks all threads to end, but the one that asks. */
    void close() {
        threads.shutdown();
        alive().forEach(Thread::interrupt);
    }

    /** Waits a moment for threads to end after {@link #close}; what runs on is named with its place in the code. */
    List<String> awaitEnd() throws InterruptedException {
        long end = System.nanoTime() + END.toNanos();
        while (alive().findAny().isPresent() && System.nanoTime() < end) {
            Thread.sleep(STEP_MILLIS);
        }
        return left();
    }

    /** What runs, with its place in the code. */
    List<String> left() {
        return alive().map(thread -> "'" + thread.getName() + "'" + Work.placeIn(thread.getStackTrace()).map(it -> " at " + it).orElse(""))
                .toList();
    }

    private Stream<Thread> alive() {
        Thread[] found = new Thread[group.activeCount() * 2 + 8];
        int count = group.enumerate(found);
        return Stream.of(found).limit(count).filter(it -> it != Thread.currentThread() && !OTHERS.matcher(it.getName()).matches());
    }
}
