package org.rathaus.operation.internal.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.kernel.operation.DatabaseCopies;
import org.rathaus.kernel.operation.OperatorCommand;
import org.rathaus.operation.internal.Arguments;
import org.rathaus.operation.internal.Reasons;
import org.rathaus.operation.internal.Trees;

/** Everything into one file, while citizens use the portal. */
@Component
public final class BackupCommand implements OperatorCommand {

    private static final String TO = "--to";

    private final DatabaseCopies database;
    private final Clock clock;
    private final Path data;
    private final String version;

    @Activate
    public BackupCommand(@Reference DatabaseCopies database, @Reference Clock clock, BundleContext context) {
        this(database, clock, Path.of(context.getProperty("rathaus.data")), context.getProperty("rathaus.version"));
    }

    BackupCommand(DatabaseCopies database, Clock clock, Path data, String version) {
        this.database = database;
        this.clock = clock;
        this.data = data;
        this.version = version;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String usage() {
        return "[--to FILE] copies database, attachments, plugins, towns, keys and settings into one file";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Optional<Arguments> parsed = Arguments.parse(arguments, 0, Set.of(TO));
        if (parsed.isEmpty()) {
            return USAGE;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Path file = parsed.get().option(TO).map(Path::of).orElseGet(() -> inFolder(now));
        try {
            Manifest made = make(file, now);
            out.println("Backup of " + made.allRows() + " rows and " + made.parts().size() + " files: " + file + " ("
                    + Files.size(file) / 1024 + " KB)");
            return DONE;
        } catch (IOException e) {
            out.println("No backup was made: " + Reasons.of(e));
            return FAILED;
        }
    }

    private Path inFolder(Instant now) {
        return data.resolve(DataFiles.BACKUPS).resolve("rathaus-" + now.toString().replace(':', '-') + ".zip");
    }

    private Manifest make(Path file, Instant now) throws IOException {
        Path scratch = Files.createTempDirectory(Files.createDirectories(data.resolve("cache")), "backup");
        try (BackupWriter backup = new BackupWriter(file)) {
            DataFiles files = new DataFiles(data);
            files.copyHeads(backup);
            // files are written before the rows that name them, so the rows are copied first
            Map<String, Long> rows =
                    database.copy(scratch, name -> backup.create(DataFiles.DATABASE + name, ""));
            files.copyRest(backup);
            return backup.finish(parts ->
                    new Manifest(Manifest.FORMAT, version, now.toString(), database.kind(), rows, parts));
        } finally {
            Trees.delete(scratch);
        }
    }
}
