package org.rathaus.api.cases;

/**
 * A status of a case. Its name is the text {@code status.<id>}, what it means for the citizen {@code status.<id>.text}.
 *
 * @param id   camelCase
 * @param tone how it is shown
 */
public record Status(String id, Tone tone) {

    /** How a status is shown. */
    public enum Tone {
        /** Goes on. */
        INFO,
        /** The citizen or a clerk must do something. */
        WARNING,
        /** Ended as wished. */
        SUCCESS,
        /** Ended otherwise. */
        DANGER
    }

    /** A status that is shown neutrally. */
    public static Status of(String id) {
        return new Status(id, Tone.INFO);
    }

    /** A status with a tone. */
    public static Status of(String id, Tone tone) {
        return new Status(id, tone);
    }
}
