package org.rathaus.web.internal.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The plugins that lie in the hot folder, whether they run or not. */
final class FolderJars {

    private final Map<String, PluginJar> jars = new ConcurrentHashMap<>();

    /** Takes in a file; returns what the file of that name was before. */
    Optional<PluginJar> put(PluginJar jar) {
        return Optional.ofNullable(jars.put(jar.file(), jar));
    }

    /** The file is gone, or is no plugin any more. */
    Optional<PluginJar> remove(String file) {
        return Optional.ofNullable(jars.remove(file));
    }

    Optional<PluginJar> find(String file) {
        return Optional.ofNullable(jars.get(file));
    }

    /** All versions of a plugin, the one that should run first, in whatever order they came. */
    List<PluginJar> of(String plugin) {
        return jars.values().stream().filter(it -> it.plugin().equals(plugin)).sorted(PluginJar.BEST_FIRST).toList();
    }
}
