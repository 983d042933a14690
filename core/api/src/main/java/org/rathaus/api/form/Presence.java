package org.rathaus.api.form;

/** Whether a question must be answered. */
public enum Presence {

    /** The form cannot be sent without it. */
    REQUIRED,

    /** The form can be sent without it: an authority must accept incomplete applications. The citizen is told. */
    RECOMMENDED,

    /** Nobody misses it. */
    OPTIONAL
}
