package org.rathaus.benchmarks.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Whole applications, from the information page to the acknowledgement, on both servers in turn. In the end both are
 * killed and started again: whatever was acknowledged must still be there, or the figures mean nothing.
 */
final class ApplyBenchmark implements Benchmark {

    /** The driver starts cold in every run. */
    private static final int DRIVER_WARMUP_SECONDS = 4;
    private static final String FAILED = "failed applications";
    private static final String LOST = "lost after kill -9";
    private static final String TWICE = "references given twice";
    private static final Set<String> WRONG = Set.of(FAILED, LOST, TWICE);

    private final Workplace place;
    private final Driver driver;
    private final int runs;
    private final int seconds;
    private final int warmup;
    private final String load;

    ApplyBenchmark(Options options, Workplace place) {
        this.place = place;
        this.driver = new Driver(options, place);
        this.runs = options.runs(5);
        this.seconds = options.seconds(30);
        this.warmup = options.warmup(60);
        this.load = options.clients + " clients, " + (options.postgres ? "PostgreSQL" : "Derby");
    }

    @Override
    public String method() {
        return "in turn, " + runs + " x " + seconds + " s each after " + warmup + " s of warm-up, " + load + ", "
                + Jvm.HEAP;
    }

    @Override
    public void measure(List<Contender> contenders, Figures figures) {
        Map<Contender, Path> folders = new LinkedHashMap<>();
        contenders.forEach(it -> folders.put(it, place.newData(it.name())));
        List<Server> servers = start(folders, figures);
        try {
            servers.forEach(this::warmUp);
            for (int run = 1; run <= runs; run++) {
                for (Server server : servers) {
                    Bench.say("apply " + run + "/" + runs + " " + server.name());
                    report(server.name(), driver.apply(server, DRIVER_WARMUP_SECONDS, seconds, record(server)), figures);
                }
            }
        } finally {
            servers.forEach(Server::kill);
        }
        verify(folders, figures);
        folders.values().forEach(place::discard);
        requireNothingWrong(figures);
    }

    /** A figure bought with failed or lost applications is none; the table is printed all the same. */
    private static void requireNothingWrong(Figures figures) {
        for (Figures.Figure figure : figures.all()) {
            boolean wrong = WRONG.contains(figure.what())
                    && figure.values().values().stream().flatMap(List::stream).anyMatch(it -> it > 0);
            if (wrong) {
                throw new Bench.Failed(figure.what() + ": " + figure.values());
            }
        }
    }

    private List<Server> start(Map<Contender, Path> folders, Figures figures) {
        List<Server> servers = new ArrayList<>();
        folders.forEach((contender, data) -> {
            Server server = Server.start(contender, place, data);
            figures.ranWith(server);
            servers.add(server);
        });
        return servers;
    }

    private void warmUp(Server server) {
        if (warmup > 0) {
            Bench.say("warm-up of " + server.name() + ", " + warmup + " s");
            Bench.requireNoFailures(server.name(), driver.apply(server, 0, warmup, record(server)));
        }
    }

    private static void report(String name, JsonNode result, Figures figures) {
        double applications = result.at("/journeys/ok").asDouble();
        double requests = result.at("/requests/ok").asDouble();
        figures.add("applications", "1/s", name, result.at("/journeys/perSecond").asDouble());
        figures.add("processor time per application", "ms", name,
                result.at("/serverCpuSeconds").asDouble() * 1000 / applications);
        figures.add("application, p50", "ms", name, result.at("/journeyMs/p50").asDouble());
        figures.add("application, p99", "ms", name, result.at("/journeyMs/p99").asDouble());
        figures.add("request, p99", "ms", name, result.at("/requestMs/p99").asDouble());
        figures.add("requests per application", "", name, requests / applications);
        figures.add("on the wire per application", "kB", name, result.at("/bytesPerJourney/wire").asDouble() / 1000);
        figures.add(FAILED, "", name, result.at("/journeys/failed").asDouble());
    }

    private void verify(Map<Contender, Path> folders, Figures figures) {
        folders.forEach((contender, data) -> {
            Bench.say("status pages of all acknowledged applications after kill -9, " + contender.name());
            try (Server server = Server.start(contender, place, data)) {
                JsonNode result = driver.verify(server, record(server));
                double recorded = result.at("/recorded").asDouble();
                figures.add("acknowledged in all", "", contender.name(), recorded);
                figures.add(LOST, "", contender.name(), recorded - result.at("/present").asDouble());
                figures.add(TWICE, "", contender.name(), result.at("/duplicateReferences").asDouble());
            }
        });
    }

    private Path record(Server server) {
        return place.folder().resolve(server.name() + "-apply.tsv");
    }
}
