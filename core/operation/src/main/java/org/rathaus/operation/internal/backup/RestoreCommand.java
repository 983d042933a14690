package org.rathaus.operation.internal.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
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

/** Makes a data folder out of a backup. The launcher runs it in a portal that has a folder and a database of its own. */
@Component
public final class RestoreCommand implements OperatorCommand {

    private static final String DATA = "--data";
    private static final String DB = "--db";

    private final DatabaseCopies databases;
    private final String version;

    @Activate
    public RestoreCommand(@Reference DatabaseCopies databases, BundleContext context) {
        this(databases, context.getProperty("rathaus.version"));
    }

    RestoreCommand(DatabaseCopies databases, String version) {
        this.databases = databases;
        this.version = version;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String usage() {
        return "FILE --data NEWDIR [--db JDBC-URL] fills a new data folder and an empty database from a backup";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Optional<Arguments> parsed = Arguments.parse(arguments, 1, Set.of(DATA, DB));
        if (parsed.isEmpty() || parsed.get().options().size() < 2) {
            return USAGE;
        }
        Path target = Path.of(parsed.get().options().get(DATA));
        try (BackupReader backup = BackupReader.open(Path.of(parsed.get().plain().get(0)), version)) {
            restore(backup, target, parsed.get().options().get(DB));
            out.println("Restored " + backup.manifest().allRows() + " rows and " + backup.manifest().parts().size()
                    + " files of " + backup.manifest().madeAt() + " into " + target);
            return DONE;
        } catch (IOException e) {
            out.println("Nothing was restored: " + Reasons.of(e));
            return FAILED;
        }
    }

    private void restore(BackupReader backup, Path target, String jdbcUrl) throws IOException {
        String kind = backup.manifest().database();
        if (!kind.equals(databases.kindOf(jdbcUrl))) {
            throw new IOException("the backup is of a database of the kind " + kind + ", --db names another");
        }
        try (NewFolder folder = NewFolder.begin(target)) {
            Map<String, Long> rows = databases.fill(jdbcUrl, backup);
            if (!rows.equals(backup.manifest().rows())) {
                throw new IOException("the database has other rows than the backup: " + rows);
            }
            for (Manifest.Part part : backup.manifest().parts()) {
                if (part.name().startsWith(DataFiles.FILES)) {
                    folder.write(part, backup);
                }
            }
            folder.finish();
        }
    }
}
