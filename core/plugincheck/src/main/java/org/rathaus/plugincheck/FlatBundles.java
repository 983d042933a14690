package org.rathaus.plugincheck;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.connect.ConnectModule;
import org.osgi.framework.connect.ModuleConnector;

/** The bundles of the class path that make up a portal, by the locations under which the framework asks for them. */
final class FlatBundles implements ModuleConnector {

    /** These wait for the components of all others, and serve them. */
    private static final List<String> FIRST = List.of("org.apache.felix.scr", "org.apache.felix.configadmin", "org.apache.felix.metatype");
    /** It opens the door. */
    private static final String LAST = "org.apache.felix.http.jetty12.light";
    private static final String OURS = "org.rathaus.";
    private static final String OUR_PLUGINS = "org.rathaus.service.";

    private final Map<String, FlatBundle> known = new LinkedHashMap<>();

    /** Finds them. */
    FlatBundles() {
        Map<String, FlatBundle> found = found();
        List<String> names = new ArrayList<>(FIRST);
        found.values().stream().filter(FlatBundle::hasComponents).map(FlatBundle::name)
                .filter(it -> it.startsWith(OURS) && !it.startsWith(OUR_PLUGINS)).sorted().forEach(names::add);
        names.add(LAST);
        names.forEach(name -> known.put(name, Optional.ofNullable(found.get(name))
                .orElseThrow(() -> new IllegalStateException(name + " is not on the class path"))));
    }

    private static Map<String, FlatBundle> found() {
        Map<String, FlatBundle> found = new LinkedHashMap<>();
        try {
            for (URL manifest : Collections.list(FlatBundles.class.getClassLoader().getResources(FlatBundle.MANIFEST))) {
                FlatBundle bundle = FlatBundle.of(manifest);
                found.putIfAbsent(bundle.name(), bundle);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Their locations, in the order in which they are started. */
    List<String> locations() {
        return List.copyOf(known.keySet());
    }

    /** The files that lie right in a folder of each of them, by its location. */
    Map<String, List<Path>> files(String folder) throws IOException {
        Map<String, List<Path>> files = new LinkedHashMap<>();
        for (Map.Entry<String, FlatBundle> bundle : known.entrySet()) {
            files.put(bundle.getKey(), bundle.getValue().files(folder));
        }
        return files;
    }

    /** One more, which the framework may install from now on. */
    void add(String location, FlatBundle bundle) {
        known.put(location, bundle);
    }

    @Override
    public Optional<ConnectModule> connect(String location) {
        return Optional.ofNullable(known.get(location));
    }

    @Override
    public void initialize(File storage, Map<String, String> configuration) {
        // all is known
    }

    @Override
    public Optional<BundleActivator> newBundleActivator() {
        return Optional.empty();
    }
}
