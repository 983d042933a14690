package org.rathaus.benchmarks.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/**
 * Kills the portal with {@code kill -9} while citizens apply, again and again on the same data, and looks every
 * acknowledged application up afterwards. One that is lost or has another's reference makes the run fail.
 */
final class FaultsBenchmark implements Benchmark {

    private static final int CHECK_EVERY = 10;
    private static final int LOAD_SECONDS = 8;
    private static final int EARLIEST_MILLIS = 1_500;
    private static final int LATEST_MILLIS = 6_000;

    private final Options options;
    private final Workplace place;
    private final Driver driver;
    private final Random random = new Random();

    FaultsBenchmark(Options options, Workplace place) {
        this.options = options;
        this.place = place;
        this.driver = new Driver(options, place);
    }

    @Override
    public String method() {
        return options.kills() + " x kill -9 after 1.5 to 6 s of load, " + options.clients + " clients, "
                + (options.postgres ? "PostgreSQL" : "Derby") + ", " + Jvm.HEAP;
    }

    @Override
    public void measure(List<Contender> contenders, Figures figures) {
        Contender portal = contenders.get(0);
        Path data = place.newData(portal.name());
        Path record = place.folder().resolve("faults.tsv");
        for (int kill = 1; kill <= options.kills(); kill++) {
            Server server = Server.start(portal, place, data);
            figures.add("start after a kill", "s", portal.name(), server.secondsToService());
            killUnderLoad(server, record);
            if (kill % CHECK_EVERY == 0 || kill == options.kills()) {
                check(portal, data, record, figures, kill);
            }
        }
        place.discard(data);
    }

    private void killUnderLoad(Server server, Path record) {
        Thread load = new Thread(() -> apply(server, record), "load");
        load.start();
        // the driver needs a second to start itself
        Probe.pause(Duration.ofMillis(random.nextInt(EARLIEST_MILLIS, LATEST_MILLIS)));
        server.kill();
        try {
            load.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Bench.Failed("interrupted", e);
        }
    }

    /** The driver fails with its server; what was acknowledged until then is in the record. */
    private void apply(Server server, Path record) {
        try {
            driver.apply(server, 0, LOAD_SECONDS, record);
        } catch (Bench.Failed e) {
            if (server.isAlive()) {
                throw e;
            }
        }
    }

    private void check(Contender portal, Path data, Path record, Figures figures, int kill) {
        try (Server server = Server.start(portal, place, data)) {
            JsonNode result = driver.verify(server, record);
            double recorded = result.at("/recorded").asDouble();
            double lost = recorded - result.at("/present").asDouble();
            double twice = result.at("/duplicateReferences").asDouble();
            Bench.say("after " + kill + " kills: " + (long) recorded + " acknowledged, " + (long) lost + " lost, " + (long) twice + " twice");
            figures.add("acknowledged so far", "", portal.name(), recorded);
            figures.add("lost", "", portal.name(), lost);
            figures.add("references given twice", "", portal.name(), twice);
            if (lost + twice > 0) {
                throw new Bench.Failed("lost or doubled after " + kill + " kills; the data is kept in " + data);
            }
        }
        count(portal, data, figures);
    }

    /** There may be more than were acknowledged: those whose answer was cut off. */
    private void count(Contender portal, Path data, Figures figures) {
        Path export = place.folder().resolve("export.zip");
        try {
            Files.deleteIfExists(export);
        } catch (java.io.IOException e) {
            throw new Bench.Failed("cannot delete " + export, e);
        }
        figures.add("cases in the database", "", portal.name(), TownExport.cases(options, place, data, export));
    }
}
