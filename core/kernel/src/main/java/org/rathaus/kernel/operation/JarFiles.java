package org.rathaus.kernel.operation;

import java.nio.file.Path;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

/** Where classes of the portal lie, for a program of its own that runs some of them without the portal. */
@ProviderType
public interface JarFiles {

    /** The file of the bundle that has a class; empty where it is no bundle's. */
    Optional<Path> holding(Class<?> type);
}
