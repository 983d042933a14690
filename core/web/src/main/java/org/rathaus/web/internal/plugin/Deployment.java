package org.rathaus.web.internal.plugin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.osgi.framework.Bundle;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.Upkeep;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.service.PluginState.Cause;
import org.rathaus.kernel.service.PluginState.Problem;
import org.rathaus.kernel.service.UnansweredException;
import org.rathaus.web.internal.dispatch.HostedApplication;
import org.rathaus.web.internal.page.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running version of a plugin: its bundle, its service, its threads and its Wicket application. */
public final class Deployment {

    private static final Logger LOG = LoggerFactory.getLogger(Deployment.class);
    private static final long STEP_MILLIS = 5;
    /** As many requests that never end are no accident. */
    private static final int MOST_STUCK = 3;
    /** How long it may look after one town. */
    private static final Duration UPKEEP = Duration.ofMinutes(10);

    /** What became of a request. */
    public enum Outcome {
        /** Answered. */
        ANSWERED,
        /** There is no page at this address. */
        NO_PAGE,
        /** A defect that left no answer. */
        DEFECT,
        /** Not answered now. */
        UNAVAILABLE,
        /** Not answered before the deadline. */
        HANGING
    }

    private final Bundle bundle;
    private final OfferedService service;
    private final HostedApplication application;
    private final PluginThreads threads;
    private final Limits limits;
    private final OfferedService guarded;
    private final Optional<Rounds> rounds;
    private final Breaker breaker = new Breaker(System::nanoTime);
    private final AtomicInteger running = new AtomicInteger();
    private volatile boolean closed;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile Problem lastFailure;
    /** What citizens, staff or the portal went on without; the operator is told as long as this version runs. */
    private volatile Problem noted;
    private volatile Recorder recorder = (nanos, status, isFault) -> { };

    /** Where it is told how a request went: its duration, the status of the answer, and whose fault that is. */
    interface Recorder {
        /** @param isFault whether it was the plugin's own fault, and no outage or overload */
        void note(long nanos, int status, boolean isFault);
    }

    Deployment(Bundle bundle, OfferedService service, HostedApplication application, PluginThreads threads, Limits limits) {
        this.bundle = bundle;
        this.service = service;
        this.application = application;
        this.threads = threads;
        this.limits = limits;
        this.guarded = new OfferedService(service.descriptor(), new GuardedService(service.service(), this::ask), service.texts());
        this.rounds = Optional.of(service.service()).filter(Upkeep.class::isInstance).map(it -> new Rounds(service.id(),
                ((Upkeep) it).betweenRounds(), this::lookAfter, System::nanoTime, work -> Background.run("rathaus-upkeep", work)));
    }

    /** From now on citizens come, and not only who tries it out. */
    void report(Recorder to) {
        recorder = to;
        rounds.ifPresent(Rounds::takeOver);
    }

    /** Begins a round through the towns that the service looks after, if it does such a thing and one is due. */
    void lookAfter(Towns towns, Clock clock) {
        rounds.filter(it -> !breaker.isClosedForGood()).ifPresent(it -> it.look(towns, clock));
    }

    /**
     * Has the service look after a town, on its own threads; what it throws is thrown on.
     *
     * @throws NoAnswerException if it does not end in time, hangs already, or goes
     */
    void lookAfter(Town town, Instant now) throws NoAnswerException {
        if (!enter()) {
            throw new TurnedAwayException("this version goes");
        }
        try {
            threads.ask(() -> {
                ((Upkeep) service.service()).lookAfter(service.in(town, now));
                return town;
            }, UPKEEP);
        } catch (RuntimeException e) {
            if (asksForTooMuch(e)) {
                failed(e);
            }
            throw e;
        } finally {
            running.decrementAndGet();
        }
    }

    Bundle bundle() {
        return bundle;
    }

    OfferedService service() {
        return service;
    }

    /** The service for pages of the core, which it must not harm. */
    OfferedService guarded() {
        return guarded;
    }

    private <T> T ask(String method, Callable<T> question) {
        try {
            return threads.ask(question, limits.question());
        } catch (NoAnswerException e) {
            if (!(e instanceof TurnedAwayException)) {
                failed(Cause.HANGING, e.getMessage());
            }
            throw new UnansweredException(service.id() + " does not answer: " + e.getMessage());
        } catch (RuntimeException e) {
            if (asksForTooMuch(e)) {
                failed(e);
            } else if (!Failures.isOfStorage(e)) {
                noted = new Problem(Cause.FAULTY, "it failed when it was asked for \"" + method + "\": " + Failures.describe(e), "");
            }
            throw e;
        }
    }

    /** A plugin that starts threads without end is stopped while there are some left for others. */
    void watch() {
        int count = threads.count();
        if (count > limits.threads() && !breaker.isClosedForGood()) {
            String detail = "it has " + count + " threads, such as " + threads.left().stream().findFirst().orElse("");
            close(new Problem(Cause.GREEDY, detail, ""));
        }
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

    /**
     * Serves a request that was counted in, on the plugin's threads, and counts it out. Without an answer at the deadline
     * the plugin may still work with both: nobody else must.
     */
    public Outcome serve(HttpServletRequest request, HttpServletResponse response) {
        long begun = System.nanoTime();
        Outcome outcome = Outcome.DEFECT;
        try {
            outcome = breaker.admits() ? tried(request, response) : Outcome.UNAVAILABLE;
            return outcome;
        } finally {
            running.decrementAndGet();
            int status = status(outcome, response);
            boolean isFault = outcome == Outcome.HANGING || status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            recorder.note(System.nanoTime() - begun, status, isFault);
        }
    }

    /** Only what the plugin has answered itself has a status of its own: whatever failed otherwise is answered by others. */
    private static int status(Outcome outcome, HttpServletResponse response) {
        return switch (outcome) {
            case ANSWERED, NO_PAGE -> response.getStatus();
            case DEFECT -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
            case UNAVAILABLE, HANGING -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        };
    }

    private Outcome tried(HttpServletRequest request, HttpServletResponse response) {
        try {
            boolean found = threads.call(() -> application.serve(request, response), limits.deadline());
            judge(request, response.getStatus());
            return found ? Outcome.ANSWERED : Outcome.NO_PAGE;
        } catch (TurnedAwayException e) {
            breaker.undecided();
            return Outcome.UNAVAILABLE;
        } catch (NoAnswerException e) {
            failed(Cause.HANGING, e.getMessage());
            return Outcome.HANGING;
        } catch (ExecutionException e) {
            LOG.error("{} failed", service.id(), e.getCause());
            failed(e.getCause());
            return Outcome.DEFECT;
        }
    }

    /** A defect was turned into a page already; that the database is away says nothing of the plugin. */
    private void judge(HttpServletRequest request, int status) {
        Failures.noteOf(request).ifPresent(it -> noted = new Problem(Cause.FAULTY, it, ""));
        if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            Failures.of(request).ifPresentOrElse(this::failed, () -> failed(Cause.FAILING, "it answers with the status 500"));
        } else if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            breaker.undecided();
        } else {
            breaker.succeeded();
        }
    }

    private void failed(Throwable failure) {
        if (asksForTooMuch(failure)) {
            lastFailure = new Problem(Cause.GREEDY, "it asked for more memory than there is: " + Failures.describe(failure), "");
            close(lastFailure);
        } else {
            failed(Cause.FAILING, Failures.describe(failure));
        }
    }

    /** Whoever does so once does it again, and takes the memory from all others meanwhile. */
    private static boolean asksForTooMuch(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(OutOfMemoryError.class::isInstance);
    }

    private void close(Problem reason) {
        breaker.close(reason);
        LOG.error("{} is closed: {}", service.id(), reason.detail());
        threads.close();
    }

    private void failed(Cause cause, String detail) {
        lastFailure = new Problem(cause, detail, "");
        List<String> stuck = threads.stuck();
        if (stuck.size() >= MOST_STUCK) {
            breaker.close(new Problem(Cause.HANGING, stuck.size() + " requests do not end, at " + stuck.get(0), ""));
            LOG.error("{} is closed: {} requests do not end, at {}", service.id(), stuck.size(), stuck.get(0));
        } else if (breaker.failed(cause, detail)) {
            LOG.error("{} is left alone for a moment{}: {}", service.id(), breaker.isClosedForGood() ? ", and for good" : "", detail);
        }
    }

    /** What is wrong while it runs. */
    Optional<Problem> problem() {
        return breaker.problem().or(() -> threads.stuck().stream().findFirst()
                .map(place -> new Problem(Cause.HANGING, "a request does not end, at " + place, ""))).or(() -> Optional.ofNullable(noted))
                .or(() -> rounds.flatMap(Rounds::problem));
    }

    /** How the last request failed that did. */
    Optional<Problem> lastFailure() {
        return Optional.ofNullable(lastFailure);
    }

    /** Whether it takes no requests until another version comes. */
    boolean isClosedForGood() {
        return breaker.isClosedForGood();
    }

    /** Takes no more requests, lets each running one finish that is given the time by now, and ends the application. */
    void drain() {
        drain(PluginThreads.WAIT.plus(limits.deadline()));
    }

    /** The same, within a time; of several that do this the most impatient one ends it. */
    void drain(Duration most) {
        closed = true;
        long end = System.nanoTime() + most.toNanos();
        while (running.get() > 0 && !ended.get() && System.nanoTime() < end) {
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        if (ended.compareAndSet(false, true)) {
            application.stop();
        }
    }
}
