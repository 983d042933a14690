package org.rathaus.cases.internal;

import java.security.SecureRandom;

/** Makes reference numbers to be read out over the phone: nothing looks like another sign, and no words come about. */
final class References {

    private static final String SIGNS = "23456789BCDFGHJKLMNPQRSTVWXYZ";
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();

    /** Such as {@code ABC-7F3K-9QXM}; 5 · 10¹¹ per prefix, so that guessing is hopeless. */
    String next(String prefix) {
        StringBuilder reference = new StringBuilder(prefix);
        for (int i = 0; i < 2 * GROUP; i++) {
            if (i % GROUP == 0) {
                reference.append('-');
            }
            reference.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return reference.toString();
    }
}
