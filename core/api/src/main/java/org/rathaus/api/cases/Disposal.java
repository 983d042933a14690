package org.rathaus.api.cases;

/** What becomes of a case when its time is over. */
public enum Disposal {
    /** Nothing stays but the entry of the protocol. */
    DELETE,
    /** What statistics need stays; all that says who the citizen is goes. */
    ANONYMISE
}
