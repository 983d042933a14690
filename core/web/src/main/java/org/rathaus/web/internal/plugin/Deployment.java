package org.rathaus.web.internal.plugin;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.osgi.framework.Bundle;
import org.rathaus.api.service.OfferedService;
import org.rathaus.web.internal.dispatch.HostedApplication;

/** One running version of a plugin: its bundle, its service and its Wicket application. */
public final class Deployment {

    private static final long STEP_MILLIS = 5;

    private final Bundle bundle;
    private final OfferedService service;
    private final HostedApplication application;
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean closed;
    private volatile Outcome outcome = (nanos, status) -> { };

    /** Where it is told how a request went: its duration and the status of the answer. */
    interface Outcome {
        void note(long nanos, int status);
    }

    Deployment(Bundle bundle, OfferedService service, HostedApplication application) {
        this.bundle = bundle;
        this.service = service;
        this.application = application;
    }

    /** From now on citizens come, and not only who tries it out. */
    void report(Outcome to) {
        outcome = to;
    }

    Bundle bundle() {
        return bundle;
    }

    OfferedService service() {
        return service;
    }

    /** Counts a request in; false when this version takes no more. */
    boolean enter() {
        running.incrementAndGet();
        if (closed) {
            running.decrementAndGet();
            return false;
        }
        return true;
    }

    /** Serves a request that was counted in, and counts it out. */
    public boolean serve(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        long begun = System.nanoTime();
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            boolean found = application.serve(request, response);
            status = response.getStatus();
            return found;
        } finally {
            running.decrementAndGet();
            outcome.note(System.nanoTime() - begun, status);
        }
    }

    /** Takes no more requests, lets the running ones finish within the time, and ends the application. */
    void drain(Duration most) {
        closed = true;
        long end = System.nanoTime() + most.toNanos();
        while (running.get() > 0 && System.nanoTime() < end) {
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        application.stop();
    }
}
