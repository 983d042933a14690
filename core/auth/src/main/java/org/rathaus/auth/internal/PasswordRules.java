package org.rathaus.auth.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes a password too weak: it is short, many people use it, or it is a name of the owner, the town or the portal with some digits
 * or signs. No rules of composition, as NIST SP 800-63B
 * (5.1.1.2) and the BSI's basic protection (ORP.4.A8) advise.
 */
public final class PasswordRules {

    private static final int SHORTEST = 10;
    /** With more digits and signs than {@code -2026!} has, a name is no longer what one guesses first. */
    private static final int MOST_BESIDE_A_NAME = 6;
    private static final List<String> BEFORE_A_TOWN = List.of("", "stadt", "gemeinde", "rathaus");

    private final Set<String> common = load();

    /** The text key of the broken rule; empty when the password is good. */
    Optional<String> broken(String townId, String password, Account account) {
        return broken(townId, password, account.login(), account.name());
    }

    /** The same for somebody whose names these are; of an address, what stands before the {@code @} is one, too. */
    public Optional<String> broken(String townId, String password, String... names) {
        String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
        if (composed.codePointCount(0, composed.length()) < SHORTEST) {
            return Optional.of("password.tooShort");
        }
        String plain = fold(composed);
        boolean guessed = common.contains(plain) || Arrays.stream(names).map(PasswordRules::fold).anyMatch(plain::equals)
                || isName(plain, townId, names);
        return guessed ? Optional.of("password.common") : Optional.empty();
    }

    private static boolean isName(String plain, String townId, String... names) {
        String word = letters(plain);
        Stream<String> ofTheTown = BEFORE_A_TOWN.stream().map(it -> it + townId);
        Stream<String> ofTheOwner = Arrays.stream(names).flatMap(it -> Stream.of(it, it.replaceFirst("@.*", "")));
        return plain.length() - word.length() <= MOST_BESIDE_A_NAME
                && Stream.of(Stream.of("rathaus"), ofTheTown, ofTheOwner).flatMap(it -> it).map(PasswordRules::letters)
                        .anyMatch(word::equals);
    }

    /** As ids of towns are written, without hyphens. */
    private static String letters(String text) {
        return fold(text).replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss").replaceAll("[^\\p{L}]", "");
    }

    /** Upper case and blanks make no password better. */
    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }

    private static Set<String> load() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PasswordRules.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the list of common passwords", e);
        }
    }
}
