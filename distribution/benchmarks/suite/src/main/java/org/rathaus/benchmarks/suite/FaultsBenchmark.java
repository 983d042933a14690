package org.rathaus.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/**
 * Kills the portal with {@code kill -9} while citizens apply, again and again on the same data. Afterwards those who heard nothing send
 * again, twice, and every acknowledged application is looked up. One that is lost, has another's reference or is there twice makes the
 * run fail: every citizen has a name of their own.
 */
final class FaultsBenchmark implements Benchmark {

    private static final int CHECK_EVERY = 10;
    private static final int LATEST_MILLIS = 3_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration ON_THEIR_WAY = Duration.ofMillis(300);

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
        return options.kills() + " x kill -9 within 3 s after the first acknowledgement, " + options.clients + " clients, "
                + (options.postgres ? "PostgreSQL" : "Derby") + ", " + Jvm.HEAP;
    }

    @Override
    public void measure(List<Contender> contenders, Figures figures) {
        Contender portal = contenders.get(0);
        Path data = place.newData(portal.name());
        Path record = place.folder().resolve("faults.tsv");
        Path drafts = place.folder().resolve("faults-drafts.tsv");
        for (int kill = 1; kill <= options.kills(); kill++) {
            Server server = Server.start(portal, place, data);
            figures.add("start after a kill", "s", portal.name(), server.secondsToService());
            killUnderLoad(server, record, drafts);
            if (kill % CHECK_EVERY == 0 || kill == options.kills()) {
                check(portal, data, record, drafts, figures, kill);
            }
        }
        place.discard(data);
    }

    /** The load is under way once something was acknowledged; on a busy machine that takes a while. */
    private void killUnderLoad(Server server, Path record, Path drafts) {
        long before = size(record);
        Process load = driver.begin(server, record, drafts);
        long latest = System.nanoTime() + PATIENCE.toNanos();
        while (size(record) == before) {
            if (!load.isAlive() || System.nanoTime() > latest) {
                throw new Bench.Failed("nothing was acknowledged, see " + place.log("driver"));
            }
            Probe.pause(Duration.ofMillis(20));
        }
        Probe.pause(Duration.ofMillis(random.nextInt(LATEST_MILLIS)));
        server.kill();
        // answers that were on their way count
        Probe.pause(ON_THEIR_WAY);
        Processes.end(load);
    }

    private static long size(Path record) {
        try {
            return Files.exists(record) ? Files.size(record) : 0;
        } catch (IOException e) {
            throw new Bench.Failed("cannot read " + record, e);
        }
    }

    private void check(Contender portal, Path data, Path record, Path drafts, Figures figures, int kill) {
        try (Server server = Server.start(portal, place, data)) {
            sendAgain(portal, server, drafts, figures);
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

    private void sendAgain(Contender portal, Server server, Path drafts, Figures figures) {
        JsonNode result = driver.resend(server, drafts);
        double sent = result.at("/sentAgain").asDouble();
        figures.add("sent again, twice", "", portal.name(), sent);
        if (result.at("/answered").asDouble() < sent) {
            throw new Bench.Failed("some who sent again were not told that it has arrived, see " + place.log("driver"));
        }
    }

    /** There may be more than were acknowledged: those whose answer was cut off. */
    private void count(Contender portal, Path data, Figures figures) {
        Path export = place.folder().resolve("export.zip");
        try {
            Files.deleteIfExists(export);
        } catch (IOException e) {
            throw new Bench.Failed("cannot delete " + export, e);
        }
        figures.add("cases in the database", "", portal.name(), TownExport.cases(options, place, data, export));
    }
}
