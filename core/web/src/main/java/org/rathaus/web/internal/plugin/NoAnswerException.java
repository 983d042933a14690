package org.rathaus.web.internal.plugin;

/** A plugin has not answered: it has not ended in time, or nobody could ask it. */
class NoAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    NoAnswerException(String what) {
        super(what);
    }
}
