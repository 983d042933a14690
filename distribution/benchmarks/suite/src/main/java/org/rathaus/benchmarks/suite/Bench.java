package org.rathaus.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the benchmarks asked for, prints a table for each and keeps all values as JSON. Exit status 1 if one could not
 * be measured, 2 if the command line is wrong.
 */
public final class Bench {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Options options;
    private final Path results;

    /** Why a benchmark has no result; the message is for the user. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(String message) {
            super(message);
        }

        Failed(String message, Throwable cause) {
            super(message + ": " + cause.getMessage(), cause);
        }
    }

    private Bench(Options options) {
        this.options = options;
        this.results = options.benchmarksFolder().resolve("target/results");
    }

    public static void main(String[] args) throws IOException {
        Options options;
        try {
            options = new Options(args);
        } catch (Options.Invalid e) {
            System.err.println(e.getMessage() + "\n\n" + Options.USAGE);
            System.exit(2);
            return;
        }
        Processes.endAllAtExit();
        System.exit(new Bench(options).runAll() ? 0 : 1);
    }

    static void say(String progress) {
        System.err.println("  " + progress);
    }

    /** @throws Failed if a citizen's application failed: what does not work need not be measured */
    static void requireNoFailures(String contender, JsonNode result) {
        if (result.at("/journeys/failed").asLong() + result.at("/warmupFailed").asLong() > 0) {
            throw new Failed("applications failed on the " + contender + ": " + result.at("/journeys"));
        }
    }

    private boolean runAll() throws IOException {
        double busy = Machine.loadAverage();
        if (busy > 0.5) {
            say(String.format("this machine is busy (load %.1f): trust ratios only, or wait", busy));
        }
        List<Contender> contenders = options.contenders.stream().map(it -> Contender.named(it, options)).toList();
        boolean measured = true;
        try (Workplace place = new Workplace(options.benchmarksFolder().resolve("target/run"), options.postgres)) {
            if (!prepared(contenders, place)) {
                return false;
            }
            for (String name : options.benchmarks) {
                measured &= run(name, contenders, place);
            }
        }
        return measured;
    }

    /** A first start that nobody measures: it builds what is missing and brings the files into memory. */
    private static boolean prepared(List<Contender> contenders, Workplace place) {
        for (Contender contender : contenders) {
            say("first start of the " + contender.name() + ", not measured (log: " + place.log(contender.name()) + ")");
            Path data = place.newData(contender.name());
            try {
                Server.start(contender, place, data).close();
                place.discard(data);
            } catch (Failed e) {
                System.err.println(e.getMessage());
                return false;
            }
        }
        return true;
    }

    private boolean run(String name, List<Contender> contenders, Workplace place) throws IOException {
        Map<String, Object> machine = Machine.description();
        Benchmark benchmark = Benchmark.named(name, options, place);
        Figures figures = new Figures();
        String failure = null;
        try {
            benchmark.measure(contenders, figures);
        } catch (Failed e) {
            failure = e.getMessage();
            System.err.println(name + ": " + failure);
        }
        if (!figures.all().isEmpty()) {
            System.out.println(Table.of(name + ": " + benchmark.method(), figures));
            write(name, benchmark, machine, figures, failure);
        }
        return failure == null;
    }

    private void write(String name, Benchmark benchmark, Map<String, Object> machine, Figures figures, String failure)
            throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("benchmark", name);
        result.put("method", benchmark.method());
        result.put("measured", now.toString());
        result.put("commit", System.getProperty("benchmark.commit", "unknown"));
        result.put("asked", options.asked());
        result.put("machine", machine);
        result.put("jvmFlags", figures.jvmFlags());
        result.put("figures", figures.toJson());
        if (failure != null) {
            result.put("incomplete", failure);
        }
        Files.createDirectories(results);
        Path file = results.resolve(now.toString().replace(":", "") + "-" + name + ".json");
        Files.writeString(file, JSON.writeValueAsString(result) + "\n");
        say("written to " + options.root.relativize(file));
    }
}
