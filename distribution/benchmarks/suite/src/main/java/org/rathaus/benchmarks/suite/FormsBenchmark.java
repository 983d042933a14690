package org.rathaus.benchmarks.suite;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What one step of a form costs with 20 and with 200 questions, and that it needs no session. */
final class FormsBenchmark implements Benchmark {

    private static final Duration DEPLOYMENT = Duration.ofSeconds(60);

    private final Options options;
    private final Workplace place;
    private final Path home;

    FormsBenchmark(Options options, Workplace place) {
        this.options = options;
        this.place = place;
        this.home = options.root.resolve("distribution/portal/target/rathaus");
    }

    @Override
    public String method() {
        return "each step sent again and again by " + options.clients + " clients with a draft each, then its page read; "
                + options.warmup(15) + " s of warm-up, " + options.runs(3) + " x " + options.seconds(8) + " s, " + Jvm.HEAP;
    }

    @Override
    public void measure(List<Contender> contenders, Figures figures) {
        Path data = place.newData("portal");
        try {
            prepare(data);
        } catch (IOException | InterruptedException e) {
            throw new Bench.Failed("cannot make the long forms", e);
        }
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

    private void prepare(Path data) throws IOException, InterruptedException {
        new GeneratedTowns(options.root, options.town).fill(data, 1);
        Path classes = Files.createDirectories(place.folder().resolve("forms-classes"));
        List<String> command = new ArrayList<>(List.of(Jvm.tool("javac"), "-nowarn", "-d", classes.toString(), "-cp", bundles()));
        command.addAll(files(options.benchmarksFolder().resolve("forms/src"), ".java"));
        Process compiler = Processes.start(command, place.folder(), place.log("compiler"));
        if (compiler.waitFor() != 0) {
            throw new Bench.Failed("the compiler failed, see " + place.log("compiler"));
        }
        Processes.end(compiler);
        Path json = data.resolve("branding").resolve(options.town).resolve("town.json");
        for (LongFormPlugin form : LongFormPlugin.ALL) {
            form.write(classes, data.resolve("plugins").resolve(form.service() + ".jar"));
            Files.writeString(json, Files.readString(json).replace("\"services\": {", "\"services\": {\"" + form.service() + "\": {},"));
        }
    }

    private String bundles() throws IOException {
        return String.join(File.pathSeparator, files(home.resolve("bundles"), ".jar"));
    }

    private static List<String> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(Path::toString).filter(it -> it.endsWith(ending)).sorted().toList();
        }
    }
}
