package org.rathaus.towns.internal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A custom property as a {@code tokens.css} sets it.
 *
 * @param media     the {@code @media} rule around it; empty if there is none
 * @param selectors of the block that it stands in
 * @param property  its name
 * @param value     as it stands there
 * @param line      of the file
 */
record Token(String media, List<String> selectors, String property, String value, int line) {

    private static final String THEME = "\\[data-kern-theme(?:=[\"']?(light|dark)[\"']?)?]";
    private static final Pattern NOT = Pattern.compile(":not\\(" + THEME + "\\)");
    private static final Pattern IS = Pattern.compile("^(?::root)?" + THEME);

    /** Whether somebody who chooses a theme on the page gets something of their own. */
    boolean knowsChoice() {
        return selectors.stream().anyMatch(it -> it.contains("data-kern-theme"));
    }

    /** How much it counts against others for the same property in this theme (CSS Selectors 4, 17); 0 if it does not apply. */
    int weight(Theme theme) {
        boolean elsewhere = media.contains("dark") && !theme.system().equals("dark") || media.contains("light") && !theme.system().equals("light");
        return elsewhere ? 0 : selectors.stream().mapToInt(it -> weight(it, theme)).max().orElse(0);
    }

    private static int weight(String selector, Theme theme) {
        int weight = selector.startsWith(":root") ? 1 : 0;
        Matcher is = IS.matcher(selector);
        if (is.find()) {
            weight = theme.isChosen(is.group(1)) ? weight + 1 : Integer.MIN_VALUE;
        }
        Matcher not = NOT.matcher(selector);
        if (not.find()) {
            weight = theme.isChosen(not.group(1)) ? Integer.MIN_VALUE : weight + 1;
        }
        return Math.max(0, weight);
    }
}
