package org.rathaus.storage.internal;

import java.util.List;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sessions.Session;
import org.rathaus.api.storage.PersistentModel;

/**
 * Writes new rows in the order of {@link PersistentModel#entities()} and removes in reverse, so that rows may refer to
 * rows of an entity before theirs without a flush in between.
 */
public final class InsertOrder implements SessionCustomizer {

    /** The property with the names of the entities. */
    static final String ENTITIES = "rathaus.entities";

    static String of(PersistentModel model) {
        return String.join(",", model.entities().stream().map(Class::getName).toList());
    }

    @Override
    public void customize(Session session) {
        List<String> order = List.of(((String) session.getProperty(ENTITIES)).split(","));
        List<ClassDescriptor> descriptors = session.getDescriptors().values().stream()
                .filter(descriptor -> order.contains(descriptor.getJavaClassName()))
                .sorted((a, b) -> order.indexOf(a.getJavaClassName()) - order.indexOf(b.getJavaClassName())).toList();
        for (int i = 1; i < descriptors.size(); i++) {
            descriptors.get(i).addConstraintDependency(descriptors.get(i - 1).getJavaClass());
        }
    }
}
