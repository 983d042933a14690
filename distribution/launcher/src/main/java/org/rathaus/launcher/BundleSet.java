package org.rathaus.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.framework.wiring.BundleRevision;

/** The bundles of the distribution: {@code bundles/N/*.jar}, where N is the start level. */
final class BundleSet {

    private final List<Bundle> bundles = new ArrayList<>();
    private BundleContext framework;

    /** Installs every bundle and marks it to be started as soon as the framework reaches its level. */
    void install(BundleContext framework, Path folder) throws IOException, BundleException {
        this.framework = framework;
        for (Map.Entry<Path, Integer> jar : jars(folder).entrySet()) {
            Bundle bundle = framework.installBundle(jar.getKey().toUri().toString());
            bundle.adapt(BundleStartLevel.class).setStartLevel(jar.getValue());
            if (!isFragment(bundle)) {
                bundle.start();
            }
            bundles.add(bundle);
        }
    }

    /** The jars with their start levels, in the order in which they are installed. */
    static Map<Path, Integer> jars(Path folder) throws IOException {
        var jars = new LinkedHashMap<Path, Integer>();
        for (Path level : children(folder)) {
            int number = Integer.parseInt(level.getFileName().toString());
            children(level).forEach(jar -> jars.put(jar, number));
        }
        return jars;
    }

    /** One line for each bundle that does not run although the framework reached its level, with the reason. */
    List<String> failures() {
        return bundles.stream().filter(this::isReached).filter(bundle -> !isUp(bundle)).map(BundleSet::failure).toList();
    }

    private boolean isReached(Bundle bundle) {
        int level = framework.getBundle(Constants.SYSTEM_BUNDLE_ID).adapt(FrameworkStartLevel.class).getStartLevel();
        return bundle.adapt(BundleStartLevel.class).getStartLevel() <= level;
    }

    private static boolean isUp(Bundle bundle) {
        return bundle.getState() == (isFragment(bundle) ? Bundle.RESOLVED : Bundle.ACTIVE);
    }

    /** Starting it once more is the only way to be told why it does not start. */
    private static String failure(Bundle bundle) {
        String name = bundle.getSymbolicName() + " " + bundle.getVersion();
        if (isFragment(bundle)) {
            return name + ": no host for this fragment";
        }
        try {
            bundle.start();
            return name + ": did not start at first, then did";
        } catch (BundleException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return name + ": " + cause.getMessage();
        }
    }

    private static boolean isFragment(Bundle bundle) {
        return (bundle.adapt(BundleRevision.class).getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted(Comparator.comparing(Path::toString)).toList();
        }
    }
}
