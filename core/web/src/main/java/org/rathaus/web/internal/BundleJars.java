package org.rathaus.web.internal;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.annotations.Component;
import org.rathaus.kernel.operation.JarFiles;

/** The files from which the launcher has installed the bundles: they are where the locations of bundles say. */
@Component
public final class BundleJars implements JarFiles {

    @Override
    public Optional<Path> holding(Class<?> type) {
        return Optional.ofNullable(FrameworkUtil.getBundle(type)).map(it -> Path.of(URI.create(it.getLocation())));
    }
}
