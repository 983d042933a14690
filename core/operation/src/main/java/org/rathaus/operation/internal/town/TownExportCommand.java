package org.rathaus.operation.internal.town;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.kernel.operation.OperatorCommand;
import org.rathaus.kernel.operation.TownRows;
import org.rathaus.operation.internal.Arguments;
import org.rathaus.operation.internal.PrivateFile;
import org.rathaus.operation.internal.Reasons;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is kept of one town into a ZIP: {@code rows.jsonl}, {@code attachments/} and {@code branding/}. */
@Component
public final class TownExportCommand implements OperatorCommand {

    private static final String TO = "--to";

    private final JsonMapper json = new JsonMapper();
    private final TownRows rows;
    private final Path data;

    @Activate
    public TownExportCommand(@Reference TownRows rows, BundleContext context) {
        this(rows, Path.of(context.getProperty("rathaus.data")));
    }

    TownExportCommand(TownRows rows, Path data) {
        this.rows = rows;
        this.data = data;
    }

    @Override
    public String name() {
        return "town export";
    }

    @Override
    public String usage() {
        return "ID --to FILE writes rows, attachments and brand of one town into a ZIP";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Optional<Arguments> parsed = Arguments.parse(arguments, 1, Set.of(TO));
        if (parsed.isEmpty() || parsed.get().option(TO).isEmpty()) {
            return USAGE;
        }
        Path file = Path.of(parsed.get().options().get(TO));
        try {
            long count = export(KeptTown.of(parsed.get().plain().get(0), data), file);
            out.println("Exported " + count + " rows: " + file);
            return DONE;
        } catch (IOException | UncheckedIOException e) {
            IOException reason = e instanceof UncheckedIOException wrapped ? wrapped.getCause() : (IOException) e;
            out.println("Nothing was exported: " + Reasons.of(reason));
            return FAILED;
        }
    }

    private long export(KeptTown town, Path file) throws IOException {
        try (PrivateFile target = PrivateFile.create(file);
                ZipOutputStream zip = new ZipOutputStream(target.stream())) {
            long count = rows(town, zip);
            files(town.attachments(), "attachments/", zip);
            files(town.brand(), "branding/", zip);
            if (count == 0 && !Files.exists(town.brand())) {
                throw new IOException("there is no town " + town.id());
            }
            zip.finish();
            target.finish();
            return count;
        }
    }

    private long rows(KeptTown town, ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("rows.jsonl"));
        Map<String, Long> counts = rows.export(town.id(), (table, columns) -> line(table, columns, zip));
        zip.closeEntry();
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private void line(String table, Map<String, Object> columns, OutputStream out) {
        Map<String, Object> line = new LinkedHashMap<>(Map.of("table", table));
        line.put("row", columns);
        try {
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void files(Path folder, String prefix, ZipOutputStream zip) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(prefix + folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }
}
