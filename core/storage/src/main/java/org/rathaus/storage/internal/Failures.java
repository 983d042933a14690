package org.rathaus.storage.internal;

import java.sql.SQLException;

import jakarta.persistence.PersistenceException;
import org.eclipse.persistence.exceptions.EclipseLinkException;
import org.rathaus.api.storage.DuplicateKeyException;
import org.rathaus.api.storage.StorageException;

/** Turns what the libraries throw into what callers know. Exceptions of the callers' own work pass unchanged. */
final class Failures {

    private static final String UNIQUE_VIOLATION = "23505";

    private Failures() {
    }

    static RuntimeException translate(String message, RuntimeException failure) {
        if (hasState(failure, UNIQUE_VIOLATION)) {
            return new DuplicateKeyException(message, failure);
        }
        boolean known = failure instanceof PersistenceException || failure instanceof EclipseLinkException;
        return known ? new StorageException(message, failure) : failure;
    }

    private static boolean hasState(Throwable failure, String state) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && anyHasState(sql, state)) {
                return true;
            }
        }
        return false;
    }

    /** A batch reports what went wrong in the exceptions that follow the first. */
    private static boolean anyHasState(SQLException first, String state) {
        for (SQLException next = first; next != null; next = next.getNextException()) {
            if (state.equals(next.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
