package org.rathaus.api.form;

/** How much a problem matters. */
public enum Severity {

    /** The answer cannot stay as it is. */
    ERROR,

    /** The citizen is told, and may go on. */
    WARNING
}
