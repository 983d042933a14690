package org.rathaus.kernel.service;

/** A plugin has not answered in time, or takes no more questions; the message says so in English and repeats nothing that a citizen typed. */
public final class UnansweredException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** With the reason. */
    public UnansweredException(String message) {
        super(message);
    }
}
