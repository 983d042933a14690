package org.rathaus.benchmarks.suite;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Citizens who arrive when an election has opened, not one after the other but at the rate of real days. docs/benchmarks.md has the
 * arithmetic: ten thousand applications on one day, three in ten of them in the first hour; and the four days of Bavaria in 2020
 * (164,559 applications, 6.4 million calls of pages, some 2,000 municipalities) on one node. What was acknowledged must be there
 * after a kill -9.
 */
final class SpikeBenchmark implements Benchmark {

    /** 10,000 x 30 % in an hour, and its busiest minutes five times as much. */
    private static final double DAY_APPLYING = 10_000 * 0.3 / 3_600 * 5;
    /** A quarter of all falls on a day, 15 % of that in its busiest hour, and its busiest minutes three times as much. */
    private static final double STATE_PEAK = 0.25 * 0.15 / 3_600 * 3;
    private static final double STATE_APPLYING = 164_559 * STATE_PEAK;
    private static final double STATE_CALLS = 6_400_000 * STATE_PEAK;

    private final Workplace place;
    private final Driver driver;
    private final boolean postgres;
    private final int runs;
    private final int seconds;
    private final int warmup;

    SpikeBenchmark(Options options, Workplace place) {
        this.place = place;
        this.driver = new Driver(options, place);
        this.postgres = options.postgres;
        this.runs = options.runs(1);
        this.seconds = options.seconds(300);
        this.warmup = options.warmup(60);
    }

    @Override
    public String method() {
        return String.format("%d x %d s each after %d s of warm-up, open loop, %.1f and %.1f applications a second, with the latter %.0f calls of pages a second, %s, %s",
                runs, seconds, warmup, DAY_APPLYING, STATE_APPLYING, STATE_CALLS, postgres ? "PostgreSQL" : "Derby", Jvm.HEAP);
    }

    @Override
    public void measure(List<Contender> contenders, Figures figures) {
        Contender portal = contenders.get(0);
        Path data = place.newData(portal.name());
        Path record = place.folder().resolve(portal.name() + "-spike.tsv");
        try {
            Server server = Server.start(portal, place, data);
            try {
                figures.ranWith(server);
                Bench.requireNoFailures(portal.name(), driver.apply(server, 0, warmup, record));
                for (int run = 1; run <= runs; run++) {
                    Bench.say("spike " + run + "/" + runs);
                    double calls = report("10,000 on a day", portal, driver.arrive(server, DAY_APPLYING, 0, seconds, record), figures);
                    report("Bavaria's peak", portal, driver.arrive(server, STATE_APPLYING, Math.max(0, STATE_CALLS - STATE_APPLYING * calls), seconds, record), figures);
                }
            } finally {
                server.kill();
            }
            verify(portal, data, record, figures);
        } finally {
            place.discard(data);
        }
    }

    /** @return how many requests an application takes */
    private double report(String what, Contender portal, List<JsonNode> results, Figures figures) {
        JsonNode applied = results.get(0);
        Bench.requireNoFailures(portal.name(), applied);
        double applications = applied.at("/journeys/ok").asDouble();
        figures.add(what + ": applications", "", portal.name(), applications);
        figures.add(what + ": application, p99", "ms", portal.name(), applied.at("/journeyMs/p99").asDouble());
        figures.add(what + ": request of who applies, p99", "ms", portal.name(), applied.at("/requestMs/p99").asDouble());
        figures.add(what + ": processors busy", "", portal.name(), applied.at("/serverCpuSeconds").asDouble() / applied.at("/seconds").asDouble());
        figures.add(what + ": not begun in time", "", portal.name(), applied.at("/late").asDouble() + applied.at("/notStarted").asDouble());
        for (JsonNode read : results.subList(1, results.size())) {
            Bench.requireNoFailures(portal.name(), read);
            figures.add(what + ": pages read a second", "1/s", portal.name(), read.at("/requests/perSecond").asDouble());
            figures.add(what + ": page read, p99", "ms", portal.name(), read.at("/requestMs/p99").asDouble());
        }
        return applied.at("/requests/ok").asDouble() / applications;
    }

    private void verify(Contender portal, Path data, Path record, Figures figures) {
        try (Server server = Server.start(portal, place, data)) {
            JsonNode kept = driver.verify(server, record);
            figures.add("acknowledged in all", "", portal.name(), kept.at("/recorded").asDouble());
            figures.add("lost after kill -9", "", portal.name(), kept.at("/recorded").asDouble() - kept.at("/present").asDouble());
            figures.add("references given twice", "", portal.name(), kept.at("/duplicateReferences").asDouble());
            if (kept.at("/recorded").asLong() != kept.at("/present").asLong() || kept.at("/duplicateReferences").asLong() > 0) {
                throw new Bench.Failed("acknowledged applications are missing or doubled: " + kept);
            }
        }
    }
}
