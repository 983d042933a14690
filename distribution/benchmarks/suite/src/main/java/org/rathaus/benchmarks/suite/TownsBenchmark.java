package org.rathaus.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What more towns on one portal cost: memory, the first page of a town, applications a second, and doing nothing. */
final class TownsBenchmark implements Benchmark {

    private static final List<Integer> COUNTS = List.of(1, 100, 1_000, 10_800);
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final Options options;
    private final Workplace place;
    private final Driver driver;

    TownsBenchmark(Options options, Workplace place) {
        this.options = options;
        this.place = place;
        this.driver = new Driver(options, place);
    }

    @Override
    public String method() {
        return COUNTS + " generated towns, " + options.warmup(10) + " s of warm-up, then " + options.seconds(15)
                + " s of applications at one of them, " + options.clients + " clients, " + Jvm.HEAP;
    }

    @Override
    public void measure(List<Contender> contenders, Figures figures) {
        double before = 0;
        for (int count : COUNTS) {
            Bench.say(count + " towns");
            double heap = measure(contenders.get(0), count, figures);
            if (count > 1) {
                figures.add("live heap for each further town, " + count + " towns", "KiB", "portal", (heap - before) * 1024 / (count - 1));
            } else {
                before = heap;
            }
        }
    }

    private double measure(Contender portal, int count, Figures figures) {
        Path data = place.newData(portal.name());
        String of = ", " + count + " towns";
        try {
            new GeneratedTowns(options.root, options.town).fill(data, count);
        } catch (IOException e) {
            throw new Bench.Failed("cannot generate towns", e);
        }
        try (Server server = Server.start(portal, place, data)) {
            figures.ranWith(server);
            figures.add("start" + of, "s", "portal", server.secondsToService());
            double heap = server.jvm().liveHeapMiB();
            figures.add("live heap after the start" + of, "MiB", "portal", heap);
            figures.add("first page of a town that nobody has visited" + of, "ms", "portal", firstPage(server, count));
            double idle = server.jvm().cpuSeconds();
            Probe.pause(IDLE);
            figures.add("processor time of a second without requests" + of, "ms", "portal",
                    (server.jvm().cpuSeconds() - idle) * 1000 / IDLE.toSeconds());
            JsonNode result = driver.apply(server, options.warmup(10), options.seconds(15), place.folder().resolve("towns.tsv"));
            Bench.requireNoFailures("portal", result);
            double applications = result.at("/journeys/ok").asDouble();
            figures.add("applications" + of, "1/s", "portal", result.at("/journeys/perSecond").asDouble());
            figures.add("processor time per application" + of, "ms", "portal",
                    result.at("/serverCpuSeconds").asDouble() * 1000 / applications);
            return heap;
        } finally {
            place.discard(data);
        }
    }

    private static double firstPage(Server server, int count) {
        long begun = System.nanoTime();
        var last = server.at("/").resolve("/" + GeneratedTowns.id(count - 1) + "/");
        return new Probe().await(count == 1 ? server.at("/") : last, it -> it == 200, begun, Duration.ofSeconds(30), () -> true).seconds() * 1000;
    }
}
