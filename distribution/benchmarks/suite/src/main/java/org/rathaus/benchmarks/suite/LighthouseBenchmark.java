package org.rathaus.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What Lighthouse, with Debian's Chromium and a slow phone's network, says of form pages that nobody has visited before. */
final class LighthouseBenchmark implements Benchmark {

    private static final List<String> PAGES = List.of("/postal-vote", "/postal-vote/apply/person");

    private final Options options;
    private final Workplace place;

    LighthouseBenchmark(Options options, Workplace place) {
        this.options = options;
        this.place = place;
    }

    @Override
    public String method() {
        return "Lighthouse on " + PAGES + ", " + options.runs(3) + " runs each, " + Jvm.HEAP;
    }

    @Override
    public void measure(List<Contender> contenders, Figures figures) {
        Path data = place.newData("portal");
        try (Server server = Server.start(contenders.get(0), place, data)) {
            figures.ranWith(server);
            List<String> command = new ArrayList<>(List.of("node", options.benchmarksFolder().resolve("lighthouse/scores.mjs").toString(),
                    String.valueOf(options.runs(3))));
            PAGES.forEach(page -> command.add(server.at(page).toString()));
            for (String line : run(command)) {
                String[] parts = line.split("\t");
                if (parts.length == 4) {
                    figures.add(parts[1] + ", " + parts[0].replaceAll(".*" + options.town, ""), parts[2], "portal", Double.parseDouble(parts[3]));
                }
            }
        } finally {
            place.discard(data);
        }
    }

    private List<String> run(List<String> command) {
        Path log = place.log("lighthouse");
        try {
            Files.deleteIfExists(log);
            Process process = Processes.start(command, place.folder(), log);
            int status = process.waitFor();
            Processes.end(process);
            if (status != 0) {
                throw new Bench.Failed("Lighthouse failed, see " + log);
            }
            return Files.readAllLines(log);
        } catch (IOException | InterruptedException e) {
            throw new Bench.Failed("cannot run Lighthouse", e);
        }
    }
}
