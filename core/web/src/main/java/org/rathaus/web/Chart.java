package org.rathaus.web;

import java.util.List;

/**
 * Bars as a picture that needs no script and no inline style; a table beside it says the same. As wide as a phone, so that
 * its texts are readable there.
 *
 * @param name  of what no other chart of the page is, camelCase
 * @param title what it shows
 * @param text  the same in words, for whoever does not see it
 */
public record Chart(String name, String title, String text, List<Bar> bars) {

    private static final int WIDTH = 320;
    private static final int ROW = 28;
    private static final int BAR = 16;
    private static final int LABELS = 76;
    private static final int LONGEST_LABELS = 150;
    /** Roughly, in the font of the portal. */
    private static final int CHARACTER = 8;
    private static final int NUMBERS = 56;
    /** From the top of a row to the line its texts stand on. */
    private static final int BASELINE = 13;

    /**
     * A bar.
     *
     * @param label  what it is of, short
     * @param number how long it is
     * @param text   the number as people write it
     */
    public record Bar(String label, long number, String text) {
    }

    /** Writes it. */
    public void write(Html html) {
        html.open("svg", "portal-chart").with("viewBox", "0 0 " + WIDTH + " " + bars.size() * ROW).with("role", "img")
                .with("aria-labelledby", name + "Title " + name + "Text");
        html.open("title").with("id", name + "Title").text(title).close("title");
        html.open("desc").with("id", name + "Text").text(text).close("desc");
        int labels = bars.stream().mapToInt(bar -> bar.label().length() * CHARACTER).max().orElse(0);
        int left = Math.max(LABELS, Math.min(LONGEST_LABELS, labels));
        long most = bars.stream().mapToLong(Bar::number).max().orElse(0);
        for (int i = 0; i < bars.size(); i++) {
            write(bars.get(i), i * ROW, left, most, html);
        }
        html.close("svg");
    }

    private static void write(Bar bar, int top, int left, long most, Html html) {
        long length = most == 0 ? 0 : Math.round((double) bar.number() / most * (WIDTH - left - NUMBERS));
        text(bar.label(), 0, top, html);
        html.open("rect", "portal-chart__bar").with("x", String.valueOf(left)).with("y", String.valueOf(top))
                .with("width", String.valueOf(bar.number() == 0 ? 0 : Math.max(1, length))).with("height", String.valueOf(BAR)).close("rect");
        text(bar.text(), left + length + 6, top, html);
    }

    private static void text(String text, long left, int top, Html html) {
        html.open("text", "portal-chart__text").with("x", String.valueOf(left)).with("y", String.valueOf(top + BASELINE)).text(text).close("text");
    }
}
