package org.rathaus.api.cases;

import java.time.LocalDate;

/**
 * What a citizen is still to hand in.
 *
 * @param text  what, in the citizen's language; 1 to 2,000 characters
 * @param until the last day, in the legal time zone; it may be handed in later, too
 */
public record Wanted(String text, LocalDate until) {

    /** Without the text. */
    @Override
    public String toString() {
        return "Wanted[" + until + "]";
    }
}
