package org.rathaus.benchmarks.suite;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The storage alone, in a process of its own that uses the portal's bundles without the framework. The rival is plain
 * JDBC: the same rows in the same tables, one commit for each submission.
 */
final class StorageBenchmark implements Benchmark {

    /** Of each contender, with many clients and with one. What goes through EclipseLink is compiled late. */
    private static final int WARMUP_SECONDS = 20;
    private static final int MILLION = 1_000_000;
    private static final int HUNDRED_THOUSAND = 100_000;

    private static final String PACKAGE = "org.rathaus.benchmarks.storage.";

    private final Options options;
    private final Workplace place;
    private final Path sources;
    private final String program;
    private final int runs;
    private final int rows;
    private final String method;

    private StorageBenchmark(Options options, Workplace place, String program, int runs, int rows, String method) {
        this.options = options;
        this.place = place;
        this.sources = options.benchmarksFolder().resolve("storage/src");
        this.program = program;
        this.runs = runs;
        this.rows = rows;
        this.method = method + ", " + (options.postgres ? "PostgreSQL" : "Derby") + ", " + Jvm.HEAP;
    }

    /** Receiving and looking up. */
    static StorageBenchmark ofSubmissions(Options options, Workplace place) {
        return new StorageBenchmark(options, place, PACKAGE + "StorageLoad", options.runs(5), options.rows(MILLION),
                "portal: through Cases.receive, rival: the same INSERTs in plain JDBC, in turn, "
                + options.runs(5) + " x " + options.seconds(6) + " s each");
    }

    /** Listing cases among very many. */
    static StorageBenchmark ofWorkLists(Options options, Workplace place) {
        return new StorageBenchmark(options, place, PACKAGE + "WorkListLoad", options.runs(300), options.rows(MILLION),
                "pages of the work list of one town with " + options.rows(MILLION)
                + " cases, each kind " + options.runs(300) + " times after as many that do not count");
    }

    /** Giving all cases of a service as a file. */
    static StorageBenchmark ofExports(Options options, Workplace place) {
        return new StorageBenchmark(options, place, PACKAGE + "ExportLoad", options.runs(5), options.rows(MILLION),
                "all cases of a service of one town, read and written to nowhere, "
                + options.runs(5) + " times");
    }

    /** Searching found items. */
    static StorageBenchmark ofSearches(Options options, Workplace place) {
        return new StorageBenchmark(options, place, PACKAGE + "SearchLoad", 1, options.rows(MILLION),
                "100 searches a second among " + options.rows(MILLION) + " found items with filters and counts, "
                + "each timed from when it was to begin");
    }

    /** Drawing among those who took part in a contest. */
    static StorageBenchmark ofDraws(Options options, Workplace place) {
        return new StorageBenchmark(options, place, "org.rathaus.service.ideacontest.ContestLoad", options.runs(3), options.rows(HUNDRED_THOUSAND),
                "a contest with " + options.rows(HUNDRED_THOUSAND) + " entries of as many persons, " + options.runs(3) + " times");
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public void measure(List<Contender> contenders, Figures figures) {
        try {
            Path classes = Files.createDirectories(place.folder().resolve("storage-classes"));
            run("compiler", compile(classes));
            for (String line : run("storage", measure(classes))) {
                String[] parts = line.split("\t");
                if (parts[0].equals("figure")) {
                    figures.add(parts[1], parts[2], parts[3], Double.parseDouble(parts[4]));
                }
            }
        } catch (IOException | InterruptedException e) {
            throw new Bench.Failed("cannot measure the storage", e);
        }
    }

    private List<String> compile(Path classes) throws IOException {
        List<String> command = new ArrayList<>(List.of(Jvm.tool("javac"), "-nowarn", "-d", classes.toString(), "-cp", libraries()));
        command.addAll(files(sources, ".java"));
        return command;
    }

    private List<String> measure(Path classes) {
        Path data = place.newData("storage");
        String url = place.jdbcUrl(data);
        return List.of(Jvm.tool("java"), Jvm.HEAP, "-Dlogback.configurationFile=" + sources.resolveSibling("logback.xml"),
                "-cp", classes + File.pathSeparator + libraries(),
                program, url == null ? "" : url, data.toString(),
                String.valueOf(runs), String.valueOf(options.seconds(6)), String.valueOf(options.warmup(WARMUP_SECONDS)),
                String.valueOf(rows));
    }

    private String libraries() {
        Path home = options.root.resolve("distribution/portal/target/rathaus");
        try {
            List<String> jars = new ArrayList<>(files(home.resolve("bundles"), ".jar"));
            jars.addAll(files(home.resolve("launcher"), ".jar"));
            jars.addAll(files(home.resolve("plugins"), ".jar"));
            return String.join(File.pathSeparator, jars);
        } catch (IOException e) {
            throw new Bench.Failed("the portal is not built", e);
        }
    }

    private static List<String> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.map(Path::toString).filter(it -> it.endsWith(ending)).sorted().toList();
        }
    }

    private List<String> run(String name, List<String> command) throws IOException, InterruptedException {
        Path log = place.log(name);
        Files.deleteIfExists(log);
        Process process = Processes.start(command, place.folder(), log);
        int status = process.waitFor();
        Processes.end(process);
        if (status != 0) {
            throw new Bench.Failed("the " + name + " failed, see " + log);
        }
        return Files.readAllLines(log);
    }
}
