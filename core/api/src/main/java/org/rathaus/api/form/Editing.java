package org.rathaus.api.form;

/** Whether the citizen may change what is prefilled. What may not be changed is never taken from the browser. */
public enum Editing {

    /** The citizen may. */
    ALWAYS,

    /** What is prefilled stays as it is; where nothing is, the citizen answers. */
    UNLESS_PREFILLED,

    /** Only a prefill can answer it. */
    NEVER
}
