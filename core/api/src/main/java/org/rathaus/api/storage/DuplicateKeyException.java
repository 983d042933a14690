package org.rathaus.api.storage;

/** A row with the same unique key exists already. */
public final class DuplicateKeyException extends StorageException {

    private static final long serialVersionUID = 1L;

    /** With the database's exception. */
    public DuplicateKeyException(String message, Throwable cause) {
        super(message, cause);
    }
}
