package org.rathaus.auth.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What makes a password too weak: it is short, or many people use it. No rules of composition, as NIST SP 800-63B
 * (5.1.1.2) and the BSI's basic protection (ORP.4.A8) advise.
 */
public final class PasswordRules {

    private static final int SHORTEST = 10;

    private final Set<String> common = load();

    /** The text key of the broken rule; empty when the password is good. */
    Optional<String> broken(String password, Account account) {
        return broken(password, account.login(), account.name());
    }

    /** The same for somebody whose names these are. */
    public Optional<String> broken(String password, String... names) {
        String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
        if (composed.codePointCount(0, composed.length()) < SHORTEST) {
            return Optional.of("password.tooShort");
        }
        String plain = fold(composed);
        boolean guessed = common.contains(plain) || Arrays.stream(names).map(PasswordRules::fold).anyMatch(plain::equals);
        return guessed ? Optional.of("password.common") : Optional.empty();
    }

    /** Upper case and blanks make no password better. */
    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }

    private static Set<String> load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PasswordRules.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the list of common passwords", e);
        }
    }
}
