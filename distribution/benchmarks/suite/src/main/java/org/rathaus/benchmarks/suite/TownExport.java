package org.rathaus.benchmarks.suite;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the portal itself says it keeps of a town, by its command {@code town export}. */
final class TownExport {

    private TownExport() {
    }

    /**
     * The number of cases, each of a citizen with a name that nobody else has.
     *
     * @throws Bench.Failed if the command fails or two cases came from one citizen
     */
    static long cases(Options options, Workplace place, Path data, Path file) {
        List<String> command = new ArrayList<>(List.of(options.root.resolve("rathaus").toString(), "town", "export", options.town,
                "--to", file.toString(), "--data", data.toString()));
        if (place.jdbcUrl(data) != null) {
            command.addAll(List.of("--db", place.jdbcUrl(data)));
        }
        try {
            Process process = Processes.start(command, place.folder(), place.log("export"));
            if (process.waitFor() != 0) {
                throw new Bench.Failed("the export failed, see " + place.log("export"));
            }
            Processes.end(process);
            return count(file);
        } catch (IOException | InterruptedException e) {
            throw new Bench.Failed("cannot export the town", e);
        }
    }

    private static long count(Path file) throws IOException {
        Set<String> names = new HashSet<>();
        try (ZipFile zip = new ZipFile(file.toFile());
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        zip.getInputStream(zip.getEntry("rows.jsonl")), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode row = JsonMapper.shared().readTree(line);
                boolean isCase = row.at("/table").asString().equals("case_file");
                if (isCase && !names.add(row.at("/row/subject").asString())) {
                    throw new Bench.Failed("two cases came from one citizen");
                }
            }
        }
        return names.size();
    }
}
