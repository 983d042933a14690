package org.rathaus.operation.internal.verify;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;

/** What is left of a plugin that was taken away. Holds nothing of it itself. */
final class Remains {

    private static final int PATIENCE_MILLIS = 15_000;
    private static final int PAUSE_MILLIS = 500;

    private final BundleContext context;
    private final Set<Thread> threadsBefore;
    private final String name;
    private final String serviceId;
    private final WeakReference<ClassLoader> loader;

    /** @param threadsBefore those that ran before the plugin came */
    Remains(BundleContext context, Set<Thread> threadsBefore, Subject subject) {
        this.context = context;
        this.threadsBefore = threadsBefore;
        this.name = subject.bundle().getSymbolicName();
        this.serviceId = subject.id();
        this.loader = new WeakReference<>(subject.bundle().adapt(BundleWiring.class).getClassLoader());
    }

    /** One line for each thing that does not go within a while. */
    List<String> faults() throws InterruptedException {
        List<String> faults = found();
        for (int waited = 0; !faults.isEmpty() && waited < PATIENCE_MILLIS; waited += PAUSE_MILLIS) {
            Thread.sleep(PAUSE_MILLIS);
            faults = found();
        }
        return faults;
    }

    private List<String> found() {
        List<String> faults = new ArrayList<>();
        Arrays.stream(context.getBundles()).filter(bundle -> name.equals(bundle.getSymbolicName())).forEach(bundle -> {
            faults.add("its bundle is still installed");
            services(bundle).forEach(service -> faults.add("its service " + service + " is still registered"));
        });
        threads().forEach(thread -> faults.add("its thread " + thread.getName() + " still runs"));
        System.gc();
        if (!loader.refersTo(null)) {
            faults.add("something still holds its classes, so that they stay in memory");
        }
        return faults;
    }

    private static Stream<String> services(Bundle bundle) {
        return Stream.ofNullable(bundle.getRegisteredServices()).flatMap(Arrays::stream).map(ServiceReference::toString);
    }

    private Stream<Thread> threads() {
        return running().stream().filter(thread -> !threadsBefore.contains(thread) && isOfThePlugin(thread));
    }

    private boolean isOfThePlugin(Thread thread) {
        boolean isIts = !loader.refersTo(null)
                && (loader.refersTo(thread.getContextClassLoader()) || loader.refersTo(thread.getClass().getClassLoader()));
        return isIts || thread.getName().contains(serviceId);
    }

    /** All threads that run now. */
    static Set<Thread> running() {
        return Thread.getAllStackTraces().keySet().stream().filter(Thread::isAlive).collect(Collectors.toSet());
    }
}
