package org.rathaus.towns.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.rathaus.api.identity.IdentityAttribute;

/** What the providers of identities in {@code town.json} must keep beyond their shape. */
final class ProviderRules {

    private static final String AT = "/identityProviders";
    private static final String ID = "[a-z][a-z0-9-]{0,39}";
    private static final String PATH = "(/[^\\s?#]*)?";
    /** Without TLS nobody knows who answers; on this machine there is nobody else. */
    private static final String ISSUER = "https://[A-Za-z0-9.-]+(:[0-9]{1,5})?" + PATH
            + "|http://(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?" + PATH;
    private static final String LEVEL = "low|substantial|high";
    private static final String LEVEL_RULE = "must be low, substantial or high";
    /** Asymmetric ones only: whoever checks must not be able to sign. */
    private static final String ALGORITHM = "(RS|PS|ES)(256|384|512)";
    /** What somebody in all groups has fits into their account. */
    private static final int LONGEST_SERVICES = 1_000;
    private static final String ROLE = "clerk|service-manager|town-administrator|auditor";
    private static final String CLAIM = "[A-Za-z0-9_:/-]+(\\.[A-Za-z0-9_:/-]+)*";
    private static final String ATTRIBUTE = Arrays.stream(IdentityAttribute.values()).map(IdentityAttribute::key)
            .collect(Collectors.joining("|"));

    private final TownRules rules;

    ProviderRules(TownRules rules) {
        this.rules = rules;
    }

    void check(List<ProviderJson> providers) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < providers.size(); i++) {
            String at = AT + "/" + i;
            ProviderJson provider = providers.get(i);
            if (provider == null) {
                rules.problem(at, "must not be null");
            } else {
                provider(at, provider);
                if (!ids.add(provider.id())) {
                    rules.problem(at + "/id", "is the id of another provider, too");
                }
            }
        }
    }

    private void provider(String at, ProviderJson provider) {
        rules.matches(at + "/id", provider.id(), ID, "must start with a small letter and have at most 40 of a-z, 0-9 and -");
        if (provider.name().isEmpty()) {
            rules.problem(at + "/name", "needs at least one language, such as {\"de\": \"BundID\"}");
        }
        provider.name().forEach((language, name) -> rules.filled(at + "/name/" + pointer(language), name));
        rules.matches(at + "/issuer", provider.issuer(), ISSUER, "must be an address with https (http on localhost only), without ? and #");
        rules.filled(at + "/clientId", provider.clientId());
        if (provider.clientSecretFile() != null) {
            rules.matches(at + "/clientSecretFile", provider.clientSecretFile(), "[A-Za-z0-9][A-Za-z0-9._-]{0,80}",
                    "must be the name of a file in the town's folder of secrets");
        }
        rules.some(at + "/audiences", provider.audiences());
        rules.each(at + "/audiences", provider.audiences(), "citizens|staff", "must be citizens or staff");
        rules.each(at + "/scopes", provider.scopes(), "[!#-\\[\\]-~]+", "must be a scope without blanks and quotes");
        rules.some(at + "/algorithms", provider.algorithms());
        rules.each(at + "/algorithms", provider.algorithms(), ALGORITHM, "must be one of RS256, PS256, ES256 or longer");
        rules.matches(at + "/level", provider.level(), LEVEL, LEVEL_RULE);
        levels(at + "/levels", provider.levels());
        levels(at + "/methods", provider.methods());
        provider.attributes().forEach((claim, it) -> attribute(at + "/attributes/" + pointer(claim), claim, it));
        staff(at, provider);
    }

    private void levels(String at, Map<String, String> levels) {
        levels.forEach((value, level) -> {
            String here = at + "/" + pointer(value);
            rules.matches(here, value, "[!-~]+", "must be without blanks");
            rules.matches(here, level, LEVEL, LEVEL_RULE);
        });
    }

    private void attribute(String at, String claim, ProviderJson.Attribute attribute) {
        if (attribute == null) {
            rules.problem(at, "must not be null");
            return;
        }
        rules.matches(at, claim, CLAIM, "must be a claim such as given_name or address.locality");
        rules.matches(at + "/as", attribute.as(), ATTRIBUTE, "must be one of " + ATTRIBUTE.replace("|", ", "));
        rules.matches(at + "/level", attribute.level(), LEVEL, LEVEL_RULE);
    }

    private void staff(String at, ProviderJson provider) {
        if (provider.audiences().contains("staff") && provider.groups().isEmpty()) {
            rules.problem(at + "/groups", "is missing: nobody of staff could sign in");
        }
        rules.matches(at + "/groupsClaim", provider.groupsClaim(), CLAIM, "must be a claim such as groups or realm_access.roles");
        int services = provider.groups().values().stream().filter(it -> it != null)
                .mapToInt(it -> String.join(" ", it.services()).length() + 1).sum();
        if (services > LONGEST_SERVICES) {
            rules.problem(at + "/groups", "name too many services; a role without services is for all");
        }
        provider.groups().forEach((group, it) -> group(at + "/groups/" + pointer(group), it));
    }

    private void group(String at, ProviderJson.Group group) {
        if (group == null) {
            rules.problem(at, "must not be null");
            return;
        }
        rules.matches(at + "/role", group.role(), ROLE, "must be " + ROLE.replace("|", ", "));
        rules.each(at + "/services", group.services(), "[a-z0-9-]{1,60}", "is no service id: small letters, digits, -");
        if (!group.services().isEmpty() && group.role() != null && group.role().matches(ROLE)
                && !ProviderJson.role(group.role()).canBeLimited()) {
            rules.problem(at + "/services", "cannot limit this role");
        }
    }

    /** A name as JSON pointers write it (RFC 6901, 3). */
    private static String pointer(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
