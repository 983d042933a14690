package org.rathaus.towns.internal;

import java.util.List;

/**
 * In which theme somebody sees a page.
 *
 * @param chosen on the page ({@code data-kern-theme}), {@code light} or {@code dark}; empty if the system decides
 * @param system what the system prefers, {@code light} or {@code dark}
 */
record Theme(String chosen, String system) {

    /** As the system decides. */
    static final List<Theme> UNCHOSEN = List.of(new Theme("", "light"), new Theme("", "dark"));
    /** All there are. */
    static final List<Theme> ALL = List.of(UNCHOSEN.get(0), UNCHOSEN.get(1), new Theme("light", "light"), new Theme("dark", "dark"),
            new Theme("light", "dark"), new Theme("dark", "light"));

    boolean isDark() {
        return (chosen.isEmpty() ? system : chosen).equals("dark");
    }

    /** @param value of {@code data-kern-theme}; null if any will do */
    boolean isChosen(String value) {
        return value == null ? !chosen.isEmpty() : chosen.equals(value);
    }

    @Override
    public String toString() {
        return isDark() ? "dark" : "light";
    }
}
