package org.rathaus.kernel.service;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Something that a town can set for a service, as the plugin's Metatype describes it, or for any.
 *
 * @param id         its name in {@code town.json} and in what the plugin reads
 * @param isList     whether there can be several values
 * @param isRequired whether there must be one
 * @param name       what it is called
 * @param help       what it is for; may be empty
 * @param options    the values to choose from, each with its label; empty: any value
 * @param defaults   what holds where nothing is set
 * @param fits       what the plugin says of a value, such as whether a number is in its range
 */
public record Setting(String id, Kind kind, boolean isList, boolean isRequired, String name, String help, Map<String, String> options,
        List<String> defaults, Predicate<String> fits) {

    /** What kind of value. */
    public enum Kind {
        /** Words. */
        TEXT,
        /** A whole number. */
        WHOLE,
        /** A number. */
        DECIMAL,
        /** Yes or no. */
        YES_NO,
        /** A length of time in ISO 8601, such as {@code P6M}; one of the options, whose labels are to be written in words. */
        PERIOD
    }

    /**
     * The value of what was typed, as it is stored: a string, a number, a boolean, or a list of these.
     *
     * @param typed without empty values; none makes an empty list
     * @throws IllegalArgumentException if it is none
     */
    public Object read(List<String> typed) {
        List<Object> values = typed.stream().map(this::readOne).toList();
        if (values.isEmpty() && (!isList || isRequired) || !isList && values.size() > 1) {
            throw new IllegalArgumentException(id);
        }
        return isList ? values : values.get(0);
    }

    private Object readOne(String typed) {
        boolean isChosen = options.isEmpty() || options.containsKey(typed);
        if (!isChosen || !fits.test(typed) || kind == Kind.YES_NO && !typed.matches("true|false")) {
            throw new IllegalArgumentException(id);
        }
        return switch (kind) {
            case TEXT, PERIOD -> typed;
            case WHOLE -> whole(Long.parseLong(typed));
            case DECIMAL -> Double.parseDouble(typed);
            case YES_NO -> Boolean.parseBoolean(typed);
        };
    }

    /** As small as JSON gives it back. */
    private static Object whole(long value) {
        return value == (int) value ? (Object) (int) value : (Object) value;
    }

    /** A value as somebody types it; what is there already may be of another kind. */
    public static List<String> typed(Object value) {
        return value instanceof Collection<?> several ? several.stream().map(String::valueOf).toList() : List.of(String.valueOf(value));
    }

    /** Whether a value can be stored. */
    public boolean accepts(Object value) {
        try {
            return read(typed(value)).equals(value);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
