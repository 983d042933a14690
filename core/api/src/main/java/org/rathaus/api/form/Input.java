package org.rathaus.api.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One field as a page shows it.
 *
 * @param field      the field's name
 * @param label      the key of its own label; empty: the question's label is enough
 * @param kind       {@link #LINES}, {@link #LIST}, or an HTML input type such as {@code text}
 * @param width      how wide it looks
 * @param unit       what stands behind it, such as €; may be empty
 * @param attributes further HTML attributes, such as {@code inputmode}
 * @param limit      the most characters, told to people; 0: not told
 * @param choice     what a list offers
 */
public record Input(String field, String label, String kind, Width width, String unit, Map<String, String> attributes, int limit, Choice choice) {

    /** The kind of a field with several lines. */
    public static final String LINES = "textarea";
    /** The kind of a field that offers some options. */
    public static final String LIST = "select";

    /** Widths, by what is usually typed. */
    public enum Width {
        /** Two digits. */
        TINY,
        /** A year. */
        SMALL,
        /** A postcode. */
        SHORT,
        /** A phone number. */
        MEDIUM,
        /** A name. */
        FULL;

        /** The width for so many characters. */
        public static Width of(int characters) {
            return characters <= 12 ? SHORT : characters <= 30 ? MEDIUM : FULL;
        }
    }

    /**
     * What a list offers.
     *
     * @param options the options
     * @param preset  the value that is chosen as long as nobody chose; empty: none
     */
    public record Choice(List<Option> options, String preset) {

        static final Choice NONE = new Choice(List.of(), "");
    }

    /** One line for this field. */
    public static Input of(String field, String kind) {
        return new Input(field, "", kind, Width.FULL, "", Map.of(), 0, Choice.NONE);
    }

    /** With a label of its own. */
    public Input labelled(String key) {
        return new Input(field, key, kind, width, unit, attributes, limit, choice);
    }

    /** With this width. */
    public Input wide(Width other) {
        return new Input(field, label, kind, other, unit, attributes, limit, choice);
    }

    /** With this unit behind it. */
    public Input unit(String behind) {
        return new Input(field, label, kind, width, behind, attributes, limit, choice);
    }

    /** Tells people that it takes at most so many characters, and how many are left. */
    public Input limit(int characters) {
        return new Input(field, label, kind, width, unit, attributes, characters, choice);
    }

    /** As a list of options. */
    public Input options(List<Option> options, String preset) {
        return new Input(field, label, LIST, width, unit, attributes, limit, new Choice(options, preset));
    }

    /** With one more HTML attribute; without, if the value is empty. */
    public Input attribute(String name, String value) {
        if (value.isEmpty()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(attributes);
        more.put(name, value);
        return new Input(field, label, kind, width, unit, Collections.unmodifiableMap(more), limit, choice);
    }

    /** The same for numbers: phones show their number pad. */
    public Input digits() {
        return attribute("inputmode", "numeric");
    }

    /** As the only one of a control. */
    public List<Input> alone() {
        return List.of(this);
    }
}
