package org.rathaus.benchmarks.suite;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What one step of a form costs with 20 and with 200 questions, and that it needs no session. */
final class FormsBenchmark implements Benchmark {

    private static final Duration DEPLOYMENT = Duration.ofSeconds(60);

    private final Options options;
    private final Workplace place;

    FormsBenchmark(Options options, Workplace place) {
        this.options = options;
        this.place = place;
    }

    @Override
    public String method() {
        return "each step sent again and again by " + options.clients + " clients with a draft each, then its page read; "
                + options.warmup(15) + " s of warm-up, " + options.runs(3) + " x " + options.seconds(8) + " s, " + Jvm.HEAP;
    }

    @Override
    public void measure(List<Contender> contenders, Figures figures) {
        Path data = place.newData("portal");
        new FormPlugins(options, place).deploy(data, LongFormPlugin.ALL);
        try (Server server = Server.start(contenders.get(0), place, data)) {
            figures.ranWith(server);
            for (LongFormPlugin form : LongFormPlugin.ALL) {
                new Probe().await(server.at("/" + form.service()), status -> status == 200, System.nanoTime(), DEPLOYMENT, server::isAlive);
                StepLoad load = new StepLoad(server, form, options.clients);
                load.run(options.warmup(15));
                for (int run = 0; run < options.runs(3); run++) {
                    load.run(options.seconds(8)).addTo(figures, ", " + form.questions() + " questions");
                }
            }
        } finally {
            place.discard(data);
        }
    }
}
