package org.rathaus.storage.internal;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.List;

import org.eclipse.persistence.jpa.PersistenceProvider;
import org.eclipse.persistence.sessions.Session;

/** Sees a model's classes first, then the storage's and EclipseLink's, which the model's bundle does not import. */
final class UnitClassLoader extends ClassLoader {

    private static final List<ClassLoader> FALLBACKS = List.of(UnitClassLoader.class.getClassLoader(),
            PersistenceProvider.class.getClassLoader(), Session.class.getClassLoader());

    UnitClassLoader(ClassLoader model) {
        super(model);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        for (ClassLoader fallback : FALLBACKS) {
            try {
                return fallback.loadClass(name);
            } catch (ClassNotFoundException e) {
                // the next one
            }
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected URL findResource(String name) {
        return FALLBACKS.stream().map(fallback -> fallback.getResource(name)).filter(url -> url != null).findFirst()
                .orElse(null);
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        // only when the model has none: a second copy of the same mapping file would be an error
        return getParent().getResource(name) == null ? FALLBACKS.get(0).getResources(name)
                : java.util.Collections.emptyEnumeration();
    }
}
