package org.rathaus.benchmarks.suite;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes the plugins with long forms, and data folders of a portal that has them. */
final class FormPlugins {

    private final Options options;
    private final Workplace place;
    private final Path classes;

    /** Compiles them against the bundles of the distribution. */
    FormPlugins(Options options, Workplace place) {
        this.options = options;
        this.place = place;
        this.classes = place.folder().resolve("forms-classes");
        try {
            compile();
        } catch (IOException | InterruptedException e) {
            throw new Bench.Failed("cannot compile the long forms", e);
        }
    }

    private void compile() throws IOException, InterruptedException {
        Files.createDirectories(classes);
        String bundles = String.join(File.pathSeparator, files(options.root.resolve("distribution/portal/target/rathaus/bundles"), ".jar"));
        List<String> command = new ArrayList<>(List.of(Jvm.tool("javac"), "-nowarn", "--release", "17", "-d", classes.toString(), "-cp", bundles));
        command.addAll(files(options.benchmarksFolder().resolve("forms/src"), ".java"));
        Process compiler = Processes.start(command, place.folder(), place.log("compiler"));
        if (compiler.waitFor() != 0) {
            throw new Bench.Failed("the compiler failed, see " + place.log("compiler"));
        }
        Processes.end(compiler);
    }

    /** Fills a new data folder with one town that offers them. */
    void deploy(Path data, List<LongFormPlugin> forms) {
        try {
            new GeneratedTowns(options.root, options.town, false).fill(data, 1);
            Path json = data.resolve("branding").resolve(options.town).resolve("town.json");
            for (LongFormPlugin form : forms) {
                write(form, 1, data.resolve("plugins").resolve(form.service() + ".jar"));
                Files.writeString(json, Files.readString(json).replace("\"services\": {", "\"services\": {\"" + form.service() + "\": {},"));
            }
        } catch (IOException e) {
            throw new Bench.Failed("cannot make the long forms", e);
        }
    }

    /** Writes the jar of one version. */
    void write(LongFormPlugin form, int version, Path jar) {
        try {
            form.write(classes, version, jar);
        } catch (IOException e) {
            throw new Bench.Failed("cannot write " + jar, e);
        }
    }

    private static List<String> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(Path::toString).filter(it -> it.endsWith(ending)).sorted().toList();
        }
    }
}
