package org.rathaus.cases.internal;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes reference numbers to be read out over the phone: nothing looks like another sign, and no words come about. */
final class References {

    private static final String SIGNS = "23456789BCDFGHJKLMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final long POSSIBLE = (long) Math.pow(SIGNS.length(), 2 * GROUP);
    private static final Pattern WHOLE = Pattern.compile("([A-Z]{2,5})([" + SIGNS + "]{4})([" + SIGNS + "]{4})");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}]+");

    private final SecureRandom random = new SecureRandom();

    /** A whole reference as it is stored, however it was typed: {@code abc 7f3k 9qxm}; empty if it is none. */
    static Optional<String> whole(String typed) {
        Matcher parts = WHOLE.matcher(BETWEEN.matcher(typed.toUpperCase(Locale.ROOT)).replaceAll(""));
        return parts.matches() ? Optional.of(parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3)) : Optional.empty();
    }

    /** Such as {@code ABC-7F3K-9QXM}; 5 · 10¹¹ per prefix, so that guessing is hopeless. */
    String next(String prefix) {
        // drawn at once: each call of a secure generator costs more than all the rest
        long number = random.nextLong(POSSIBLE);
        char[] signs = new char[2 * GROUP];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = SIGNS.charAt((int) (number % SIGNS.length()));
            number /= SIGNS.length();
        }
        return prefix + "-" + new String(signs, 0, GROUP) + "-" + new String(signs, GROUP, GROUP);
    }
}
