package org.rathaus.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Puts one version after the other into the watched folder, each as soon as citizens have worked with the last one for a while. */
final class Replacements {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long DRAIN_NANOS = Duration.ofMillis(300).toNanos();
    private static final int ASKED_EVERY_MILLIS = 10;
    private static final int LEAST_PAUSE_MILLIS = 500;
    private static final int OK = 200;

    private final List<long[]> windows = new ArrayList<>();
    private final List<Double> seconds = new ArrayList<>();
    private final Random random = new Random(1);
    private final FormPlugins plugins;
    private final LongFormPlugin form;
    private final Server server;
    private final Path file;
    private final Path shelf;
    private final Traffic traffic;
    private int version = 1;

    /** @param shelf a file in the same file system, from which the jar is moved in one step */
    Replacements(FormPlugins plugins, LongFormPlugin form, Server server, Path file, Path shelf, Traffic traffic) {
        this.plugins = plugins;
        this.form = form;
        this.server = server;
        this.file = file;
        this.shelf = shelf;
        this.traffic = traffic;
    }

    /** From the rename to a while after the first page of the new version, in which the old one's last requests end. */
    List<long[]> windows() {
        return windows;
    }

    /** From the rename to the first page of the new version, for each. */
    List<Double> seconds() {
        return seconds;
    }

    /** Replaces the version that runs by the next one, and waits until it serves. */
    void next() throws IOException, InterruptedException {
        Thread.sleep(LEAST_PAUSE_MILLIS + random.nextInt(LEAST_PAUSE_MILLIS));
        version++;
        plugins.write(form, version, shelf);
        long begun = System.nanoTime();
        Files.move(shelf, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (Exchange exchange = new KeptConnection()) {
            while (!isServed(exchange)) {
                if (System.nanoTime() - begun > LIMIT.toNanos()) {
                    throw new Bench.Failed("version " + version + " does not serve");
                }
                Thread.sleep(ASKED_EVERY_MILLIS);
            }
        }
        long served = System.nanoTime();
        seconds.add((served - begun) / 1e9);
        windows.add(new long[] {begun, served + DRAIN_NANOS});
    }

    private boolean isServed(Exchange exchange) {
        Optional<Exchange.Answer> page = traffic.of(exchange, server.at("/" + form.service()), "", null, OK);
        return page.filter(it -> it.body().contains(LongFormPlugin.title(version) + "<")).isPresent();
    }
}
