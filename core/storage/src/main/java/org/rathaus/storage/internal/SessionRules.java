package org.rathaus.storage.internal;

import java.util.List;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.rathaus.api.storage.PersistentModel;

/** How EclipseLink is to work where its properties do not reach. */
public final class SessionRules implements SessionCustomizer {

    /** The property with the names of the entities. */
    static final String ENTITIES = "rathaus.entities";

    static String entitiesOf(PersistentModel model) {
        return String.join(",", model.entities().stream().map(Class::getName).toList());
    }

    @Override
    public void customize(Session session) {
        insertInOrder(session);
        askOnce((DatabaseLogin) session.getDatasourceLogin());
    }

    /**
     * Writes new rows in the order of {@link PersistentModel#entities()} and removes in reverse, so that rows may refer
     * to rows of an entity before theirs without a flush in between.
     */
    private static void insertInOrder(Session session) {
        List<String> order = List.of(((String) session.getProperty(ENTITIES)).split(","));
        List<ClassDescriptor> descriptors = session.getDescriptors().values().stream()
                .filter(descriptor -> order.contains(descriptor.getJavaClassName()))
                .sorted((a, b) -> order.indexOf(a.getJavaClassName()) - order.indexOf(b.getJavaClassName())).toList();
        for (int i = 1; i < descriptors.size(); i++) {
            descriptors.get(i).addConstraintDependency(descriptors.get(i - 1).getJavaClass());
        }
    }

    /** It would try three times, five seconds apart, while a citizen waits; the pool knows better when to try again. */
    private static void askOnce(DatabaseLogin login) {
        login.setQueryRetryAttemptCount(0);
        login.setDelayBetweenConnectionAttempts(0);
        login.setConnectionHealthValidatedOnError(false);
    }
}
