package org.rathaus.storage.internal;

import java.util.regex.Pattern;

/**
 * Refuses {@code FUNCTION('…')} in JPQL: any function of the database, among them such that run SQL given as text or
 * change what row level security asks for.
 */
final class JpqlCheck {

    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");
    private static final Pattern FUNCTION = Pattern.compile("\\bfunction\\s*\\(", Pattern.CASE_INSENSITIVE);

    private JpqlCheck() {
    }

    /** @throws UnsupportedOperationException if the query calls a function of the database */
    static void check(String jpql) {
        if (FUNCTION.matcher(LITERAL.matcher(jpql).replaceAll("''")).find()) {
            throw new UnsupportedOperationException("FUNCTION is not allowed in JPQL: it could leave the town");
        }
    }
}
