package org.rathaus.operation.internal.town;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was deleted, when, and how much, one line each in {@code audit/deleted-towns.log} of the data folder: the town's
 * own log goes with the town. Without personal data.
 */
final class DeletedTowns {

    private final Path log;
    private final Clock clock;

    DeletedTowns(Path data, Clock clock) {
        log = data.resolve("audit/deleted-towns.log");
        this.clock = clock;
    }

    /** Writes a line through to the disk and returns it. */
    String add(String townId, Map<String, Long> rows, long files, long deliveries) throws IOException {
        String counts = rows.entrySet().stream().filter(table -> table.getValue() > 0)
                .map(table -> table.getKey() + " " + table.getValue()).collect(Collectors.joining(", "));
        String line = clock.instant().truncatedTo(ChronoUnit.SECONDS) + " town " + townId + " deleted on the operator's"
                + " command: " + files + " attachments, " + deliveries + " files of deliveries; rows: " + (counts.isEmpty() ? "none" : counts);
        Files.createDirectories(log.getParent());
        Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND,
                StandardOpenOption.DSYNC);
        return line;
    }
}
