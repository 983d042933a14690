package org.rathaus.web.internal.plugin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

import org.rathaus.kernel.service.PluginState.Cause;
import org.rathaus.kernel.service.PluginState.Problem;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.web.internal.page.Failures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rounds in which one version of a service looks after its towns ({@link org.rathaus.api.service.Upkeep}), one at a time, each on a thread
 * of the core that waits for those of the plugin.
 */
final class Rounds {

    /** The version before has ended by then. */
    static final Duration FIRST = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final String service;
    private final Duration between;
    private final Visit visit;
    private final LongSupplier nanos;
    private final Executor background;
    private long due;
    private boolean isUnderWay;
    private volatile Problem problem;

    /** How a town is looked after. */
    interface Visit {

        /**
         * Waits until that is done; what the plugin throws is thrown on.
         *
         * @throws NoAnswerException if it is not done in time, or not even begun
         */
        void to(Town town, Instant now) throws NoAnswerException;
    }

    /**
     * None yet.
     *
     * @param between how long after the end of a round the next one begins
     * @param nanos   a clock such as {@link System#nanoTime}
     */
    Rounds(String service, Duration between, Visit visit, LongSupplier nanos, Executor background) {
        this.service = service;
        this.between = between;
        this.visit = visit;
        this.nanos = nanos;
        this.background = background;
    }

    /** The version has taken over: it is the one that looks after the towns from now on. */
    synchronized void takeOver() {
        due = nanos.getAsLong() + FIRST.toNanos();
    }

    /** Begins a round in the background if it is time for one. Asked again and again after {@link #takeOver}. */
    void look(Towns towns, Clock clock) {
        if (isBegun()) {
            try {
                background.execute(() -> make(towns, clock));
            } catch (OutOfMemoryError e) {
                // no thread is left: whoever took them is stopped by the caller, which must go on
                end();
            }
        }
    }

    private synchronized boolean isBegun() {
        boolean isDue = !isUnderWay && nanos.getAsLong() - due >= 0;
        isUnderWay |= isDue;
        return isDue;
    }

    private synchronized void end() {
        due = nanos.getAsLong() + between.toNanos();
        isUnderWay = false;
    }

    private void make(Towns towns, Clock clock) {
        try {
            visitAll(towns, clock);
        } catch (TurnedAwayException e) {
            LOG.info("{} looks after its towns later: {}", service, e.getMessage());
        } catch (NoAnswerException e) {
            tell(Cause.HANGING, "while it looked after its towns: " + e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("{} looks after its towns later: {}", service, Failures.describe(e));
        } finally {
            end();
        }
    }

    private void visitAll(Towns towns, Clock clock) throws NoAnswerException {
        boolean isWell = true;
        for (Town town : towns.all()) {
            isWell &= isLookedAfter(town, clock.instant());
        }
        problem = isWell ? null : problem;
    }

    /** Or has nothing of the service; that the database is away is no fault of the plugin. */
    private boolean isLookedAfter(Town town, Instant now) throws NoAnswerException {
        try {
            if (town.offers(service)) {
                visit.to(town, now);
            }
            return true;
        } catch (RuntimeException e) {
            String detail = "while it looked after " + town.id() + ": " + Failures.describe(e);
            if (Failures.isOfStorage(e)) {
                LOG.warn("{} failed {}", service, detail);
            } else {
                tell(Cause.FAULTY, detail);
            }
            return false;
        }
    }

    private void tell(Cause cause, String detail) {
        LOG.warn("{} failed {}", service, detail);
        problem = new Problem(cause, detail, "");
    }

    /** What went wrong last; empty after a round in which nothing did. */
    Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }
}
