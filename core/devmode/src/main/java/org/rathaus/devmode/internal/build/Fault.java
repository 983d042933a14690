package org.rathaus.devmode.internal.build;

/**
 * What keeps the sources from running.
 *
 * @param file    relative to the plugin's folder; empty: nobody knows
 * @param line    from 1; 0: nobody knows
 * @param message what is wrong, in English
 * @param code    the text of the line, or empty
 */
public record Fault(String file, long line, String message, String code) {

    /** Somewhere in the plugin. */
    public static Fault of(String message) {
        return new Fault("", 0, message, "");
    }

    /** Where, as editors understand it; empty if nobody knows. */
    public String place() {
        return line > 0 ? file + ":" + line : file;
    }

    /** In one line, for the terminal. */
    @Override
    public String toString() {
        return file.isEmpty() ? message : place() + ": " + message;
    }
}
