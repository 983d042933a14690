package org.rathaus.benchmarks.suite;

import java.nio.file.Path;
import java.util.List;

/** How long a user waits for the first page, on a new data folder and on one that was used before. */
final class StartBenchmark implements Benchmark {

    private final Workplace place;
    private final int runs;

    StartBenchmark(Options options, Workplace place) {
        this.place = place;
        this.runs = options.runs(5);
    }

    @Override
    public String method() {
        return "process start to the first 200, in turn, " + runs + " runs, " + Jvm.HEAP;
    }

    @Override
    public void measure(List<Contender> contenders, Figures figures) {
        for (int run = 1; run <= runs; run++) {
            for (Contender contender : contenders) {
                Bench.say("start " + run + "/" + runs + " " + contender.name());
                Path data = place.newData(contender.name());
                once(contender, data, "new data folder", figures);
                once(contender, data, "used data folder", figures);
                place.discard(data);
            }
        }
    }

    private void once(Contender contender, Path data, String state, Figures figures) {
        try (Server server = Server.start(contender, place, data)) {
            figures.add("home page, " + state, "s", contender.name(), server.secondsToHome());
            figures.add("service page, " + state, "s", contender.name(), server.secondsToService());
            figures.add("processor time until then, " + state, "s", contender.name(), server.jvm().cpuSeconds());
            figures.ranWith(server);
        }
    }
}
