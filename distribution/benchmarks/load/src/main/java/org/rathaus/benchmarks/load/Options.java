package org.rathaus.benchmarks.load;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The command line. */
final class Options {

    static final String USAGE = """
            usage: java -jar load.jar --base URL --scenario landing|info|apply|status|verify|resend [options]

              --clients N       closed loop: citizens at a time (default 8);
                                open loop and verify: most citizens at a time (default 200 and 4)
              --rate R          open loop: R citizens arrive per second (Poisson)
              --seconds S       length of the measurement (default 20)
              --warmup W        seconds of the same load before it, not measured (default 0)
              --drain D         open loop: seconds granted afterwards to citizens who are late (default 30)
              --form FILE       JSON object: question id -> value, or list of values to draw from
              --record FILE     apply: append "reference TAB status link" of every acknowledged application;
                                status, verify: the links to open
              --drafts FILE     apply: every citizen has a family name of their own, and what the last button sent is appended;
                                resend: what was not answered is sent again, twice
              --http apache|jdk HTTP client (default apache: one connection per citizen; jdk: a shared pool)
              --fresh           apache: every journey opens its own connection
              --assets          apply: also fetch the start page's style sheets, images and icons, once per citizen
              --timeout T       seconds a request may take (default 30)
              --dump DIR        where pages of failed journeys go (default load-dumps, five at most)
              --reference REGEX reference number (default [A-Z]{2,5}-[A-Z0-9]{4}-[A-Z0-9]{4})
              --status-link RE  path of a status link (default /status/[A-Za-z0-9_.~-]{8,})
              --start-link RE   text or path of the way into the application (default apply|antrag|beantragen|start)
              --forward REGEX   text of the button that goes on (default Weiter|Absenden|Fortfahren|Abschicken)
              --pid N           the server's process: also report the processor time it used in the measurement
              --seed N          seed for the generated answers and the arrivals
            """;

    private static final Set<String> SCENARIOS = Set.of("landing", "info", "apply", "status", "verify", "resend");
    private static final Set<String> FLAGS = Set.of("fresh", "assets");
    private static final List<String> VALUES = List.of("base", "scenario", "clients", "rate", "seconds", "warmup",
            "drain", "form", "record", "drafts", "http", "timeout", "dump", "reference", "status-link", "start-link", "forward",
            "pid", "seed");

    final URI base;
    final String scenario;
    final double rate;
    final int clients;
    final double seconds;
    final double warmup;
    final double drain;
    final Path form;
    final Path record;
    final Path drafts;
    final boolean jdkClient;
    final boolean fresh;
    final boolean assets;
    final int timeoutSeconds;
    final Path dump;
    final Pattern reference;
    final Pattern statusLink;
    final Pattern startLink;
    final Pattern forward;
    final long pid;
    final long seed;

    static final class Invalid extends RuntimeException {
        Invalid(String message) {
            super(message);
        }
    }

    Options(String[] args) {
        Map<String, String> given = parse(args);
        scenario = given.getOrDefault("scenario", "");
        if (!SCENARIOS.contains(scenario)) {
            throw new Invalid("--scenario must be one of " + SCENARIOS);
        }
        String address = given.get("base");
        if (address == null && !scenario.equals("verify")) {
            throw new Invalid("--base is missing");
        }
        base = address == null ? null : URI.create(address.endsWith("/") ? address : address + "/");
        rate = number(given, "rate", 0);
        int usual = scenario.equals("verify") ? 4 : rate > 0 ? 200 : 8;
        clients = (int) number(given, "clients", usual);
        seconds = number(given, "seconds", 20);
        warmup = number(given, "warmup", 0);
        drain = number(given, "drain", 30);
        form = path(given, "form");
        record = path(given, "record");
        drafts = path(given, "drafts");
        if (drafts == null && scenario.equals("resend")) {
            throw new Invalid("--scenario resend needs --drafts");
        }
        if (record == null && (scenario.equals("status") || scenario.equals("verify"))) {
            throw new Invalid("--scenario " + scenario + " needs --record");
        }
        jdkClient = given.getOrDefault("http", "apache").equals("jdk");
        fresh = given.containsKey("fresh");
        assets = given.containsKey("assets");
        timeoutSeconds = (int) number(given, "timeout", 30);
        dump = Path.of(given.getOrDefault("dump", "load-dumps"));
        reference = Pattern.compile("\\b(?:" + given.getOrDefault("reference",
                "[A-Z]{2,5}-[A-Z0-9]{4}-[A-Z0-9]{4}") + ")\\b");
        statusLink = Pattern.compile(given.getOrDefault("status-link", "/status/[A-Za-z0-9_.~-]{8,}"));
        startLink = Pattern.compile(given.getOrDefault("start-link", "apply|antrag|beantragen|start"),
                Pattern.CASE_INSENSITIVE);
        forward = Pattern.compile(given.getOrDefault("forward", "Weiter|Absenden|Fortfahren|Abschicken"));
        pid = (long) number(given, "pid", 0);
        seed = (long) number(given, "seed", System.nanoTime());
    }

    /** An address below the base. */
    URI at(String path) {
        return base.resolve(path);
    }

    private static Map<String, String> parse(String[] args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (FLAGS.contains(name)) {
                given.put(name, "");
            } else if (VALUES.contains(name) && i + 1 < args.length) {
                given.put(name, args[++i]);
            } else if (i == 0 && SCENARIOS.contains(args[i])) {
                given.put("scenario", args[i]);
            } else {
                throw new Invalid("cannot understand " + args[i]);
            }
        }
        return given;
    }

    private static double number(Map<String, String> given, String name, double otherwise) {
        try {
            return given.containsKey(name) ? Double.parseDouble(given.get(name)) : otherwise;
        } catch (NumberFormatException e) {
            throw new Invalid("--" + name + " must be a number");
        }
    }

    private static Path path(Map<String, String> given, String name) {
        return given.containsKey(name) ? Path.of(given.get(name)) : null;
    }
}
