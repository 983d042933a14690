package org.rathaus.towns.internal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.operation.DaemonThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The towns in the folder {@code branding} of the data. It is asked for changes every second, more seldom where
 * asking takes long, because file events do not come through from network folders. The first look begins before anybody wants
 * to know, and whoever does waits for its end.
 */
@Component(service = FolderTowns.class, immediate = true)
public final class FolderTowns implements Towns {

    private static final Logger LOG = LoggerFactory.getLogger(FolderTowns.class);
    /** A look takes at most one part in so many of a processor's time. */
    private static final int PATIENCE = 50;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Duration EVERY_SECOND = Duration.ofSeconds(1);
    /** Whatever the look before took, as the one that reads the files of many towns does: changes are seen within half a minute. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(25);
    /** More of them are counted, not named, in the log. */
    private static final int MOST_NAMED = 50;
    /** So many are read whole before the portal is ready. */
    private static final int FEW = 100;
    /** When the files of many are looked at for the first time: the rest of the portal has started. */
    private static final Duration AFTER_THE_START = Duration.ofSeconds(15);

    private final Path root;
    private final CompletableFuture<Void> firstLook;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(new DaemonThreads("rathaus-towns"));
    private Map<String, TownFolder> folders = Map.of();
    private volatile boolean areAnnounced;
    private volatile TownDirectory towns = new TownDirectory();
    private volatile List<String> problems = List.of();

    /** In the framework: reads the data folder and watches it. */
    @Activate
    public FolderTowns(BundleContext context) {
        root = Path.of(context.getProperty("rathaus.data"), "branding");
        firstLook = CompletableFuture.runAsync(this::begin, watch);
        firstLook.thenRun(() -> lookAgain(EVERY_SECOND, (areAnnounced ? AFTER_THE_START : EVERY_SECOND).toNanos()));
    }

    /** Reads the folder once. */
    FolderTowns(Path root) {
        this.root = root;
        look();
        firstLook = CompletableFuture.completedFuture(null);
    }

    /** At most so often: the files of ten thousand towns take a while, and citizens need the processor more. */
    void watchEvery(Duration period) {
        lookAgain(period, period.toNanos());
    }

    private void lookAgain(Duration period, long pause) {
        if (!watch.isShutdown()) {
            watch.schedule(() -> lookAgain(period, Math.max(period.toNanos(), pauseAfterALook())), pause, TimeUnit.NANOSECONDS);
        }
    }

    private long pauseAfterALook() {
        return Math.min(LONGEST_PAUSE.toNanos(), PATIENCE * durationOfALook());
    }

    /** Of the processor's time: a machine that has much else to do must not make towns wait. */
    private long durationOfALook() {
        long begun = THREADS.getCurrentThreadCpuTime();
        look();
        return THREADS.getCurrentThreadCpuTime() - begun;
    }

    /** Of many towns only their announcements; all else of each when somebody wants to see it, or with the look that follows. */
    private synchronized void begin() {
        try {
            List<Path> entries = entries();
            areAnnounced = entries.size() > FEW;
            if (areAnnounced) {
                SharedBrands brands = new SharedBrands();
                take(towns(entries.parallelStream(), it -> TownFolder.announced(it, brands)));
            } else {
                look();
            }
        } catch (IOException | RuntimeException e) {
            unreadable(e);
        }
    }

    /** Takes in what has changed since the last look, for whoever cannot wait for the next one. */
    public synchronized void look() {
        try {
            SharedBrands brands = new SharedBrands();
            take(towns(entries().stream(), it -> TownFolder.look(it, folders.get(it.getFileName().toString()), brands)));
        } catch (IOException | RuntimeException e) {
            unreadable(e);
        }
    }

    private void take(Map<String, TownFolder> now) {
        if (!now.equals(folders)) {
            TownDirectory changed = new TownDirectory(towns, now.values());
            tell(towns, changed);
            towns = changed;
            folders = now;
        }
        problems(towns.problems());
    }

    private void unreadable(Exception problem) {
        problems(List.of(root.getFileName() + ": cannot be read: " + problem));
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(it -> !it.getFileName().toString().startsWith(".")).toList();
        }
    }

    private static Map<String, TownFolder> towns(Stream<Path> entries, Function<Path, TownFolder> reading) {
        return entries.filter(Files::isDirectory).map(reading)
                .collect(Collectors.toMap(TownFolder::id, it -> it, (one, same) -> one, TreeMap::new));
    }

    private static void tell(TownDirectory before, TownDirectory after) {
        List<String> read = after.all().stream().filter(it -> before.find(it.id()).filter(it::equals).isEmpty()).map(Town::id).toList();
        if (read.size() > MOST_NAMED) {
            LOG.info("{} towns read", read.size());
        } else {
            read.forEach(it -> LOG.info("town {} read", it));
        }
        before.all().stream().filter(it -> after.find(it.id()).isEmpty())
                .forEach(it -> LOG.info("town {} is gone", it.id()));
    }

    private void problems(List<String> now) {
        now.stream().filter(it -> !problems.contains(it)).forEach(it -> LOG.warn("town folder: {}", it));
        problems = now;
    }

    @Override
    public List<String> problems() {
        firstLook.join();
        return problems;
    }

    @Override
    public List<String> problems(String id) {
        return problems().stream().filter(it -> it.startsWith(id + "/")).map(it -> it.substring(id.length() + 1)).toList();
    }

    private TownDirectory known() {
        firstLook.join();
        return towns;
    }

    @Override
    public List<Town> all() {
        return known().all();
    }

    @Override
    public Optional<Town> find(String id) {
        return known().find(id).filter(FolderTown::isReadable).map(Town.class::cast);
    }

    /**
     * A town of these for one look at many: texts that are taken apart for it do not stay in the memory.
     *
     * @return the town itself if it is none of these
     */
    public static Town passing(Town town) {
        return town instanceof FolderTown folder ? folder.passing() : town;
    }

    @Override
    public Optional<Town> byHost(String host) {
        return known().byHost(host).filter(FolderTown::isReadable).map(Town.class::cast);
    }

    /** Stops watching; a look that is going on comes to its end. */
    @Deactivate
    public void close() {
        firstLook.join();
        watch.shutdownNow();
    }
}
