package org.rathaus.api.identity;

/** Whoever is signed in may not do this: the page says so (403). */
public final class NotPermittedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Without a stack trace: it is an answer, no defect. */
    public NotPermittedException(String message) {
        super(message, null, false, false);
    }
}
