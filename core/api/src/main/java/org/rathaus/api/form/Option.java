package org.rathaus.api.form;

import java.util.Optional;

/**
 * One of the options of a question as a page shows it.
 *
 * @param value     what is answered
 * @param text      what people read
 * @param hint      what explains it; may be empty
 * @param condition when it is offered; empty: always
 */
public record Option(String value, String text, String hint, Optional<Condition> condition) {

    /** Always offered, without a hint. */
    public static Option of(String value, String text) {
        return new Option(value, text, "", Optional.empty());
    }
}
