package org.rathaus.benchmarks.load;

/** A journey that did not reach its end. The page, if there is one, is kept for inspection. */
final class Failure extends Exception {

    enum Kind { REFUSED, CUT, TIMED_OUT, STATUS, VALIDATION, NO_START, NO_FORM, NO_REFERENCE, NO_STATUS_LINK, CONTENT }

    final Kind kind;
    final transient Page page;

    Failure(Kind kind, String message, Page page) {
        super(message, null, false, false);
        this.kind = kind;
        this.page = page;
    }
}
