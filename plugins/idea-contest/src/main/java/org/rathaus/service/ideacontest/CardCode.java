package org.rathaus.service.ideacontest;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The code of a card: nine random characters and a check character, from an alphabet of 31 without letters that look like
 * digits. As 31 is a prime, the check finds every single wrong character and every two that are swapped.
 *
 * @param characters ten, without a hyphen
 */
record CardCode(String characters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY";
    private static final int LENGTH = 10;
    private static final int HALF = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one, which nobody guesses. */
    static CardCode next() {
        StringBuilder code = new StringBuilder();
        for (int i = 1; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new CardCode(code.append(check(code)).toString());
    }

    /** As somebody types it: small letters, blanks, O for 0, I or L for 1; empty if it is none. */
    static Optional<CardCode> read(String typed) {
        String code = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s.-]", "").replace('O', '0').replace('I', '1').replace('L', '1');
        boolean isWhole = code.length() == LENGTH && code.chars().allMatch(it -> ALPHABET.indexOf(it) >= 0);
        return isWhole && check(code.substring(0, LENGTH - 1)) == code.charAt(LENGTH - 1) ? Optional.of(new CardCode(code)) : Optional.empty();
    }

    private static char check(CharSequence code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum += (i + 1) * ALPHABET.indexOf(code.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    /** As it is printed: {@code 7F3K9-QXM2A}. */
    String printed() {
        return characters.substring(0, HALF) + "-" + characters.substring(HALF);
    }
}
