package org.rathaus.launcher;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.felix.framework.Felix;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.service.log.LogService;
import org.osgi.service.log.LoggerFactory;

/** The running framework with everything in it. */
final class Portal {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Framework framework;
    private final Listener listener;
    private final List<Path> folders;

    /** @param folders of bundles, each with its start levels */
    Portal(Map<String, String> properties, Listener listener, List<Path> folders) {
        this.framework = framework(properties);
        this.listener = listener;
        this.folders = folders;
    }

    /** A framework that logs as everything else does; {@link #init} comes next. */
    static Framework framework(Map<String, String> properties) {
        var all = new HashMap<String, Object>(properties);
        all.put("felix.log.logger", new FrameworkLog());
        return new Felix(all);
    }

    /** Prepares the framework for bundles. */
    static void init(Framework framework) throws BundleException {
        framework.init();
        framework.getBundleContext()
                .registerService(new String[] {LogService.class.getName(), LoggerFactory.class.getName()}, new OsgiLog(), null);
    }

    /**
     * Starts everything, says when it is ready, and returns when it was stopped.
     *
     * @throws Refusal if a bundle of the distribution does not start
     */
    void run() throws BundleException, IOException, InterruptedException {
        var shutdown = new Shutdown(framework);
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown, "shutdown"));
        var bundles = new BundleSet();
        init(framework);
        for (Path folder : folders) {
            bundles.install(framework.getBundleContext(), folder);
        }
        framework.start();
        if (isRunning()) {
            requireAll(bundles, shutdown);
            awaitReadiness();
            greet();
        }
        framework.waitForStop(0);
    }

    /** False as well if somebody pressed Ctrl-C during the start. */
    private boolean isRunning() {
        return framework.getState() == Bundle.ACTIVE;
    }

    private static void requireAll(BundleSet bundles, Shutdown shutdown) {
        List<String> failures = bundles.failures();
        if (!failures.isEmpty()) {
            shutdown.broken();
            throw Refusal.broken("these bundles do not start:\n  " + String.join("\n  ", failures));
        }
    }

    private void awaitReadiness() throws InterruptedException {
        var readiness = new Readiness(listener.readiness());
        while (!readiness.within(PATIENCE)) {
            System.err.println("rathaus: not ready yet, " + listener.readiness() + " says: " + readiness.answer());
            new WaitingComponents(framework.getBundleContext())
                    .lines()
                    .forEach(line -> System.err.println("  " + line));
        }
    }

    private void greet() {
        System.out.println();
        new Announcements(framework.getBundleContext()).lines().forEach(System.out::println);
        System.out.println("Ready in " + sinceStart() + " s");
        System.out.println("Press Ctrl-C to stop");
        System.out.println();
    }

    /** Since Java started, not the process: the script that built everything first was the same process. */
    private static String sinceStart() {
        long millis = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
        return String.format(Locale.ROOT, "%.1f", millis / 1000.0);
    }
}
