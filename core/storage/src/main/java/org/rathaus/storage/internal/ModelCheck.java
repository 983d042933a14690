package org.rathaus.storage.internal;

import java.lang.annotation.Annotation;
import java.util.stream.Stream;

import jakarta.persistence.NamedNativeQueries;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.NamedStoredProcedureQueries;
import jakarta.persistence.NamedStoredProcedureQuery;
import org.rathaus.api.storage.PersistentModel;
import org.rathaus.api.storage.TownEntity;

/** Refuses entities whose annotations lead around the town. */
final class ModelCheck {

    private static final String ECLIPSELINK = "org.eclipse.persistence.";

    private ModelCheck() {
    }

    /** @throws IllegalArgumentException if an entity is not allowed, saying why */
    static void check(PersistentModel model) {
        model.entities().forEach(ModelCheck::check);
    }

    private static void check(Class<?> entity) {
        for (Class<?> type = entity; type != null && type != TownEntity.class; type = type.getSuperclass()) {
            for (Annotation annotation : type.getDeclaredAnnotations()) {
                check(type, annotation);
            }
            Stream.of(type.getAnnotationsByType(NamedQuery.class)).forEach(query -> JpqlCheck.check(query.query()));
        }
    }

    private static void check(Class<?> type, Annotation annotation) {
        boolean sql = annotation instanceof NamedNativeQuery || annotation instanceof NamedNativeQueries
                || annotation instanceof NamedStoredProcedureQuery || annotation instanceof NamedStoredProcedureQueries;
        if (sql || annotation.annotationType().getName().startsWith(ECLIPSELINK)) {
            throw new IllegalArgumentException("@" + annotation.annotationType().getSimpleName() + " of "
                    + type.getName() + " is not allowed: it could leave the town");
        }
    }
}
