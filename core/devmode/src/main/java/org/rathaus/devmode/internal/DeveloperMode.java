package org.rathaus.devmode.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.devmode.internal.build.BrokenBuildException;
import org.rathaus.devmode.internal.build.Fault;
import org.rathaus.devmode.internal.build.PluginBuild;
import org.rathaus.devmode.internal.build.Sources;
import org.rathaus.devmode.internal.build.StartFault;
import org.rathaus.kernel.operation.PluginChangeException;
import org.rathaus.kernel.operation.PluginDesk;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.ServiceCatalog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has what is saved served: looks at the sources again and again, and when they have changed makes a bundle of them and puts it into the hot
 * folder, where it takes the place of the former one as any plugin does. What does not compile or start changes nothing that runs.
 */
@Component(service = DeveloperMode.class, immediate = true)
public final class DeveloperMode {

    private static final Logger LOG = LoggerFactory.getLogger(DeveloperMode.class);
    /** How often the sources are looked at; they are taken up when two looks see the same. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final PluginDesk desk;
    private final ServiceCatalog catalog;
    private final Optional<Path> folder;
    private final String service;
    private final PluginBuild build;
    private final LiveFiles live;
    private final HotFolder hotFolder;
    private final Thread watch = new Thread(this::watch, "rathaus-dev-watch");
    private volatile Outcome outcome = Outcome.NOTHING;
    private volatile Sources served;
    /** Its file in the hot folder. */
    private volatile String file = "";

    /** Begins to watch. */
    @Activate
    public DeveloperMode(@Reference PluginDesk desk, @Reference ServiceCatalog catalog, BundleContext context) throws IOException {
        Settings settings = Settings.of(context);
        this.desk = desk;
        this.catalog = catalog;
        folder = settings.plugin();
        service = settings.service().orElse("");
        build = PluginBuild.in(settings.home(), settings.work());
        live = new LiveFiles(service);
        hotFolder = new HotFolder(settings.data().resolve("plugins"), catalog);
        watch.setDaemon(true);
        if (folder.isPresent()) {
            watch.start();
        }
    }

    @Deactivate
    void deactivate() {
        watch.interrupt();
    }

    /** The id of the service that is being written; empty: none. */
    public String service() {
        return service;
    }

    /** Where it is written. */
    public Optional<Path> folder() {
        return folder;
    }

    /** What became of the last save; also that what was served has failed citizens since. */
    public Outcome outcome() {
        Outcome last = outcome;
        return last.isBroken() ? last : takenBack().map(last::failed).orElse(last);
    }

    private Optional<Fault> takenBack() {
        Sources sources = served;
        return sources == null ? Optional.empty() : catalog.plugins().stream()
                .filter(it -> it.state() == PluginState.State.QUARANTINED && it.file().equals(file))
                .map(it -> StartFault.of(it.problem().detail(), sources)).findFirst();
    }

    private void watch() {
        Sources built = null;
        Sources before = null;
        while (!Thread.currentThread().isInterrupted()) {
            Sources now = Sources.in(folder.orElseThrow());
            if (now.equals(before) && !now.equals(built)) {
                outcome = look(now);
                built = now;
            }
            before = now;
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private Outcome look(Sources now) {
        long begin = System.nanoTime();
        try {
            boolean isReread = served != null && !outcome().isBroken() && live.isEnough(now, served);
            if (isReread) {
                live.reread(now);
            } else {
                serve(now);
            }
            served = now;
            long millis = millisSince(begin);
            System.out.println(service + ": " + (isReread ? "read anew" : "served") + " after " + millis + " ms");
            return outcome.next(isReread ? Outcome.State.REREAD : Outcome.State.SERVED, List.of(), millis);
        } catch (BrokenBuildException e) {
            e.faults().forEach(it -> LOG.error("{}", it));
            return outcome.next(Outcome.State.BROKEN, e.faults(), millisSince(begin));
        } catch (IOException | RuntimeException e) {
            LOG.error("{} cannot be built", folder, e);
            return outcome.next(Outcome.State.BROKEN, List.of(Fault.of(e.toString())), millisSince(begin));
        }
    }

    private void serve(Sources sources) throws IOException, BrokenBuildException {
        try {
            Path bundle = build.make(sources);
            hotFolder.await();
            PluginState state = desk.install(bundle);
            if (state.state() == PluginState.State.STANDBY) {
                throw new BrokenBuildException(List.of(Fault.of("another file of the hot folder takes its place: " + state.problem().detail())));
            }
            file = state.file();
            live.remember(sources);
        } catch (PluginChangeException e) {
            throw new BrokenBuildException(List.of(StartFault.of(e.problem().detail(), sources)));
        }
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
