package org.rathaus.auth.internal.openid;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.api.identity.IdentityAttribute;
import org.rathaus.api.identity.IdentityProvider;
import org.rathaus.api.identity.IdentityProvider.Claim;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.auth.internal.OneTimeSecret;
import org.rathaus.kernel.identity.CitizenAccounts.Verified;

/**
 * What the claims of a checked ID token mean in a town.
 *
 * @param provider as the town describes it
 * @param claims   by name
 */
record IdentityClaims(IdentityProvider provider, Map<String, Object> claims) {

    private static final int LONGEST = 120;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\",;]{1,64}@[A-Za-z0-9.-]{1,180}\\.[A-Za-z]{2,}");

    VerifiedIdentity identity() {
        LevelOfAssurance level = provider.levels().of(text("acr"), texts("amr"));
        return new VerifiedIdentity(provider.id(), hash("sub"), text("sid").isEmpty() ? "" : hash("sid"), level,
                text("preferred_username"), name(), attributes(level), Set.copyOf(texts(provider.groups().claim())));
    }

    /** Of another issuer it is another one. */
    private String hash(String claim) {
        return hash(provider, text(claim));
    }

    static String hash(IdentityProvider provider, String value) {
        return OneTimeSecret.hash(provider.connection().issuer() + "\n" + value);
    }

    private String name() {
        String parts = (text("given_name") + " " + text("family_name")).strip();
        return Stream.of(text("name"), parts, text("preferred_username")).map(IdentityClaims::tidy).filter(it -> !it.isEmpty())
                .findFirst().orElse("");
    }

    private Map<IdentityAttribute, Verified> attributes(LevelOfAssurance ofTheSignIn) {
        Map<IdentityAttribute, Verified> said = new EnumMap<>(IdentityAttribute.class);
        provider.attributes().forEach((name, claim) -> value(name, claim).ifPresent(value ->
                said.merge(claim.attribute(), new Verified(value, lower(claim.level(), ofTheSignIn)), IdentityClaims::surer)));
        return said;
    }

    /** Nothing is known more surely than the person. */
    private static LevelOfAssurance lower(LevelOfAssurance one, LevelOfAssurance other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Verified surer(Verified one, Verified other) {
        return other.level().compareTo(one.level()) > 0 ? other : one;
    }

    private Optional<String> value(String name, Claim claim) {
        String value = tidy(text(name));
        boolean counts = switch (claim.attribute()) {
            case BIRTH_DATE -> isDay(value);
            case EMAIL -> EMAIL.matcher(value).matches() && isEmailVerified();
            default -> !value.isEmpty() && value.length() <= LONGEST;
        };
        return counts ? Optional.of(value) : Optional.empty();
    }

    /** Some providers write it as text. Unsaid, it depends on the town (OpenID Connect Core 1.0, 5.1). */
    private boolean isEmailVerified() {
        String said = text("email_verified");
        return said.isEmpty() ? provider.verifiesEmail() && !claims.containsKey("email_verified") : said.equals("true");
    }

    private static boolean isDay(String value) {
        try {
            return LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String tidy(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private String text(String claim) {
        Object found = find(claim);
        return found instanceof String || found instanceof Number || found instanceof Boolean ? String.valueOf(found) : "";
    }

    private List<String> texts(String claim) {
        Object found = find(claim);
        if (found instanceof Collection<?> several) {
            return several.stream().filter(String.class::isInstance).map(String.class::cast).distinct().collect(Collectors.toList());
        }
        return found instanceof String one ? List.of(one) : List.of();
    }

    /** A claim of this name, else what lies at this path: {@code address.locality}. */
    private Object find(String claim) {
        if (claims.containsKey(claim)) {
            return claims.get(claim);
        }
        Object here = claims;
        for (String part : claim.split("\\.")) {
            here = here instanceof Map<?, ?> map ? map.get(part) : null;
        }
        return here;
    }
}
