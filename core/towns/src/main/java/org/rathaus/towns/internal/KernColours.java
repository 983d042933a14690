package org.rathaus.towns.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What KERN says where a town says nothing, by the stylesheet that the portal serves. */
final class KernColours {

    private static final Pattern BLOCK = Pattern.compile(
            "(?:@media \\(prefers-color-scheme: (light|dark)\\)\\{)?(:root|\\[data-kern-theme=(?:light|dark)])\\{([^{}]*)}");
    private static final Pattern COLOUR = Pattern.compile("(--kern-color-[a-z0-9-]+):\\s*([^;]+)");
    private static final Map<Theme, Map<String, Token>> BY_THEME = byTheme(tokens());

    private KernColours() {
    }

    static Map<String, Token> in(Theme theme) {
        return BY_THEME.get(theme);
    }

    /** Those of these tokens that count in this theme: the one with more weight, of equals the later one. */
    static Map<String, Token> counting(List<Token> tokens, Theme theme) {
        Map<String, Token> counting = new HashMap<>();
        Map<String, Integer> weights = new HashMap<>();
        List<String> block = null;
        int weight = 0;
        for (Token token : tokens) {
            // all of a block share one list: thousands of towns are read at the start
            if (token.selectors() != block) {
                block = token.selectors();
                weight = token.weight(theme);
            }
            if (weight > 0 && weight >= weights.getOrDefault(token.property(), 0)) {
                weights.put(token.property(), weight);
                counting.put(token.property(), token);
            }
        }
        return counting;
    }

    static List<Token> tokens() {
        StringBuilder colours = new StringBuilder();
        Matcher block = BLOCK.matcher(stylesheet());
        while (block.find()) {
            String found = COLOUR.matcher(block.group(3)).results().map(it -> it.group(1) + ":" + it.group(2) + ";").collect(Collectors.joining());
            String rule = block.group(2) + "{" + found + "}";
            colours.append(block.group(1) == null ? rule : "@media (prefers-color-scheme: " + block.group(1) + "){" + rule + "}");
        }
        try {
            return TokensCheck.check(colours.toString());
        } catch (BrokenTownException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String stylesheet() {
        try (InputStream file = KernColours.class.getResourceAsStream("/kern/kern.min.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Theme, Map<String, Token>> byTheme(List<Token> tokens) {
        return Theme.ALL.stream().collect(Collectors.toUnmodifiableMap(theme -> theme, theme -> counting(tokens, theme)));
    }
}
