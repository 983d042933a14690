package org.rathaus.storage.internal;

import jakarta.persistence.PersistenceException;
import org.eclipse.persistence.exceptions.EclipseLinkException;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.StorageException;

/** Turns what the libraries throw into what callers know. Exceptions of the callers' own work pass unchanged. */
final class Failures {

    private Failures() {
    }

    static RuntimeException translate(String message, RuntimeException failure) {
        if (SqlStates.isDuplicate(failure)) {
            return new DuplicateKeyException(message, failure);
        }
        boolean known = failure instanceof PersistenceException || failure instanceof EclipseLinkException;
        return known ? new StorageException(message, failure) : failure;
    }
}
