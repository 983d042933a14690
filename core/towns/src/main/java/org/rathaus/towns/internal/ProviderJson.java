package org.rathaus.towns.internal;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.Duties;
import org.rathaus.api.identity.IdentityAttribute;
import org.rathaus.api.identity.IdentityProvider;
import org.rathaus.api.identity.IdentityProvider.Claim;
import org.rathaus.api.identity.IdentityProvider.Connection;
import org.rathaus.api.identity.IdentityProvider.Groups;
import org.rathaus.api.identity.IdentityProvider.Levels;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.identity.Role;

/** A provider of identities as it stands in {@code town.json}; {@link ProviderRules} says what is allowed. */
record ProviderJson(String id, Map<String, String> name, List<String> audiences, String issuer, String clientId,
        String clientSecretFile, List<String> scopes, List<String> algorithms, String level, Map<String, String> levels,
        Map<String, String> methods, Map<String, Attribute> attributes, String groupsClaim, Map<String, Group> groups,
        Boolean verifiesEmail) {

    private static final List<String> ALGORITHMS = List.of("RS256", "PS256", "ES256");

    ProviderJson {
        name = name == null ? Map.of() : name;
        audiences = audiences == null ? List.of("citizens") : audiences;
        scopes = scopes == null ? List.of() : scopes;
        algorithms = algorithms == null ? ALGORITHMS : algorithms;
        level = level == null ? "low" : level;
        levels = levels == null ? Map.of() : levels;
        methods = methods == null ? Map.of() : methods;
        attributes = attributes == null ? Map.of() : attributes;
        groupsClaim = groupsClaim == null ? "groups" : groupsClaim;
        groups = groups == null ? Map.of() : groups;
        verifiesEmail = verifiesEmail != null && verifiesEmail;
    }

    /** What a claim means, and how surely the provider knows it at most. */
    record Attribute(String as, String level) {

        Attribute {
            level = level == null ? "low" : level;
        }
    }

    /** What those of a group may do. */
    record Group(String role, List<String> services) {

        Group {
            services = services == null ? List.of() : services;
        }
    }

    /** What its words mean, once the rules are kept. */
    IdentityProvider provider() {
        Set<Audience> served = audiences.stream().map(it -> Audience.valueOf(constant(it))).collect(Collectors.toUnmodifiableSet());
        Connection connection = new Connection(issuer, clientId, Optional.ofNullable(clientSecretFile), scopes,
                new LinkedHashSet<>(algorithms));
        return new IdentityProvider(id, name, served, connection, new Levels(level(level), levels(levels), levels(methods)), claims(),
                new Groups(groupsClaim, duties()), verifiesEmail);
    }

    private static Map<String, LevelOfAssurance> levels(Map<String, String> words) {
        Map<String, LevelOfAssurance> levels = new LinkedHashMap<>();
        words.forEach((value, level) -> levels.put(value, level(level)));
        return levels;
    }

    private static LevelOfAssurance level(String word) {
        return LevelOfAssurance.valueOf(constant(word));
    }

    private Map<String, Claim> claims() {
        Map<String, Claim> claims = new LinkedHashMap<>();
        attributes.forEach((claim, it) -> claims.put(claim, new Claim(IdentityAttribute.byKey(it.as()).orElseThrow(), level(it.level()))));
        return claims;
    }

    private Map<String, Duties> duties() {
        Map<String, Duties> duties = new LinkedHashMap<>();
        groups.forEach((group, it) -> duties.put(group, new Duties(role(it.role()), Set.copyOf(it.services()))));
        return duties;
    }

    static Role role(String word) {
        return Role.valueOf(constant(word));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
