package org.rathaus.web.internal.plugin;

/** A plugin has not answered: all its places are taken, or it has not ended in time. */
final class NoAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    NoAnswerException(String what) {
        super(what);
    }
}
