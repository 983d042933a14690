package org.rathaus.benchmarks.suite;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a server occupies when it idles and after it has worked. */
final class MemoryBenchmark implements Benchmark {

    private static final Duration SETTLE = Duration.ofSeconds(2);

    private final Workplace place;
    private final Driver driver;
    private final int runs;
    private final int seconds;

    MemoryBenchmark(Options options, Workplace place) {
        this.place = place;
        this.driver = new Driver(options, place);
        this.runs = options.runs(3);
        this.seconds = options.seconds(15);
    }

    @Override
    public String method() {
        return "new data folder, then " + seconds + " s of applications, " + runs + " runs, " + Jvm.HEAP;
    }

    @Override
    public void measure(List<Contender> contenders, Figures figures) {
        for (int run = 1; run <= runs; run++) {
            for (Contender contender : contenders) {
                Bench.say("memory " + run + "/" + runs + " " + contender.name());
                Path data = place.newData(contender.name());
                try (Server server = Server.start(contender, place, data)) {
                    figures.ranWith(server);
                    read(server, "after the start", figures);
                    load(server, figures);
                    read(server, "after the load", figures);
                }
                place.discard(data);
            }
        }
    }

    private void load(Server server, Figures figures) {
        JsonNode result = driver.apply(server, 0, seconds, place.folder().resolve(server.name() + "-memory.tsv"));
        Bench.requireNoFailures(server.name(), result);
        figures.add("applications during the load", "", server.name(), result.at("/journeys/ok").asDouble());
    }

    /** Resident memory first: a collection changes it. */
    private static void read(Server server, String moment, Figures figures) {
        Probe.pause(SETTLE);
        figures.add("resident " + moment, "MiB", server.name(), server.jvm().residentMiB());
        figures.add("live heap " + moment, "MiB", server.name(), server.jvm().liveHeapMiB());
    }
}
