package org.rathaus.towns.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What KERN says where a town says nothing. */
final class KernColours {

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
        try (InputStream file = KernColours.class.getResourceAsStream("kern-colours.css")) {
            return TokensCheck.check(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BrokenTownException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<Theme, Map<String, Token>> byTheme(List<Token> tokens) {
        return Theme.ALL.stream().collect(Collectors.toUnmodifiableMap(theme -> theme, theme -> counting(tokens, theme)));
    }
}
