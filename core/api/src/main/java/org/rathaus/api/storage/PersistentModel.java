package org.rathaus.api.storage;

import java.util.List;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * The entities of a bundle, published as an OSGi service. The storage runs the bundle's migrations
 * ({@code OSGI-INF/db/V<n>__<name>.sql}) and then publishes an {@link EntityStore} with the property
 * {@code model=<name>}, which this bundle alone can see: a newer version beside it gets its own.
 */
@ConsumerType
public interface PersistentModel {

    /** Kebab-case name, prefix of the tables; never changes. */
    String name();

    /** The entity classes, each a subclass of {@link TownEntity}. */
    List<Class<? extends TownEntity>> entities();
}
