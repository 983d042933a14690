package org.rathaus.api.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Somebody who says who a person is, by OpenID Connect, as a town's {@code town.json} describes them.
 *
 * @param id         names the provider in the town, in addresses and rows
 * @param names      what people call it, in each language
 * @param audiences  who may sign in with it
 * @param connection how it is reached
 * @param levels     how surely it knows a person
 * @param attributes what it says of a person: claim, such as {@code address.locality}, to what it means here
 * @param groups     what staff may do
 * @param verifiesEmail whether its mail addresses are verified where it does not say whether they are ({@code email_verified})
 */
public record IdentityProvider(String id, Map<String, String> names, Set<Audience> audiences, Connection connection, Levels levels,
        Map<String, Claim> attributes, Groups groups, boolean verifiesEmail) {

    /** Nothing of it changes. */
    public IdentityProvider {
        names = Map.copyOf(names);
        audiences = Set.copyOf(audiences);
        attributes = Map.copyOf(attributes);
    }

    /**
     * How a provider is reached.
     *
     * @param issuer     its name and address, exactly as it writes it
     * @param clientId   what it calls us
     * @param secretFile the name of the file with our secret, in the town's folder of secrets; empty: we have none, and PKCE alone
     *                   protects
     * @param scopes     what is asked for beside {@code openid}
     * @param algorithms of signatures that count, such as {@code RS256}
     */
    public record Connection(String issuer, String clientId, Optional<String> secretFile, List<String> scopes, Set<String> algorithms) {

        /** Nothing of it changes. */
        public Connection {
            scopes = List.copyOf(scopes);
            algorithms = Set.copyOf(algorithms);
        }
    }

    /**
     * How surely a provider knows a person.
     *
     * @param usual    when a sign-in says nothing that is known here
     * @param byClass  by what the provider calls the sign-in ({@code acr})
     * @param byMethod by the means that the person used ({@code amr})
     */
    public record Levels(LevelOfAssurance usual, Map<String, LevelOfAssurance> byClass, Map<String, LevelOfAssurance> byMethod) {

        /** Nothing of it changes. */
        public Levels {
            byClass = Map.copyOf(byClass);
            byMethod = Map.copyOf(byMethod);
        }

        /** Of a sign-in: what its class says, or one of its means if that is more. */
        public LevelOfAssurance of(String signInClass, Collection<String> methods) {
            LevelOfAssurance byItsClass = byClass.getOrDefault(signInClass, usual);
            return Stream.concat(Stream.of(byItsClass), methods.stream().map(byMethod::get).filter(Objects::nonNull))
                    .max(Comparator.naturalOrder()).orElseThrow();
        }

        /** The best there is. */
        public LevelOfAssurance highest() {
            return Stream.of(Stream.of(usual), byClass.values().stream(), byMethod.values().stream()).flatMap(it -> it)
                    .max(Comparator.naturalOrder()).orElseThrow();
        }

        /** The classes that reach a level, the lowest first. */
        public List<String> classesFor(LevelOfAssurance level) {
            Comparator<Map.Entry<String, LevelOfAssurance>> lowestFirst = Map.Entry.comparingByValue();
            return byClass.entrySet().stream().filter(it -> it.getValue().compareTo(level) >= 0)
                    .sorted(lowestFirst.thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).toList();
        }
    }

    /**
     * What a claim means.
     *
     * @param attribute what it is
     * @param level     how surely the provider knows it at most; never more surely than the person
     */
    public record Claim(IdentityAttribute attribute, LevelOfAssurance level) {
    }

    /**
     * What staff may do.
     *
     * @param claim  the claim with the names of a person's groups
     * @param duties by the name of the group
     */
    public record Groups(String claim, Map<String, Duties> duties) {

        /** Nothing of it changes. */
        public Groups {
            duties = Map.copyOf(duties);
        }
    }

    /** What people call it, in the language, else in German, else as it is named in the town. */
    public String name(Locale language) {
        return Stream.of(language.toLanguageTag(), language.getLanguage(), "de").map(names::get).filter(Objects::nonNull)
                .findFirst().orElse(id);
    }

    /** Whether these people may sign in with it. */
    public boolean serves(Audience audience) {
        return audiences.contains(audience);
    }

    /** The highest level that a sign-in with it can reach. */
    public LevelOfAssurance highest() {
        return levels.highest();
    }
}
