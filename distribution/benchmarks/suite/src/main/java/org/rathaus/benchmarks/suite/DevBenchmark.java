package org.rathaus.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** How soon whoever writes a plugin sees in the browser what was saved: the goal is two seconds. */
final class DevBenchmark implements Benchmark {

    /** What developers get unless they say otherwise. */
    private static final String HEAP = "-Xmx768m";
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int ASKED_EVERY_MILLIS = 10;
    /** More than the intervals at which files are looked at, so that saves fall anywhere within them. */
    private static final int LEAST_PAUSE_MILLIS = 500;
    private static final int SPREAD_MILLIS = 1000;

    private final Options options;
    private final Workplace place;
    private final Random random = new Random(1);

    DevBenchmark(Options options, Workplace place) {
        this.options = options;
        this.place = place;
    }

    @Override
    public String method() {
        return "a plugin of new-plugin --variant pages in ./rathaus dev, " + options.runs(30) + " saves of each kind after one that does not count, "
                + "from the save to the first answer that shows it, asked every 10 ms, " + HEAP;
    }

    @Override
    public void measure(List<Contender> contenders, Figures figures) {
        Path data = place.newData("portal");
        try {
            WrittenPlugin plugin = WrittenPlugin.make(options, place.folder().resolve("written"), place.log("new-plugin"));
            try (Server server = Server.start(Contender.Portal.developing(options.root, options.town, plugin), place, data, HEAP); Exchange browser = new KeptConnection()) {
                figures.ranWith(server);
                new Probe().await(server.at(plugin.page()), status -> status == 200, System.nanoTime(), LIMIT, server::isAlive);
                for (int run = 0; run <= options.runs(30); run++) {
                    Bench.say("save " + run + "/" + options.runs(30));
                    for (Save save : plugin.saves()) {
                        double seconds = seconds(save, run, browser, server);
                        if (run > 0) {
                            figures.add("save -> first answer, " + save.what(), "s", "portal", seconds);
                        }
                    }
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new Bench.Failed("what is saved cannot be measured", e);
        } finally {
            place.discard(data);
        }
    }

    private double seconds(Save save, int run, Exchange browser, Server server) throws IOException, InterruptedException {
        Thread.sleep(LEAST_PAUSE_MILLIS + random.nextInt(SPREAD_MILLIS));
        long begun = save.write(run);
        while (!save.isShown(run, browser, server)) {
            if (System.nanoTime() - begun > LIMIT.toNanos() || !server.isAlive()) {
                throw new Bench.Failed(save.what() + " " + run + " is not shown");
            }
            Thread.sleep(ASKED_EVERY_MILLIS);
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
