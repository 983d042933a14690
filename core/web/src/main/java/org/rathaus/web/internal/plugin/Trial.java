package org.rathaus.web.internal.plugin;

/**
 * The first requests to a version that has just taken over. It has shown its first page before; but what fails now, when
 * citizens come, is noticed while the version before it can still come back.
 */
final class Trial {

    /** Afterwards an error is no sign of a bad version any more, but of a bad request. */
    private static final int REQUESTS = 10;

    private int answered;
    private int failed;
    private boolean over;

    /**
     * Counts a request; true once, when at least half of those so far were the plugin's own faults.
     *
     * @param isFault that it has failed or not ended in time; an outage of the database or too much at once is none
     */
    synchronized boolean failsWith(boolean isFault) {
        if (over) {
            return false;
        }
        answered++;
        failed += isFault ? 1 : 0;
        boolean fails = isFault && failed * 2 >= answered;
        over = fails || answered == REQUESTS;
        return fails;
    }
}
