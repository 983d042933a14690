package org.rathaus.web.internal.dispatch;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** Asks several loaders in turn: the plugin's, ours, and those of Wicket's bundles. Defines no class. */
final class UnionClassLoader extends ClassLoader {

    private final List<ClassLoader> loaders;

    UnionClassLoader(List<ClassLoader> loaders) {
        super(null);
        this.loaders = loaders;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        for (ClassLoader loader : loaders) {
            try {
                return loader.loadClass(name);
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected URL findResource(String name) {
        return loaders.stream().map(loader -> loader.getResource(name))
                .filter(java.util.Objects::nonNull).findFirst().orElse(null);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        List<URL> found = new ArrayList<>();
        for (ClassLoader loader : loaders) {
            Collections.list(loader.getResources(name)).stream().filter(url -> !found.contains(url)).forEach(found::add);
        }
        return Collections.enumeration(found);
    }
}
