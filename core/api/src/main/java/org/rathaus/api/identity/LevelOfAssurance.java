package org.rathaus.api.identity;

/** How surely a citizen's identity is known, as eIDAS (EU 910/2014, Art. 8) grades it. */
public enum LevelOfAssurance {
    /** Nobody checked it. */
    NONE,
    /** Low. */
    LOW,
    /** Substantial. */
    SUBSTANTIAL,
    /** High. */
    HIGH
}
