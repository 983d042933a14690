package org.rathaus.plugincheck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * What is left of a plugin that was taken away. Whether its classes go from memory cannot be seen here, as they are those of the test;
 * {@code ./rathaus verify} looks for that.
 *
 * @param portal   that it ran in
 * @param bundle   the plugin
 * @param packages of its services
 */
record Remains(RunningPortal portal, Bundle bundle, Set<String> packages) {

    /** Threads may have something to end first. */
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int PAUSE_MILLIS = 50;

    /** Of the plugin that runs now. */
    static Remains of(RunningPortal portal) {
        return new Remains(portal, portal.plugin(),
                RunningPortal.services().stream().map(it -> it.type().getPackageName() + ".").collect(Collectors.toSet()));
    }

    /** One line for each thing that does not go within a while. */
    List<String> faults(Duration patience) throws InterruptedException {
        List<String> faults = found();
        for (int waited = 0; !faults.isEmpty() && waited < patience.toMillis(); waited += PAUSE_MILLIS) {
            Thread.sleep(PAUSE_MILLIS);
            faults = found();
        }
        return faults;
    }

    private List<String> found() {
        List<String> faults = new ArrayList<>();
        registered().forEach(service -> faults.add("its service " + service + " is still registered"));
        Thread.getAllStackTraces().forEach((thread, calls) -> {
            boolean runs = Arrays.stream(calls).map(StackTraceElement::getClassName).anyMatch(this::isIts);
            if (thread.isAlive() && (runs || isNamedAfterIt(thread.getName()))) {
                faults.add("its thread " + thread.getName() + " still runs");
            }
        });
        return faults;
    }

    private Stream<ServiceReference<?>> registered() {
        try {
            return Stream.of(portal.context().getAllServiceReferences(null, null)).filter(service -> bundle.equals(service.getBundle())
                    || Stream.of((String[]) service.getProperty(Constants.OBJECTCLASS)).anyMatch(this::isIts));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those on which the portal runs a plugin are the portal's. */
    private static boolean isNamedAfterIt(String thread) {
        return !thread.startsWith("plugin ") && RunningPortal.services().stream().anyMatch(it -> thread.contains(it.id()));
    }

    private boolean isIts(String type) {
        return packages.stream().anyMatch(type::startsWith);
    }
}
