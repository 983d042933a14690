package org.rathaus.api.storage;

/** The database could not do its work. Nothing of the transaction is stored. */
public class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the cause, whose message may hold data and is not for citizens. */
    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
