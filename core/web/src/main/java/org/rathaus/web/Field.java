package org.rathaus.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A field of a form that a page writes by itself, with its label, its hint, what was typed and what is wrong with it. Forms that
 * citizens fill in are made of questions instead, see {@link org.rathaus.api.form.FormDefinition}.
 */
public final class Field {

    /** What people type or choose. */
    public enum Kind {
        /** One line. */
        TEXT("text", "", ""),
        /** What to search for. */
        SEARCH("search", "", ""),
        /** An address of electronic mail. */
        EMAIL("email", "", ""),
        /** The number of a telephone. */
        PHONE("tel", "", ""),
        /** A password; what was typed is never shown again. */
        PASSWORD("password", "", ""),
        /** A whole number, or a code of digits. */
        DIGITS("text", "", "numeric"),
        /** A sum of money. */
        AMOUNT("text", "", "decimal"),
        /** A day. */
        DAY("date", " portal-input--date", ""),
        /** A day and a time, to the second. */
        MOMENT("datetime-local", " portal-input--medium", ""),
        /** A picture, on a phone from its camera. */
        PICTURE("file", "", ""),
        /** Several lines. */
        LINES("", "", ""),
        /** One of several options. */
        LIST("", "", ""),
        /** A box, whose value is {@code yes} where it is ticked. */
        BOX("", "", "");

        private final String type;
        private final String width;
        private final String keys;

        Kind(String type, String width, String keys) {
            this.type = type;
            this.width = width;
            this.keys = keys;
        }
    }

    private static final String INPUT = "kern-form-input__input";
    private static final String SELECT = "kern-form-input__select";
    static final String TICKED = "yes";
    private static final int SHORT = 12;

    private final String name;
    private final String label;
    private final String value;
    private final Map<String, String> options = new LinkedHashMap<>();
    private Kind kind = Kind.TEXT;
    private String hint = "";
    private String problem = "";
    private String last = "";
    private String autocomplete = "off";
    private int most;
    private int rows = 5;
    private boolean isFirst;
    private boolean isFixed;

    private Field(String name, String label, String value) {
        this.name = name;
        this.label = label;
        this.value = value;
    }

    /**
     * One line of text, until it is said to be something else.
     *
     * @param name  under which it is sent; also the id of its element, to which what is wrong leads
     * @param value as it was typed; empty: nothing
     */
    public static Field of(String name, String label, String value) {
        return new Field(name, label, value);
    }

    /** Says what is typed. */
    public Field as(Kind other) {
        kind = other;
        return this;
    }

    /** A list to choose from: value to label; the value of the field is the chosen one. */
    public Field options(Map<String, String> choices) {
        options.putAll(choices);
        return as(Kind.LIST);
    }

    /** Helps to fill it in; empty: no hint. */
    public Field hint(String text) {
        hint = text;
        return this;
    }

    /** HTML's token of what browsers and password managers may fill in; {@code off} where nothing is said. */
    public Field autocomplete(String token) {
        autocomplete = token;
        return this;
    }

    /** The most characters; 0: as many as somebody likes. */
    public Field most(int characters) {
        most = characters;
        return this;
    }

    /** The last day that can be chosen, as ISO 8601 has it. */
    public Field last(String day) {
        last = day;
        return this;
    }

    /** How many lines are seen at once. */
    public Field rows(int number) {
        rows = number;
        return this;
    }

    /** Says what is wrong and what to do; empty: nothing is. */
    public Field wrong(String message) {
        problem = message;
        return this;
    }

    /** It has the focus when the page comes. */
    public Field first() {
        isFirst = true;
        return this;
    }

    /** A line that is read and sent, and cannot be changed here. */
    public Field fixed(boolean holds) {
        isFixed = holds;
        return this;
    }

    void write(Html html) {
        if (kind == Kind.BOX) {
            writeBox(html);
            return;
        }
        html.open("div", "kern-form-input" + (isWrong() ? " kern-form-input--error" : "")).open("label", "kern-label").with("for", name).text(label)
                .close("label");
        writeHint(html);
        if (kind == Kind.LIST) {
            writeList(html);
        } else if (kind == Kind.LINES) {
            // a line break right after the start tag does not count
            identify(html.open("textarea", INPUT + marked(INPUT))).with("rows", String.valueOf(rows)).withAny("maxlength", limit()).text("\n" + value).close("textarea");
        } else {
            writeLine(html);
        }
        if (isWrong()) {
            html.open("p", "kern-error").with("id", name + "-error").icon("danger").element("span", "kern-body", problem).close("p");
        }
        html.close("div");
    }

    private void writeHint(Html html) {
        if (!hint.isEmpty()) {
            html.open("div", "kern-hint").with("id", name + "-hint").text(hint).close("div");
        }
    }

    private void writeBox(Html html) {
        html.open("div", "kern-form-check");
        identify(html.open("input", "kern-form-check__checkbox")).with("type", "checkbox").with("value", TICKED).with("checked", value.equals(TICKED))
                .open("label", "kern-label").with("for", name).text(label).close("label").close("div");
        writeHint(html);
    }

    private void writeLine(Html html) {
        identify(html.open("input", INPUT + marked(INPUT) + width())).with("type", kind.type);
        if (kind == Kind.PICTURE) {
            html.with("accept", "image/*").with("capture", "environment");
            return;
        }
        boolean isText = kind != Kind.DAY && kind != Kind.MOMENT;
        html.withAny("value", kind == Kind.PASSWORD ? "" : value).withAny("max", last).withAny("step", kind == Kind.MOMENT ? "1" : "").withAny("inputmode", kind.keys)
                .withAny("maxlength", isText ? limit() : "").with("readonly", isFixed);
    }

    private void writeList(Html html) {
        html.open("div", SELECT + "-wrapper");
        identify(html.open("select", SELECT + marked(SELECT)));
        options.forEach((key, text) -> html.open("option").with("value", key).with("selected", key.equals(value)).text(text).close("option"));
        html.close("select").close("div");
    }

    private Html identify(Html html) {
        String described = Stream.of(hint.isEmpty() ? "" : name + "-hint", isWrong() ? name + "-error" : "").filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
        return html.with("id", name).with("name", name).withAny("autocomplete", kind == Kind.PICTURE || kind == Kind.BOX ? "" : autocomplete)
                .withAny("aria-describedby", described).withAny("aria-invalid", isWrong() ? "true" : "").with("autofocus", isFirst);
    }

    private boolean isWrong() {
        return !problem.isEmpty();
    }

    private String marked(String look) {
        return isWrong() ? " " + look + "--error" : "";
    }

    private String width() {
        return kind.width.isEmpty() && most > 0 && most <= SHORT ? " portal-input--short" : kind.width;
    }

    private String limit() {
        return most == 0 ? "" : String.valueOf(most);
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "Field[" + name + "]";
    }
}
