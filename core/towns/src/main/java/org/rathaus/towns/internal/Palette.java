package org.rathaus.towns.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours that a page of a town has in one theme: the town's, else KERN's. */
final class Palette {

    private static final Pattern VAR = Pattern.compile("var\\(\\s*(--[a-z0-9-]+)\\s*(?:,([^()]*(?:\\([^()]*\\)[^()]*)*))?\\)");

    /** What pairs have where a town sets nothing. */
    private static final Map<Theme, Map<String, Seen>> KERN = kern();

    private final Theme theme;
    private final Map<String, Token> town;
    private final Map<String, String> changes;
    private final Map<String, Seen> seen = new HashMap<>();

    /**
     * A colour and what it comes from.
     *
     * @param origins the properties that had a part in it, itself first
     */
    record Seen(Colour colour, Set<String> origins) {
    }

    /** A value that makes no colour whose contrast is known. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Set<String> origins;

        Unreadable(String reason, Set<String> origins) {
            super(reason);
            this.origins = origins;
        }

        Set<String> origins() {
            return origins;
        }
    }

    /**
     * @param town    what counts of the town's tokens
     * @param changes values in place of others
     */
    Palette(Theme theme, Map<String, Token> town, Map<String, String> changes) {
        this.theme = theme;
        this.town = town;
        this.changes = changes;
    }

    boolean isDark() {
        return theme.isDark();
    }

    Seen seen(String property) throws Unreadable {
        Seen known = seen.get(property);
        if (known == null) {
            Seen kern = KERN.get(theme).get(property);
            boolean isKerns = kern != null && kern.origins().stream().noneMatch(it -> town.containsKey(it) || changes.containsKey(it));
            known = isKerns ? kern : read(property);
            seen.put(property, known);
        }
        return known;
    }

    private static Map<Theme, Map<String, Seen>> kern() {
        Map<Theme, Map<String, Seen>> kern = new HashMap<>();
        for (Theme theme : Theme.ALL) {
            Map<String, Seen> colours = new HashMap<>();
            kern.put(theme, colours);
            Palette palette = new Palette(theme, Map.of(), Map.of());
            for (ContrastPair pair : ContrastPair.ALL) {
                for (String property : List.of(pair.colour(), pair.on(), pair.ground())) {
                    try {
                        colours.put(property, palette.read(property));
                    } catch (Unreadable e) {
                        throw new IllegalStateException(property, e);
                    }
                }
            }
        }
        return kern;
    }

    private Seen read(String property) throws Unreadable {
        Set<String> origins = new LinkedHashSet<>();
        try {
            return new Seen(ColourSyntax.read(value(property, new ArrayDeque<>(), origins), theme.isDark()), origins);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(e.getMessage(), origins);
        }
    }

    private String value(String property, Deque<String> around, Set<String> origins) {
        String value = text(property);
        origins.add(property);
        if (value == null || around.contains(property)) {
            throw new IllegalArgumentException(value == null ? "needs " + property + ", which nobody sets" : "needs itself");
        }
        around.push(property);
        String inserted = inserted(value, around, origins);
        around.pop();
        return inserted;
    }

    private String inserted(String value, Deque<String> around, Set<String> origins) {
        if (!value.contains("var(")) {
            return value;
        }
        Matcher var = VAR.matcher(value);
        StringBuilder text = new StringBuilder();
        while (var.find()) {
            boolean isSet = text(var.group(1)) != null || var.group(2) == null;
            String insert = isSet ? value(var.group(1), around, origins) : inserted(var.group(2), around, origins);
            var.appendReplacement(text, Matcher.quoteReplacement(insert));
        }
        return var.appendTail(text).toString();
    }

    private String text(String property) {
        String changed = changes.get(property);
        if (changed != null) {
            return changed;
        }
        Token token = town.getOrDefault(property, KernColours.in(theme).get(property));
        return token == null ? null : token.value();
    }
}
