package org.rathaus.storage.internal;

import org.rathaus.api.storage.StorageException;

/** The database does not answer; what was asked may well work later. */
final class UnavailableException extends StorageException {

    private static final long serialVersionUID = 1L;

    UnavailableException(Throwable cause) {
        super("the database does not answer: " + cause.getMessage(), cause);
    }
}
