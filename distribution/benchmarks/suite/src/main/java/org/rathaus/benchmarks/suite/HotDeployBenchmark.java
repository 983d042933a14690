package org.rathaus.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** What citizens notice of a plugin that is replaced again and again while they fill in its form: nothing must fail, be cut or be lost. */
final class HotDeployBenchmark implements Benchmark {

    private static final List<Integer> CLIENTS = List.of(16, 64);
    private static final LongFormPlugin FORM = LongFormPlugin.ALL.get(0);
    private static final String CLASS = "org.rathaus.benchmarks.forms.TwentyQuestions";
    /** All clients together ask about this often in a second, so that two cores are busy but not full. */
    private static final int REQUESTS_PER_SECOND = 200;
    private static final int READERS = 2;
    /** For class loaders that are still alive, one a second. */
    private static final int LOOKS = 60;
    private static final int SHOWN_EVERY = 10;

    private final Options options;
    private final Workplace place;

    HotDeployBenchmark(Options options, Workplace place) {
        this.options = options;
        this.place = place;
    }

    @Override
    public String method() {
        return options.runs(200) + " replacements under " + clients() + " clients, half of them with kept connections and half with a new socket "
                + "for each request, no retries, and 200 drafts that rest; the rival column is the time without a replacement; "
                + options.warmup(60) + " s of warm-up, " + Jvm.HEAP;
    }

    private List<Integer> clients() {
        return options.hasClients() ? List.of(options.clients) : CLIENTS;
    }

    @Override
    public void measure(List<Contender> contenders, Figures figures) {
        FormPlugins plugins = new FormPlugins(options, place);
        for (int clients : clients()) {
            Path data = place.newData("portal");
            plugins.deploy(data, List.of(FORM));
            try (Server server = Server.start(contenders.get(0), place, data)) {
                figures.ranWith(server);
                new Probe().await(server.at("/" + FORM.service()), status -> status == 200, System.nanoTime(), Duration.ofMinutes(1), server::isAlive);
                measure(clients, server, plugins, data, figures);
            } catch (IOException | InterruptedException | ExecutionException e) {
                throw new Bench.Failed("the replacements could not go on", e);
            } finally {
                place.discard(data);
            }
        }
    }

    private void measure(int clients, Server server, FormPlugins plugins, Path data, Figures figures)
            throws IOException, InterruptedException, ExecutionException {
        Traffic citizens = new Traffic();
        Traffic others = new Traffic();
        ExecutorService threads = Executors.newCachedThreadPool();
        RestingDrafts resting = new RestingDrafts(FORM, server);
        List<Future<Void>> running = start(clients, threads, citizens, others, server);
        Replacements replacements = new Replacements(plugins, FORM, server, data.resolve("plugins/" + FORM.service() + ".jar"), data.resolve("next.jar"), citizens);
        try {
            resting.begin();
            Thread.sleep(Duration.ofSeconds(options.warmup(60)).toMillis());
            replacements.next();
            citizens.begin();
            others.begin();
            double metaspace = server.jvm().liveMetaspaceMiB();
            double heap = server.jvm().liveHeapMiB();
            for (int run = 1; run <= options.runs(200); run++) {
                replacements.next();
                if (run % SHOWN_EVERY == 0) {
                    show(run, citizens, replacements, server.jvm().loaded(CLASS));
                }
            }
            citizens.end();
            others.end();
            for (Future<Void> client : running) {
                client.get();
            }
            String of = ", " + clients + " clients";
            traffic(of, citizens, others, replacements, figures);
            figures.add("lost fields of " + resting.count() + " drafts that rested" + of, "", "portal", require(resting));
            memory(of, server, metaspace, heap, figures);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Future<Void>> start(int clients, ExecutorService threads, Traffic citizens, Traffic others, Server server) {
        List<Future<Void>> running = new ArrayList<>();
        Duration pause = Duration.ofMillis(1000L * clients / REQUESTS_PER_SECOND);
        IntStream.range(0, clients).forEach(number -> running.add(threads.submit(new Citizen(exchange(number), citizens, server, FORM, pause))));
        IntStream.range(0, READERS).forEach(number -> running.add(threads.submit(
                new Reader(exchange(number), others, server.at(Server.SERVICE + "/apply/person"), Duration.ofMillis(50)))));
        return running;
    }

    /** What the replacements have left behind, beside what there was before. */
    private static void memory(String of, Server server, double metaspaceBefore, double heapBefore, Figures figures) throws InterruptedException {
        figures.add("class loaders of the plugin alive afterwards" + of, "", "portal", alive(server));
        figures.add("metaspace afterwards : before" + of, "MiB", "portal", server.jvm().liveMetaspaceMiB());
        figures.add("metaspace afterwards : before" + of, "MiB", "rival", metaspaceBefore);
        figures.add("live heap afterwards : before" + of, "MiB", "portal", server.jvm().liveHeapMiB());
        figures.add("live heap afterwards : before" + of, "MiB", "rival", heapBefore);
    }

    /** The version before the last one has a while to end in. */
    private static long alive(Server server) throws InterruptedException {
        server.jvm().liveHeapMiB();
        long alive = server.jvm().loaded(CLASS);
        for (int look = 1; alive > 1 && look < LOOKS; look++) {
            Thread.sleep(1_000);
            server.jvm().liveHeapMiB();
            alive = server.jvm().loaded(CLASS);
        }
        return alive;
    }

    private static Exchange exchange(int number) {
        return number % 2 == 0 ? new KeptConnection() : new FreshSocket();
    }

    private static long require(RestingDrafts resting) throws IOException {
        long lost = resting.lostFields();
        if (lost > 0) {
            throw new Bench.Failed(lost + " fields of drafts that rested were lost");
        }
        return lost;
    }

    /** @param loaders of the plugin, with those that the next collection will find */
    private static void show(int run, Traffic citizens, Replacements replacements, long loaders) {
        Bench.say(String.format("%3d replaced, %7d requests, %d failed, %d cut, %d fields lost, p99 %.0f ms while replacing, %.0f ms otherwise, %d loaders%s",
                run, citizens.requests(), citizens.failures().values().stream().mapToInt(it -> it).sum(), citizens.cut(), citizens.lostFields(),
                p99(citizens.millis(replacements.windows(), true)), p99(citizens.millis(replacements.windows(), false)), loaders,
                citizens.failures().isEmpty() ? "" : " " + citizens.failures()));
    }

    private static void traffic(String of, Traffic citizens, Traffic others, Replacements replacements, Figures figures) {
        figures.add("requests" + of, "", "portal", citizens.requests() + others.requests());
        figures.add("failed requests" + of, "", "portal", failed(citizens) + failed(others));
        figures.add("cut connections" + of, "", "portal", citizens.cut() + others.cut());
        figures.add("lost fields" + of, "", "portal", citizens.lostFields());
        replacements.seconds().forEach(it -> figures.add("rename to the first page of the new version" + of, "s", "portal", it));
        figures.add("requests to the plugin, p99" + of, "ms", "portal", p99(citizens.millis(replacements.windows(), true)));
        figures.add("requests to the plugin, p99" + of, "ms", "rival", p99(citizens.millis(replacements.windows(), false)));
        figures.add("requests to another plugin, p99" + of, "ms", "portal", p99(others.millis(replacements.windows(), true)));
        figures.add("requests to another plugin, p99" + of, "ms", "rival", p99(others.millis(replacements.windows(), false)));
        if (failed(citizens) + failed(others) + citizens.lostFields() > 0) {
            throw new Bench.Failed("requests failed or fields were lost: " + citizens.failures() + others.failures() + citizens.lostFields());
        }
    }

    private static int failed(Traffic traffic) {
        return traffic.failures().values().stream().mapToInt(it -> it).sum();
    }

    private static double p99(List<Double> millis) {
        return millis.isEmpty() ? 0 : Figures.percentile(millis, 99);
    }
}
