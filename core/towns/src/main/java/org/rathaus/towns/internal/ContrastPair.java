package org.rathaus.towns.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Two of KERN's colours that stand on each other somewhere in the portal's pages. What only decorates (lines between parts, the line
 * of the brand) and what cannot be used (buttons that are switched off) needs no contrast.
 *
 * @param colour  the property in front
 * @param on      the property behind
 * @param ground  the property below, which shows where the one behind lets it through
 * @param atLeast the ratio that WCAG 2.2 asks for: 4.5 for text (1.4.3), 3 for controls, their states and the focus (1.4.11)
 * @param what    of the page, for people
 */
record ContrastPair(String colour, String on, String ground, double atLeast, String what) {

    static final String PAGE = "--kern-color-layout-background-default";
    private static final String HUED = "--kern-color-layout-background-hued";
    private static final String SURFACE = "--kern-color-layout-background-default-surface";
    private static final List<String> GROUNDS = List.of(PAGE, HUED, SURFACE);
    private static final Map<String, String> MESSAGES = Map.of("danger", "errors", "info", "notes", "success", "successes", "warning", "warnings");
    static final String ACTION = "--kern-color-action-default";
    private static final String ON_ACTION = "--kern-color-action-on-default";
    private static final String BACKGROUND = "-background";
    private static final Colour BLACK = new Colour(0, 0, 0, 1);
    static final Colour WHITE = new Colour(1, 1, 1, 1);
    static final double TEXT = 4.5;
    private static final double CONTROL = 3;

    /** All that there are. */
    static final List<ContrastPair> ALL = all();

    private static List<ContrastPair> all() {
        List<ContrastPair> pairs = new ArrayList<>();
        for (String ground : GROUNDS) {
            pairs.add(text("--kern-color-layout-text-default", ground, "text"));
            pairs.add(text("--kern-color-layout-text-muted", ground, "muted text"));
            pairs.add(text(ACTION, ground, "links and buttons"));
            pairs.add(text("--kern-color-action-visited", ground, "visited links"));
            pairs.add(control("--kern-color-form-input-border", ground, "the border of input fields"));
            pairs.add(control("--kern-color-action-focus-default", ground, "the visible focus"));
            pairs.add(new ContrastPair(ACTION, "--kern-color-action-state-indicator-tint-hover-opacity", ground, TEXT,
                    "buttons under the pointer"));
            pairs.add(new ContrastPair(ACTION, "--kern-color-action-state-indicator-tint-active-opacity", ground, TEXT,
                    "buttons that are pressed"));
        }
        pairs.add(text(ON_ACTION, ACTION, "main buttons"));
        pairs.add(text(ON_ACTION, "--kern-color-action-state-indicator-shade-hover", "main buttons under the pointer"));
        pairs.add(text(ON_ACTION, "--kern-color-action-state-indicator-shade-active", "main buttons that are pressed"));
        pairs.add(control("--kern-color-layout-border", PAGE, "the border of lists and states"));
        pairs.add(control(ACTION, "--kern-color-feedback-default-background", "progress"));
        pairs.add(text("--kern-color-feedback-danger", PAGE, "links to errors"));
        MESSAGES.keySet().stream().sorted().forEach(kind -> message(pairs, "--kern-color-feedback-" + kind, MESSAGES.get(kind)));
        return List.copyOf(pairs);
    }

    private static void message(List<ContrastPair> pairs, String property, String what) {
        pairs.add(text("--kern-color-layout-text-default", property + BACKGROUND, "text of " + what));
        pairs.add(control(property, property + BACKGROUND, "icons of " + what));
        pairs.add(control(property, PAGE, "icons and borders of " + what));
    }

    private static ContrastPair text(String colour, String on, String what) {
        return new ContrastPair(colour, on, PAGE, TEXT, what);
    }

    private static ContrastPair control(String colour, String on, String what) {
        return new ContrastPair(colour, on, PAGE, CONTROL, what);
    }

    /** The contrast that it has with these colours. */
    double ratio(Palette palette) throws Palette.Unreadable {
        Colour canvas = palette.seen(PAGE).colour().over(palette.isDark() ? BLACK : WHITE);
        Colour behind = palette.seen(on).colour().over(palette.seen(ground).colour().over(canvas));
        return palette.seen(colour).colour().over(behind).contrast(behind);
    }
}
