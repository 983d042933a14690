package org.rathaus.attachments.internal;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.cases.Cases;
import org.rathaus.kernel.form.Drafts;
import org.rathaus.kernel.operation.DaemonThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sweeps rows soon after the start and each hour, files once a day. */
@Component(service = SweepTimer.class, immediate = true)
public final class SweepTimer {

    private static final Logger LOG = LoggerFactory.getLogger(SweepTimer.class);
    private static final long FIRST_SECONDS = 20;
    private static final long HOUR = 3_600;

    private final Sweep sweep;
    private final Towns towns;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(new DaemonThreads("rathaus-attachments"));

    /** Starts at once. */
    @Activate
    public SweepTimer(BundleContext context, @Reference(target = "(model=attachments)") EntityStore store,
            @Reference Cases cases, @Reference Drafts drafts, @Reference Towns towns, @Reference Clock clock) {
        AttachmentSettings settings = AttachmentSettings.of(context::getProperty);
        AttachmentFolder folder = settings.folder();
        this.sweep = new Sweep(new FolderAttachments(store, folder, settings.scanner(), clock), folder, store, cases,
                drafts, clock);
        this.towns = towns;
        timer.scheduleWithFixedDelay(() -> forEachTown(sweep::rows), FIRST_SECONDS, HOUR, TimeUnit.SECONDS);
        timer.scheduleWithFixedDelay(this::files, HOUR, 24 * HOUR, TimeUnit.SECONDS);
    }

    @Deactivate
    void deactivate() {
        timer.shutdownNow();
    }

    private void files() {
        forEachTown(sweep::files);
        guarded(town -> sweep.leftovers(), null);
    }

    private void forEachTown(Work work) {
        for (Town town : towns.all()) {
            guarded(work, town);
        }
    }

    /** What fails for one town, or now, is done next time. */
    private static void guarded(Work work, Town town) {
        try {
            work.in(town);
        } catch (IOException | RuntimeException e) {
            LOG.warn("attachments could not be swept", e);
        }
    }

    private interface Work {

        void in(Town town) throws IOException;
    }
}
