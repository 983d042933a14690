package org.rathaus.storage.internal;

import java.util.regex.Pattern;

/**
 * Refuses {@code FUNCTION('…')} in JPQL: any function of the database, among them such that run SQL given as text or
 * change what row level security asks for. Whatever EclipseLink could read as text where this does not, or the other way
 * round, is refused as well: the function could stand in it.
 */
final class JpqlCheck {

    /** To EclipseLink a quote within a word is part of the word. */
    private static final Pattern LITERAL = Pattern.compile("(?<=[\\p{javaWhitespace}(),<>=!/*+-])'[^']*+(?:''[^']*+)*+'");
    private static final Pattern FUNCTION = Pattern.compile("function\\p{javaWhitespace}*\\(",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern QUOTE = Pattern.compile("['\"]");

    private JpqlCheck() {
    }

    /** @throws UnsupportedOperationException if the query calls, or could hide that it calls, a function of the database */
    static void check(String jpql) {
        String withoutTexts = LITERAL.matcher(jpql).replaceAll(" ");
        if (FUNCTION.matcher(withoutTexts).find()) {
            throw new UnsupportedOperationException("FUNCTION is not allowed in JPQL: it could leave the town");
        }
        if (QUOTE.matcher(withoutTexts).find()) {
            throw new UnsupportedOperationException("texts in JPQL stand in '…' after a blank or a sign; better set a parameter: " + jpql);
        }
    }
}
