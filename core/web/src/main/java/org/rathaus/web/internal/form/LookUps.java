package org.rathaus.web.internal.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.rathaus.api.form.LookUp;
import org.rathaus.api.form.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads on which one service looks things up. They are few and its own: a register that hangs, or a plugin that
 * does not listen to being interrupted, takes nothing from other services, and its next citizens go on at once.
 */
final class LookUps {

    private static final Logger LOG = LoggerFactory.getLogger(LookUps.class);
    private static final int MOST_AT_ONCE = 8;
    private static final long IDLE_SECONDS = 10;

    private final String serviceId;
    private final ThreadPoolExecutor threads;

    LookUps(String serviceId) {
        this.serviceId = serviceId;
        // nothing waits in a queue: who would wait there is told at once that nobody has looked
        this.threads = new ThreadPoolExecutor(0, MOST_AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), this::thread);
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "look-up of " + serviceId);
        thread.setDaemon(true);
        return thread;
    }

    /** Asks all at once and waits for each as long as it may take; empty where nothing was found out. */
    Map<LookUp, Optional<List<Problem>>> ask(Map<LookUp, Callable<List<Problem>>> questions) {
        long start = System.nanoTime();
        Map<LookUp, Optional<Future<List<Problem>>>> begun = new LinkedHashMap<>();
        questions.forEach((lookUp, question) -> begun.put(lookUp, begin(lookUp, question)));
        Map<LookUp, Optional<List<Problem>>> found = new LinkedHashMap<>();
        begun.forEach((lookUp, answer) -> found.put(lookUp, answer.flatMap(it -> await(lookUp, it, start))));
        return found;
    }

    private Optional<Future<List<Problem>>> begin(LookUp lookUp, Callable<List<Problem>> question) {
        try {
            return Optional.of(threads.submit(question));
        } catch (RejectedExecutionException e) {
            LOG.warn("look-up {} of {} is left out: {} are under way", lookUp.id(), serviceId, MOST_AT_ONCE);
            return Optional.empty();
        }
    }

    private Optional<List<Problem>> await(LookUp lookUp, Future<List<Problem>> answer, long start) {
        try {
            return Optional.of(answer.get(lookUp.limit().toNanos() - (System.nanoTime() - start), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            LOG.warn("look-up {} of {} has taken longer than {}", lookUp.id(), serviceId, lookUp.limit());
        } catch (ExecutionException e) {
            // its message might repeat an answer
            LOG.warn("look-up {} of {} has failed: {}", lookUp.id(), serviceId, e.getCause().getClass().getName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        answer.cancel(true);
        return Optional.empty();
    }

    /** Interrupts what is under way. */
    void close() {
        threads.shutdownNow();
    }
}
