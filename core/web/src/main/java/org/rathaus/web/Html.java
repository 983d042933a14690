package org.rathaus.web;

/**
 * Writes HTML piece by piece. Names of elements and attributes are the program's own; every value and text is escaped,
 * so that nothing a person typed becomes markup.
 */
public final class Html {

    private final StringBuilder out = new StringBuilder(2048);
    private boolean inStartTag;

    /** Begins an element. */
    public Html open(String element) {
        finishStartTag();
        out.append('<').append(element);
        inStartTag = true;
        return this;
    }

    /** Begins an element of these classes. */
    public Html open(String element, String classes) {
        return open(element).with("class", classes);
    }

    /** Gives the element just begun an attribute. */
    public Html with(String attribute, String value) {
        out.append(' ').append(attribute).append("=\"").append(escape(value)).append('"');
        return this;
    }

    /** Gives the element just begun an attribute if the value is not empty. */
    public Html withAny(String attribute, String value) {
        return value.isEmpty() ? this : with(attribute, value);
    }

    /** Gives the element just begun an attribute without a value if it holds. */
    public Html with(String attribute, boolean holds) {
        if (holds) {
            out.append(' ').append(attribute);
        }
        return this;
    }

    /** Adds a text. */
    public Html text(String text) {
        finishStartTag();
        out.append(escape(text));
        return this;
    }

    /** Adds a text that is in another language than the page; an empty tag: it is not. */
    public Html text(String text, String tag) {
        return tag.isEmpty() ? text(text) : open("span").with("lang", tag).text(text).close("span");
    }

    /** Adds a text whose lines stay lines. */
    public Html lines(String text) {
        finishStartTag();
        out.append(escape(text.strip().replace("\r\n", "\n")).replace("\n", "<br>"));
        return this;
    }

    /** Ends an element. */
    public Html close(String element) {
        finishStartTag();
        out.append("</").append(element).append('>');
        return this;
    }

    /** An element with nothing but a text. */
    public Html element(String element, String classes, String text) {
        return open(element).withAny("class", classes).text(text).close(element);
    }

    /** One of KERN's icons, which says nothing to those who cannot see it. */
    public Html icon(String name) {
        return open("span", "kern-icon kern-icon--" + name).with("aria-hidden", "true").close("span");
    }

    private void finishStartTag() {
        if (inStartTag) {
            out.append('>');
            inStartTag = false;
        }
    }

    /** Wicket's own method lets what looks like a numeric reference pass, so that {@code &#60;} would be read as another text. */
    private static String escape(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!replacement(text.charAt(at)).isEmpty()) {
                return escapeFrom(at, text);
            }
        }
        return text;
    }

    private static String escapeFrom(int first, String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 32).append(text, 0, first);
        for (int at = first; at < text.length(); at++) {
            String replacement = replacement(text.charAt(at));
            if (replacement.isEmpty()) {
                escaped.append(text.charAt(at));
            } else {
                escaped.append(replacement);
            }
        }
        return escaped.toString();
    }

    private static String replacement(char c) {
        return switch (c) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> "";
        };
    }

    /** What was written. */
    @Override
    public String toString() {
        finishStartTag();
        return out.toString();
    }
}
