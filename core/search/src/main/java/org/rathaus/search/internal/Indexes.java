package org.rathaus.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.search.SearchSource;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.operation.DaemonThreads;
import org.rathaus.kernel.operation.TownTraces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The open indexes of this node, in the folder {@code search} of its data, which may be deleted while it is stopped. */
@Component(service = {Indexes.class, TownTraces.class})
public final class Indexes implements TownTraces {

    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);
    /** Rises when documents lie otherwise in the index. */
    private static final int FORMAT = 1;
    private static final int COMMIT_SECONDS = 30;

    private final Path folder;
    private final Towns towns;
    private final Clock clock;
    private final Map<Path, Opened> open = new HashMap<>();
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(2, new DaemonThreads("rathaus-search"));

    private static final class Opened {

        private final LuceneIndex index;
        private int users = 1;

        private Opened(LuceneIndex index) {
            this.index = index;
        }
    }

    @Activate
    public Indexes(BundleContext context, @Reference Towns towns, @Reference Clock clock) {
        this(Path.of(context.getProperty("rathaus.data"), "search"), towns, clock);
    }

    Indexes(Path folder, Towns towns, Clock clock) {
        this.folder = folder;
        this.towns = towns;
        this.clock = clock;
        executor.scheduleWithFixedDelay(this::commit, COMMIT_SECONDS, COMMIT_SECONDS, TimeUnit.SECONDS);
    }

    /** Where a source's index lies; versions of a bundle share it while they tell the same. */
    Path path(String bundle, SearchSource source) {
        return folder.resolve(bundle).resolve(source.name() + "-" + FORMAT + "." + source.version());
    }

    /** To be given back with {@link #close(Path)}. */
    synchronized LuceneIndex open(Path path, SearchSource source) {
        Opened known = open.get(path);
        if (known != null) {
            known.users++;
            return known.index;
        }
        try {
            Files.createDirectories(path);
            deleteOthers(path, source.name() + "-");
            LuceneIndex index = opened(path, source);
            open.put(path, new Opened(index));
            return index;
        } catch (IOException e) {
            throw new UncheckedIOException("search index " + path, e);
        }
    }

    /** An index that cannot be read is made anew: it is a copy. */
    private static LuceneIndex opened(Path path, SearchSource source) throws IOException {
        try {
            return new LuceneIndex(path, source.words());
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("the search index {} is made anew: {}", path, e.getMessage());
            delete(path);
            Files.createDirectories(path);
            return new LuceneIndex(path, source.words());
        }
    }

    private void deleteOthers(Path path, String prefix) throws IOException {
        try (Stream<Path> beside = Files.list(path.getParent())) {
            for (Path other : beside.filter(it -> it.getFileName().toString().startsWith(prefix)).toList()) {
                if (!other.equals(path) && !open.containsKey(other)) {
                    delete(other);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    synchronized void close(Path path) {
        Opened known = open.get(path);
        if (known != null && --known.users == 0) {
            open.remove(path);
            end(path, known.index);
        }
    }

    private void end(Path path, LuceneIndex index) {
        try (index) {
            index.commit(this::isKnown);
        } catch (IOException e) {
            LOG.warn("the search index {} could not be closed: {}", path, e.getMessage());
        }
    }

    private synchronized void commit() {
        open.forEach((path, opened) -> {
            try {
                opened.index.commit(this::isKnown);
            } catch (IOException e) {
                LOG.warn("the search index {} could not be committed: {}", path, e.getMessage());
            }
        });
    }

    /** An index that nobody has opened is deleted whole: it is made anew from the database when somebody does. */
    @Override
    public synchronized void delete(String townId) {
        try {
            for (Opened opened : open.values()) {
                opened.index.forget(townId);
                opened.index.commit(this::isKnown);
            }
            for (Path path : unopened()) {
                delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("search indexes", e);
        }
    }

    private List<Path> unopened() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        int depth = 2;
        try (Stream<Path> all = Files.walk(folder, depth)) {
            return all.filter(it -> folder.relativize(it).getNameCount() == depth && !open.containsKey(it)).toList();
        }
    }

    /** While no town is known yet, none is gone. */
    private boolean isKnown(String townId) {
        return towns.find(townId).isPresent() || towns.all().isEmpty();
    }

    Clock clock() {
        return clock;
    }

    Executor executor() {
        return executor;
    }

    /** Closes what bundles have left open. */
    @Deactivate
    synchronized void deactivate() {
        executor.shutdown();
        open.forEach((path, opened) -> end(path, opened.index));
        open.clear();
    }
}
