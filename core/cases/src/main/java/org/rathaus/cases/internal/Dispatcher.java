package org.rathaus.cases.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.storage.StorageException;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers in the background, a few lanes at a time. Each second it looks at its agenda in memory, and now and then at
 * the rows of all towns, for what another node wrote or an earlier life of this one left behind.
 */
@Component(service = Dispatcher.class, immediate = true)
public final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final int LANES = 4;
    private static final Duration SWEEP = Duration.ofMinutes(10);
    /** Towns that a sweep looks at before it rests, and for how many times as long as that took. */
    private static final int AT_A_TIME = 100;
    private static final int REST = 4;
    /** Plugins with targets start after the core. */
    private static final Duration ALL_ARE_THERE = Duration.ofMinutes(5);
    private static final Duration STORAGE_PAUSE = Duration.ofSeconds(3);
    private static final Duration ACCIDENT_PAUSE = Duration.ofMinutes(1);
    private static final long FAREWELL_SECONDS = 5;

    private final Towns towns;
    private final Agenda agenda;
    private final Backlogs backlogs;
    private final Clock clock;
    private final Handover handover;
    private final Set<Lane> busy = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(2, named("rathaus-outbox"));
    private final ExecutorService lanes = Executors.newFixedThreadPool(LANES, named("rathaus-delivery"));

    /** Starts at once, with a sweep. */
    @Activate
    public Dispatcher(@Reference(target = "(model=cases)") EntityStore store, @Reference Towns towns,
            @Reference Targets targets, @Reference Agenda agenda, @Reference Backlogs backlogs,
            @Reference Reconciliation reconciliation, @Reference Clock clock) {
        this.towns = towns;
        this.agenda = agenda;
        this.backlogs = backlogs;
        this.clock = clock;
        this.handover = new Handover(store, towns, targets, clock);
        // whoever stops waits for what is going on, and not for the next look
        timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        every(Duration.ofSeconds(1), Duration.ZERO, this::look);
        every(ALL_ARE_THERE, ALL_ARE_THERE, new DailyRound(towns, reconciliation::run, clock)::look);
        timer.execute(() -> guarded(this::sweep));
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    private void every(Duration period, Duration from, Runnable work) {
        timer.scheduleWithFixedDelay(() -> guarded(work), from.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Hands over what is due now, for whoever cannot wait for the next look. */
    public void look() {
        for (Lane lane : agenda.due(clock.instant())) {
            if (busy.add(lane)) {
                lanes.execute(() -> guarded(() -> work(lane)));
            } else {
                agenda.note(lane, clock.instant());
            }
        }
    }

    private void work(Lane lane) {
        try {
            handover.work(lane).ifPresent(time -> agenda.note(lane, time));
            backlogs.look(lane.townId());
        } catch (StorageException e) {
            LOG.warn("town {}: deliveries to {} wait for the database", lane.townId(), lane.target(), e);
            agenda.note(lane, clock.instant().plus(STORAGE_PAUSE));
        } catch (RuntimeException | LinkageError e) {
            agenda.note(lane, clock.instant().plus(ACCIDENT_PAUSE));
            throw e;
        } finally {
            busy.remove(lane);
        }
    }

    private void sweep() {
        sweep(towns.all().iterator());
    }

    /**
     * Some towns at a time, with a rest after them: ten thousand must not keep citizens waiting, least of all at the start. Comes
     * again soon if the database is not there, as it may be then.
     */
    private void sweep(Iterator<Town> rest) {
        long begun = System.nanoTime();
        Runnable next = this::sweep;
        Duration pause = STORAGE_PAUSE;
        try {
            for (int i = 0; i < AT_A_TIME && rest.hasNext(); i++) {
                String id = rest.next().id();
                backlogs.look(id).forEach((target, due) -> agenda.note(new Lane(id, target), due));
            }
            next = rest.hasNext() ? () -> sweep(rest) : next;
            pause = rest.hasNext() ? Duration.ofNanos(REST * (System.nanoTime() - begun)) : SWEEP;
        } catch (StorageException e) {
            LOG.warn("what is to be delivered waits for the database: {}", e.getMessage());
        } finally {
            if (!timer.isShutdown()) {
                Runnable then = next;
                timer.schedule(() -> guarded(then), pause.toNanos(), TimeUnit.NANOSECONDS);
            }
        }
    }

    /** One failure must not end what is done again and again. */
    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("deliveries were interrupted and go on with the next look", e);
        }
    }

    /** Lets what is being handed over come to its end, but not for long: what does not is due again after its lease. */
    @Deactivate
    public void stop() {
        timer.shutdown();
        lanes.shutdown();
        try {
            // a look at the database must be over before the database goes
            boolean over = timer.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)
                    & lanes.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS);
            if (!over) {
                lanes.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
