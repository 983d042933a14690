package org.rathaus.towns.internal.enablement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.operation.DaemonThreads;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.kernel.town.UnfinishedTowns;
import org.rathaus.towns.internal.FolderTowns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers of each town what it lacks until its folder, its decisions or the services change, so that a look at ten thousand towns compares
 * objects, and only the first one reads texts. It begins when an operator wants to know, and goes on by itself when that takes longer than a page may.
 */
@Component
public final class KnownUnfinishedTowns implements UnfinishedTowns {

    private static final Logger LOG = LoggerFactory.getLogger(KnownUnfinishedTowns.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Towns folders;
    private final Decisions decisions;
    private final OpenPoints points;
    private final ServiceCatalog catalog;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(new DaemonThreads("rathaus-unfinished-towns"));
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private Future<?> look = CompletableFuture.completedFuture(null);

    /** What was found, and of what; nothing if the town lacks nothing. */
    private record Seen(Town folder, Map<String, Decision> decided, Set<String> installed, Optional<Unfinished> found) {

        boolean isOf(Town nowFolder, Map<String, Decision> nowDecided, Set<String> nowInstalled) {
            return folder == nowFolder && decided == nowDecided && installed.equals(nowInstalled);
        }
    }

    @Activate
    public KnownUnfinishedTowns(@Reference FolderTowns folders, @Reference Decisions decisions, @Reference Needs needs, @Reference ServiceCatalog catalog) {
        this((Towns) folders, decisions, needs, catalog);
    }

    KnownUnfinishedTowns(Towns folders, Decisions decisions, Needs needs, ServiceCatalog catalog) {
        this.folders = folders;
        this.decisions = decisions;
        this.points = new OpenPoints(needs, catalog);
        this.catalog = catalog;
    }

    @Override
    public Overview overview(StaffMember operator, int most) {
        operator.require(Permission.OPERATE);
        await(begin());
        List<Optional<Unfinished>> known = new ArrayList<>();
        List<Town> all = folders.all();
        all.stream().map(it -> seen.get(it.id())).filter(Objects::nonNull).map(Seen::found).forEach(known::add);
        List<Unfinished> unfinished = known.stream().flatMap(Optional::stream).toList();
        return new Overview(unfinished.stream().limit(most).toList(), unfinished.size(), all.size() - known.size());
    }

    @Override
    public Map<String, Unfinished> among(StaffMember operator, Set<String> townIds) {
        operator.require(Permission.OPERATE);
        List<Town> asked = folders.all().stream().filter(it -> townIds.contains(it.id())).toList();
        lookAt(asked);
        return asked.stream().map(it -> seen.get(it.id())).filter(Objects::nonNull).flatMap(it -> it.found().stream())
                .collect(Collectors.toMap(Unfinished::townId, it -> it));
    }

    private synchronized Future<?> begin() {
        if (look.isDone()) {
            look = worker.submit(this::look);
        }
        return look;
    }

    private static void await(Future<?> look) {
        try {
            look.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("still looking at the towns", e);
        } catch (ExecutionException e) {
            LOG.warn("what towns lack could not be found out", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        List<Town> all = folders.all();
        seen.keySet().retainAll(all.stream().map(Town::id).collect(Collectors.toSet()));
        lookAt(all);
    }

    private void lookAt(List<Town> towns) {
        Set<String> installed = installed();
        OpenPoints.Look whole = points.look();
        for (Town town : towns) {
            if (worker.isShutdown()) {
                return;
            }
            try {
                lookAt(town, installed, whole);
            } catch (RuntimeException e) {
                LOG.warn("what {} lacks could not be found out", town.id(), e);
            }
        }
    }

    private void lookAt(Town folder, Set<String> installed, OpenPoints.Look whole) {
        Map<String, Decision> decided = decisions.of(folder.id());
        Seen before = seen.get(folder.id());
        if (before == null || !before.isOf(folder, decided, installed)) {
            boolean isBroken = folders.find(folder.id()).isEmpty();
            seen.put(folder.id(), new Seen(folder, decided, installed, isBroken ? Optional.empty() : whole.at(folder, decided)));
        }
    }

    /** What decides beside a town itself what it lacks: the services in the version that runs since some moment, and the targets. */
    private Set<String> installed() {
        Stream<String> services = catalog.plugins().stream().filter(it -> catalog.find(it.serviceId()).isPresent())
                .map(it -> it.serviceId() + " " + it.version() + " " + it.since());
        return Stream.concat(services, points.targets().stream().map("to "::concat)).collect(Collectors.toUnmodifiableSet());
    }

    /** A look that is going on ends at the next town. */
    @Deactivate
    public void close() {
        worker.shutdown();
    }
}
