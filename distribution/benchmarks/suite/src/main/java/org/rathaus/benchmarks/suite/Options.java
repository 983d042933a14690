package org.rathaus.benchmarks.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The command line. Times are seconds. */
final class Options {

    static final String USAGE = """
            usage: ./rathaus bench [start|memory|deploy|apply|storage|work-list|export|search|draw|towns|town-starts|faults|\
            forms|lighthouse|hot-deploy|dev|sign-in|spike|all] [options]

              start    process start to the first 200 of the home page, new data folder and used one
              memory   resident memory and heap after the start and after a short load
              deploy   plugin removed -> not available, put back -> first 200, while the portal runs
              apply    whole applications per second with durable commit, both servers in turn
              storage  durable submissions per second and look-ups, beside the same statements in plain JDBC
              work-list    pages of the work list of one town with --rows cases: each kind of filter, order and search
              export   all cases of a service as CSV, XLSX and JSON: cases a second, and what the heap holds
              search   searches among --rows found items, 100 a second: p50 and p99, in 20 towns and in one
              draw     a contest with --rows entries: entries a second, and how long the draw takes among them
              towns    memory, first page and throughput with 1 to 10,800 towns on one portal
              town-starts  the start with 2 and with 10,800 towns, of few brands and of one each
              faults   kill -9 under load, again and again: nothing acknowledged may be lost or doubled
              forms    sending and reading a step with 20 and with 200 questions
              lighthouse   Lighthouse's four scores and the weight of form pages
              hot-deploy   a plugin replaced again and again while 16 and then 64 citizens fill in its form
              dev      developer mode: what is saved of a plugin, until the browser shows it
              sign-in  sign-ins of citizens a second, and a page for somebody signed in beside the same for a guest
              spike    the first hour of 10,000 applications, then the peak of a whole state (Bavaria 2020) on one node, as citizens arrive
              all      start, memory, deploy and apply, one after the other (default)

              --runs N          repetitions (default: start 5, memory 3, deploy 20, apply 5, work-list 300, draw 3, town-starts 5, hot-deploy 200, dev 30, sign-in 3, spike 1)
              --seconds S       apply, sign-in, spike: length of one measurement (default 30, 20, 300); memory: length of the load (default 15)
              --warmup W        apply, sign-in, spike: load before the first measurement (default 60, 20, 60)
              --clients N       citizens at a time (default 8)
              --kills N         faults: how often the portal is killed (default 100)
              --rows N          storage: cases among which is looked up beside 10,000; work-list, export: cases; search: items (default 1000000); \
            draw: entries (default 100000)
              --db derby|postgres   database of both servers (default derby, embedded in each)
              --only portal|rival   leave the other one out
              --town ID         town on the portal (default norderstedt)
            """;

    private static final List<String> USUAL = List.of("start", "memory", "deploy", "apply");
    private static final List<String> OF_THE_PORTAL = List.of("deploy", "storage", "work-list", "export", "search", "draw", "towns", "town-starts", "faults", "forms",
            "lighthouse", "hot-deploy", "dev", "sign-in", "spike");
    private static final List<String> BENCHMARKS = Stream.concat(USUAL.stream(), OF_THE_PORTAL.stream()).distinct().toList();
    private static final List<String> CONTENDERS = List.of("portal", "rival");
    private static final List<String> VALUES =
            List.of("root", "runs", "seconds", "warmup", "clients", "kills", "rows", "db", "only", "town");

    final List<String> benchmarks;
    final List<String> contenders;
    final Path root;
    final int clients;
    final boolean postgres;
    final String town;
    private final Map<String, String> given = new HashMap<>();

    /** Says what is wrong with the command line. */
    static final class Invalid extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Invalid(String message) {
            super(message);
        }
    }

    /** @throws Invalid if an option is unknown or its value makes no sense */
    Options(String... args) {
        benchmarks = parse(args);
        root = Path.of(given.getOrDefault("root", ".")).toAbsolutePath().normalize();
        clients = number("clients", 8);
        postgres = choice("db", "derby", List.of("derby", "postgres")).equals("postgres");
        contenders = given.containsKey("only") || OF_THE_PORTAL.containsAll(benchmarks) ? List.of(choice("only", "portal", CONTENDERS)) : CONTENDERS;
        town = given.getOrDefault("town", "norderstedt");
        List.of("runs", "seconds", "warmup").forEach(name -> number(name, 1));
    }

    /** Whether the number of clients was given, where a benchmark usually takes several. */
    boolean hasClients() {
        return given.containsKey("clients");
    }

    int runs(int usual) {
        return number("runs", usual);
    }

    int seconds(int usual) {
        return number("seconds", usual);
    }

    int kills() {
        return number("kills", 100);
    }

    int rows(int usual) {
        return number("rows", usual);
    }

    int warmup(int usual) {
        return number("warmup", usual);
    }

    Path benchmarksFolder() {
        return root.resolve("distribution/benchmarks");
    }

    /** What the user asked for, for the record; without folders of this machine. */
    Map<String, Object> asked() {
        Map<String, Object> asked = new HashMap<>(given);
        asked.remove("root");
        return asked;
    }

    private List<String> parse(String[] args) {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (VALUES.contains(name) && i + 1 < args.length) {
                given.put(name, args[++i]);
            } else if (BENCHMARKS.contains(args[i])) {
                named.add(args[i]);
            } else if (!args[i].equals("all")) {
                throw new Invalid("cannot understand " + args[i]);
            }
        }
        return named.isEmpty() ? USUAL : named;
    }

    private int number(String name, int usual) {
        String text = given.getOrDefault(name, String.valueOf(usual));
        if (!text.matches("\\d{1,7}") || Integer.parseInt(text) == 0 && !name.equals("warmup")) {
            throw new Invalid("--" + name + " must be a whole number");
        }
        return Integer.parseInt(text);
    }

    private String choice(String name, String usual, List<String> choices) {
        String value = given.getOrDefault(name, usual);
        if (!choices.contains(value)) {
            throw new Invalid("--" + name + " must be one of " + choices);
        }
        return value;
    }
}
