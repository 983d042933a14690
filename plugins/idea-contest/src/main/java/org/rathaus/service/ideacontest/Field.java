package org.rathaus.service.ideacontest;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A field of a form as it is shown.
 *
 * @param name    of the field, and of its element
 * @param type    {@link #LINES} or an HTML input type
 * @param value   as it was typed
 * @param most    the most characters
 * @param error   what is wrong with it; may be empty
 * @param isFirst whether it has the focus at first
 */
record Field(String name, String type, String label, String hint, String value, int most, String error, boolean isFirst) {

    /** Several lines. */
    static final String LINES = "textarea";
    /** A day and a time, to the second. */
    static final String MOMENT = "datetime-local";
    /** A whole number. */
    static final String DIGITS = "digits";

    private static final int SHORT = 12;

    static Field of(String name, String label, String value) {
        return new Field(name, "text", label, "", value, 100, "", false);
    }

    Field as(String other) {
        return new Field(name, other, label, hint, value, most, error, isFirst);
    }

    Field hint(String text) {
        return new Field(name, type, label, text, value, most, error, isFirst);
    }

    Field most(int characters) {
        return new Field(name, type, label, hint, value, characters, error, isFirst);
    }

    Field wrong(String message) {
        return new Field(name, type, label, hint, value, most, message == null ? "" : message, isFirst);
    }

    Field first() {
        return new Field(name, type, label, hint, value, most, error, true);
    }

    boolean isDigits() {
        return type.equals(DIGITS);
    }

    /** As HTML calls it. */
    String inputType() {
        return isDigits() ? "text" : type;
    }

    /** Browsers limit texts only. */
    String limit() {
        return type.equals(MOMENT) || type.equals("date") ? "" : String.valueOf(most);
    }

    String width() {
        return type.equals(MOMENT) || type.equals("date") ? " portal-input--medium" : most <= SHORT ? " portal-input--short" : "";
    }

    String described() {
        return Stream.of(hint.isEmpty() ? "" : name + "-hint", error.isEmpty() ? "" : name + "-error").filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "Field[" + name + "]";
    }
}
