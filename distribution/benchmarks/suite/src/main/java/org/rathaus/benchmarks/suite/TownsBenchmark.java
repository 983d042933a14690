package org.rathaus.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What more towns on one portal cost: memory, the first page of a town, doing nothing, and applications. All portals run
 * at the same time and are asked in turn, because one minute of a machine differs from the next by more than what is
 * looked for. A second portal with one town shows what two equal ones differ by.
 */
final class TownsBenchmark implements Benchmark {

    private static final List<Integer> COUNTS = List.of(1, 1, 100, 1_000, 10_800);
    private static final Duration IDLE = Duration.ofSeconds(10);
    /** What ten thousand towns are told to take; for all, so that the collector has the same to do. */
    private static final String HEAP = "-Xmx1g";

    private final Options options;
    private final Workplace place;
    private final Driver driver;

    /** One that runs. */
    private record Portal(String label, int towns, Server server, Path data) {
    }

    TownsBenchmark(Options options, Workplace place) {
        this.options = options;
        this.place = place;
        this.driver = new Driver(options, place);
    }

    @Override
    public String method() {
        return COUNTS + " generated towns, all portals at once; " + options.warmup(30) + " s of warm-up each, then in turn "
                + options.runs(5) + " x " + options.seconds(10) + " s of applications at one town (rival: the portal with one town), "
                + options.clients + " clients, " + HEAP;
    }

    @Override
    public void measure(List<Contender> contenders, Figures figures) {
        List<Portal> portals = new ArrayList<>();
        try {
            for (int at = 0; at < COUNTS.size(); at++) {
                portals.add(start(contenders.get(0), COUNTS.get(at), at == 1));
            }
            memory(portals, figures);
            for (Portal portal : portals) {
                Bench.say("warm-up, " + portal.label());
                apply(portal, options.warmup(30));
            }
            for (int run = 0; run < options.runs(5); run++) {
                applications(portals, run, figures);
            }
        } finally {
            portals.forEach(it -> it.server().close());
            portals.forEach(it -> place.discard(it.data()));
        }
    }

    private Portal start(Contender portal, int count, boolean again) {
        String label = again ? "1 town again" : count + (count == 1 ? " town" : " towns");
        Bench.say(label);
        Path data = place.newData(portal.name());
        try {
            new GeneratedTowns(options.root, options.town, false).fill(data, count);
        } catch (IOException e) {
            throw new Bench.Failed("cannot generate towns", e);
        }
        return new Portal(label, count, Server.start(portal, place, data, HEAP), data);
    }

    private static void memory(List<Portal> portals, Figures figures) {
        double one = 0;
        for (Portal portal : portals) {
            String of = ", " + portal.label();
            figures.ranWith(portal.server());
            figures.add("start" + of, "s", "portal", portal.server().secondsToService());
            double heap = portal.server().jvm().liveHeapMiB();
            figures.add("live heap after the start" + of, "MiB", "portal", heap);
            if (portal.towns() == 1) {
                one = heap;
            } else {
                figures.add("live heap for each further town" + of, "KiB", "portal", (heap - one) * 1024 / (portal.towns() - 1));
            }
            figures.add("first page of a town that nobody has visited" + of, "ms", "portal", firstPage(portal));
        }
        idle(portals, figures);
    }

    private static void idle(List<Portal> portals, Figures figures) {
        Map<Portal, Double> before = new LinkedHashMap<>();
        portals.forEach(it -> before.put(it, it.server().jvm().cpuSeconds()));
        Probe.pause(IDLE);
        before.forEach((portal, cpu) -> figures.add("processor time of a second without requests, " + portal.label(), "ms", "portal",
                (portal.server().jvm().cpuSeconds() - cpu) * 1000 / IDLE.toSeconds()));
    }

    private static double firstPage(Portal portal) {
        long begun = System.nanoTime();
        var last = portal.server().at("/").resolve("/" + GeneratedTowns.id(portal.towns() - 1) + "/");
        return new Probe().await(portal.towns() == 1 ? portal.server().at("/") : last, it -> it == 200, begun, Duration.ofSeconds(30),
                () -> true).seconds() * 1000;
    }

    /** Each run begins with another one. */
    private void applications(List<Portal> portals, int run, Figures figures) {
        List<Portal> order = new ArrayList<>(portals);
        Collections.rotate(order, run);
        Map<Portal, JsonNode> results = new LinkedHashMap<>();
        for (Portal portal : order) {
            Bench.say("applications " + (run + 1) + "/" + options.runs(5) + ", " + portal.label());
            results.put(portal, apply(portal, 0));
        }
        JsonNode one = results.get(portals.get(0));
        for (Portal portal : portals.subList(1, portals.size())) {
            JsonNode result = results.get(portal);
            figures.add("applications, " + portal.label(), "1/s", "portal", result.at("/journeys/perSecond").asDouble());
            figures.add("applications, " + portal.label(), "1/s", "rival", one.at("/journeys/perSecond").asDouble());
            figures.add("processor time per application, " + portal.label(), "ms", "portal", cpu(result));
            figures.add("processor time per application, " + portal.label(), "ms", "rival", cpu(one));
        }
    }

    private JsonNode apply(Portal portal, int warmup) {
        JsonNode result = driver.apply(portal.server(), warmup, warmup > 0 ? 1 : options.seconds(10), place.folder().resolve("towns.tsv"));
        Bench.requireNoFailures("portal", result);
        return result;
    }

    private static double cpu(JsonNode result) {
        return result.at("/serverCpuSeconds").asDouble() * 1000 / result.at("/journeys/ok").asDouble();
    }
}
