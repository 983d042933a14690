package org.rathaus.web;

/** There is nothing at this address: the citizen sees the town's "not found" page (404). */
public final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Without a stack trace: it is an answer, no defect. */
    public NotFoundException() {
        super("not found", null, false, false);
    }
}
