package org.rathaus.kernel.statistics;

/** What is counted. */
public enum Kind {
    /**
     * Somebody came: a page of the town's portal to which no page of the portal had led. Whoever comes twice counts twice;
     * nobody is recognised. Belongs to the town, to no service.
     */
    VISIT,
    /** A service's first page was shown. */
    VIEW,
    /** A form was begun: its first answers were stored. */
    START,
    /** A step was finished for the first time; the detail is its id. */
    STEP,
    /** An application was received; the detail is how it came, such as {@code online}. */
    RECEIVED,
    /** An application reached its end for the first time; the detail is after how many hours, from the second day on in whole days. */
    DECIDED
}
