package org.rathaus.operation.internal.town;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.operation.OperatorCommand;
import org.rathaus.kernel.operation.TownRows;
import org.rathaus.kernel.operation.TownTraces;
import org.rathaus.operation.internal.Arguments;
import org.rathaus.operation.internal.Reasons;
import org.rathaus.operation.internal.Trees;

/** Deletes everything that is kept of one town: first its folder, so that nobody can write any more, then the rest. */
@Component
public final class TownDeleteCommand implements OperatorCommand {

    private static final String CONFIRM = "--confirm";
    private static final Duration CLOSING = Duration.ofMinutes(2);
    private static final Duration REQUESTS = Duration.ofSeconds(2);

    private final TownRows rows;
    private final List<TownTraces> traces;
    private final Towns towns;
    private final DeletedTowns protocol;
    private final Path data;
    private final Path deliveries;

    @Activate
    public TownDeleteCommand(@Reference TownRows rows, @Reference(policyOption = ReferencePolicyOption.GREEDY) List<TownTraces> traces,
            @Reference Towns towns, @Reference Clock clock, BundleContext context) {
        this(rows, traces, towns, clock, Path.of(context.getProperty("rathaus.data")),
                Optional.ofNullable(context.getProperty("rathaus.deliveries")).map(Path::of));
    }

    TownDeleteCommand(TownRows rows, List<TownTraces> traces, Towns towns, Clock clock, Path data, Optional<Path> deliveries) {
        this.rows = rows;
        this.traces = List.copyOf(traces);
        this.towns = towns;
        this.data = data;
        this.deliveries = deliveries.orElseGet(() -> data.resolve("deliveries"));
        protocol = new DeletedTowns(data, clock);
    }

    @Override
    public String name() {
        return "town delete";
    }

    @Override
    public String usage() {
        return "ID --confirm ID deletes rows, drafts, attachments, deliveries, secrets and folder of one town for good";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Optional<Arguments> parsed = Arguments.parse(arguments, 1, Set.of(CONFIRM));
        if (parsed.isEmpty()) {
            return USAGE;
        }
        String id = parsed.get().plain().get(0);
        if (!parsed.get().option(CONFIRM).equals(Optional.of(id))) {
            out.println("Nothing was deleted: confirm by repeating the id, --confirm " + id);
            return USAGE;
        }
        try {
            out.println(delete(KeptTown.of(id, data)));
            return DONE;
        } catch (IOException e) {
            out.println("Not everything of " + id + " was deleted, call it again: " + Reasons.of(e));
            return FAILED;
        }
    }

    private String delete(KeptTown town) throws IOException {
        close(town);
        Map<String, Long> counts = rows.delete(town.id());
        deleteTraces(town.id());
        Files.deleteIfExists(town.auditHead());
        Trees.delete(data.resolve("secrets").resolve(town.id()));
        long files = Trees.delete(town.attachments());
        Trees.delete(town.orphans());
        long handedOver = Trees.delete(deliveries.resolve(town.id()));
        return protocol.add(town.id(), counts, files, handedOver);
    }

    private void deleteTraces(String townId) throws IOException {
        try {
            traces.forEach(it -> it.delete(townId));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Waits until the portal has noticed and the requests that had begun are answered. */
    private void close(KeptTown town) throws IOException {
        boolean wasOpen = Files.exists(town.brand());
        Trees.delete(town.brand());
        long end = System.nanoTime() + CLOSING.toNanos();
        while (towns.find(town.id()).isPresent()) {
            if (System.nanoTime() > end) {
                throw new IOException("the portal still serves the town");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        if (wasOpen) {
            LockSupport.parkNanos(REQUESTS.toNanos());
        }
    }
}
