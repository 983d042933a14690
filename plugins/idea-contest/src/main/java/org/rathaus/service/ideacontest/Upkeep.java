package org.rathaus.service.ideacontest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.audit.ServiceAudit;
import org.rathaus.api.cases.ServiceCases;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;

/** Does each hour what nobody has to press a button for: contact data go when their time is over. */
@Component(service = Upkeep.class, immediate = true)
public final class Upkeep {

    private static final System.Logger LOG = System.getLogger(Upkeep.class.getName());
    private static final Duration KEYED_ONCE = Duration.ofDays(60);

    private final EntityStore store;
    private final ServiceAudit audit;
    private final Towns towns;
    private final Clock clock;
    private final Draws draws;
    private final EntryRecords records;
    private final ScheduledExecutorService timer;

    /** Begins a minute after the start. */
    @Activate
    public Upkeep(@Reference EntityStore store, @Reference ServiceCases cases, @Reference ServiceAudit audit, @Reference Towns towns,
            @Reference Clock clock) {
        this.audit = audit;
        this.store = store;
        this.towns = towns;
        this.clock = clock;
        this.draws = new Draws(store, new Contests(store));
        this.records = new EntryRecords(store, cases, clock);
        this.timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "idea-contest-upkeep");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(this::lookAfterAll, 1, TimeUnit.HOURS.toMinutes(1), TimeUnit.MINUTES);
    }

    @Deactivate
    void stop() {
        timer.shutdownNow();
    }

    /** What fails is done in an hour: the timer forgets work that throws. */
    void lookAfterAll() {
        try {
            lookAfterEach();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "contests are not looked after: {0}", e.getMessage());
        }
    }

    private void lookAfterEach() {
        towns.all().stream().filter(it -> it.offers(IdeaContest.ID)).takeWhile(it -> !Thread.currentThread().isInterrupted()).forEach(this::tryToLookAfter);
    }

    private void tryToLookAfter(Town town) {
        try {
            lookAfter(town);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the contests of {0} are not looked after: {1}", town.id(), e.getMessage());
        }
    }

    private void lookAfter(Town town) {
        Instant now = clock.instant();
        records.link(town.id());
        draws.clearDue(town.id(), now).forEach(it -> audit.write(town.id(), "deleteContacts", it.toString()));
        CardIntake.forgetOlder(store, town.id(), now.minus(KEYED_ONCE));
    }
}
