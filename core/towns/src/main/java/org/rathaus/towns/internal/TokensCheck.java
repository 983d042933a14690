package org.rathaus.towns.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets a {@code tokens.css} only set KERN's custom properties. A brand so never hides, moves or loads anything, and
 * works with any later portal.
 */
final class TokensCheck {

    private static final String THEME = "\\[data-kern-theme(=(light|dark|\"light\"|\"dark\"|'light'|'dark'))?\\]";
    private static final Pattern SELECTOR = Pattern.compile(
            "(:root)?(" + THEME + ")?(:not\\(" + THEME + "\\))?");
    private static final Pattern MEDIA = Pattern.compile("@media\\s*\\(\\s*prefers-color-scheme\\s*:\\s*(dark|light)\\s*\\)");
    private static final Pattern PROPERTY = Pattern.compile("--kern-[a-z0-9-]+");
    private static final Pattern VALUE = Pattern.compile("[#\\w\\s(),.%/+*\"'-]+");
    private static final Pattern FUNCTION = Pattern.compile("([\\w-]+)\\s*\\(");
    private static final Set<String> FUNCTIONS = Set.of("rgb", "rgba", "hsl", "hsla", "oklch", "oklab", "lab", "lch",
            "color", "color-mix", "light-dark", "var", "calc", "min", "max", "clamp");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile("([^{};]*)([{};]|\\z)");

    private final String css;
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Token> tokens = new ArrayList<>();
    private List<String> selectors = List.of();
    private int line = 1;

    private TokensCheck(String css) {
        this.css = COMMENT.matcher(css).replaceAll(comment -> "\n".repeat(lines(comment.group())));
    }

    /** What it sets, in its order. */
    static List<Token> check(String css) throws BrokenTownException {
        TokensCheck check = new TokensCheck(css);
        check.walk();
        return check.tokens;
    }

    private void walk() throws BrokenTownException {
        for (MatchResult part : PART.matcher(css).results().toList()) {
            String text = part.group(1).strip();
            int leading = lines(part.group(1).substring(0, part.group(1).indexOf(text)));
            line += leading;
            take(text, part.group(2));
            line += lines(part.group(1)) - leading;
        }
        if (!open.isEmpty()) {
            throw broken("a } is missing");
        }
    }

    private void take(String text, String end) throws BrokenTownException {
        if (end.equals("{")) {
            block(text);
            return;
        }
        if (!text.isEmpty()) {
            declaration(text);
        }
        if (end.equals("}") && open.pollLast() == null) {
            throw broken("a } too many");
        }
    }

    private void block(String head) throws BrokenTownException {
        boolean media = open.isEmpty() && MEDIA.matcher(head).matches();
        if (!media) {
            if (!open.isEmpty() && !open.getLast().startsWith("@")) {
                throw broken("a block inside " + open.getLast() + " is not allowed");
            }
            for (String selector : head.split(",", -1)) {
                if (selector.isBlank() || !SELECTOR.matcher(selector.strip()).matches()) {
                    throw broken("only :root, [data-kern-theme] and @media (prefers-color-scheme: dark) are allowed,"
                            + " not \"" + head + "\"");
                }
            }
        }
        open.addLast(head);
        selectors = List.of(head.split("\\s*,\\s*"));
    }

    private void declaration(String text) throws BrokenTownException {
        if (open.isEmpty() || open.getLast().startsWith("@")) {
            throw broken("\"" + text + "\" must stand in a block such as :root { }");
        }
        String[] parts = text.split(":", 2);
        if (parts.length < 2 || !PROPERTY.matcher(parts[0].strip()).matches()) {
            throw broken("only properties that start with --kern- can be set, not \"" + text + "\"");
        }
        value(parts[1]);
        String media = open.getFirst().startsWith("@") ? open.getFirst() : "";
        tokens.add(new Token(media, selectors, parts[0].strip(), parts[1].strip(), line));
    }

    private void value(String value) throws BrokenTownException {
        if (!VALUE.matcher(value).matches()) {
            throw broken("the value \"" + value.strip() + "\" has a character that is not allowed");
        }
        Matcher call = FUNCTION.matcher(value);
        while (call.find()) {
            if (!FUNCTIONS.contains(call.group(1))) {
                throw broken(call.group(1) + "() is not allowed in a value");
            }
        }
    }

    private BrokenTownException broken(String reason) {
        return new BrokenTownException("tokens.css", line, reason);
    }

    private static int lines(String text) {
        return (int) text.chars().filter(it -> it == '\n').count();
    }
}
