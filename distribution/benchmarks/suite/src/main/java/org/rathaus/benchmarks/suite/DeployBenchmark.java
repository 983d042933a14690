package org.rathaus.benchmarks.suite;

import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntPredicate;

/** How long it takes until a plugin's jar, taken from or put into the watched folder, shows in the browser. */
final class DeployBenchmark implements Benchmark {

    private static final String JAR = "*postal-vote*.jar";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int SETTLE_MILLIS = 1000;
    /** More than the interval at which the folder is looked at, so that changes fall anywhere within it. */
    private static final int SPREAD_MILLIS = 1000;

    private final Workplace place;
    private final int runs;
    private final Probe probe = new Probe();
    private final Random random = new Random(1);

    DeployBenchmark(Options options, Workplace place) {
        this.place = place;
        this.runs = options.runs(20);
    }

    @Override
    public String method() {
        return "plugin jar moved out of the watched folder and back, asked every 10 ms, " + runs + " runs";
    }

    /** The rival has no plugins and takes no part. */
    @Override
    public void measure(List<Contender> contenders, Figures figures) {
        contenders.stream().filter(it -> it.name().equals("portal")).forEach(portal -> {
            Path data = place.newData("portal");
            try (Server server = Server.start(portal, place, data)) {
                figures.ranWith(server);
                deploy(server, data, figures);
            }
            place.discard(data);
        });
    }

    private void deploy(Server server, Path data, Figures figures) {
        Path jar = jar(data.resolve("plugins"));
        Path shelf = place.folder().resolve(jar.getFileName());
        for (int run = 1; run <= runs; run++) {
            Bench.say("deploy " + run + "/" + runs);
            settle();
            Probe.Answer gone = await(server, it -> it == 404 || it == 503, move(jar, shelf));
            settle();
            Probe.Answer back = await(server, it -> it == 200, move(shelf, jar));
            report(figures, "jar removed -> not available", gone, Map.of(200, 0));
            report(figures, "jar put back -> first 200", back, Map.of(404, 0, 503, 0));
        }
    }

    /** Only the old answer may be seen before the new one: no error page, no cut connection. */
    private static void report(Figures figures, String what, Probe.Answer answer, Map<Integer, Integer> expected) {
        int errors = answer.unwanted().entrySet().stream()
                .filter(it -> !expected.containsKey(it.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        figures.add(what, "s", "portal", answer.seconds());
        figures.add("other answers meanwhile", "", "portal", errors);
    }

    private Probe.Answer await(Server server, IntPredicate wanted, long since) {
        URI page = server.at(Server.SERVICE);
        return probe.await(page, wanted, since, LIMIT, server::isAlive);
    }

    private void settle() {
        Probe.pause(Duration.ofMillis(SETTLE_MILLIS + random.nextInt(SPREAD_MILLIS)));
    }

    /** By rename, as an operator's script would do it, so that nobody sees half a file. */
    private static long move(Path from, Path to) {
        try {
            long now = System.nanoTime();
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            return now;
        } catch (IOException e) {
            throw new Bench.Failed("cannot move " + from, e);
        }
    }

    private static Path jar(Path plugins) {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(plugins, JAR)) {
            for (Path jar : jars) {
                return jar;
            }
        } catch (IOException e) {
            throw new Bench.Failed("cannot read " + plugins, e);
        }
        throw new Bench.Failed("no " + JAR + " in " + plugins);
    }
}
