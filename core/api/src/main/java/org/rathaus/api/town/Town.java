package org.rathaus.api.town;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.IdentityProvider;

/** A municipality of this installation, as its folder and its administrators describe it. Immutable; a change makes a new one. */
@ProviderType
public interface Town {

    /** The folder's name, in addresses and keys, such as {@code musterstadt}. Never changes. */
    String id();

    /** The short name, such as "Musterstadt". */
    String name();

    /** The name of the authority, such as "Stadt Musterstadt". */
    String officialName();

    /** Two to five capital letters that start each reference number. */
    String referencePrefix();

    /** Host names under which the town is reached without its id in the path; may be empty. */
    List<String> hosts();

    /** The languages of the town's pages, the first one is the default. Never empty. */
    List<Locale> languages();

    /** Postcodes of the town's area; empty when unknown. */
    List<String> postcodes();

    /** The postal address, line by line. */
    List<String> address();

    /** The telephone number of the town hall, in international notation. */
    String phone();

    /** The mail address of the town hall. */
    String email();

    /** Whom to ask: the contact for the first of these areas that has one, else the town's general contact. */
    Contact contact(String... areas);

    /** The town's own text for a key, in the language or in the town's first one. */
    Optional<String> text(String key, Locale language);

    /** The language in which {@link #text} says it; empty if the town has no such text. */
    default Optional<Locale> languageOf(String key, Locale language) {
        return text(key, language).map(own -> language);
    }

    /** The keys of the town's own texts that it says in this language itself. */
    default Set<String> textKeys(Locale language) {
        return Set.of();
    }

    /** Whether the town offers this service, be it later or no longer. Whether a plugin for it is running is another question. */
    boolean offers(String serviceId);

    /** From when until when citizens can begin a service that the town offers. */
    default OfferPeriod offerPeriod(String serviceId) {
        return OfferPeriod.ALWAYS;
    }

    /** The town's settings of a service, as plain maps, lists, strings, numbers and booleans; empty if there are none. */
    Map<String, Object> settings(String serviceId);

    /** How the town writes to citizens; empty: it sends no mails. */
    default Optional<Mailing> mailing() {
        return Optional.empty();
    }

    /** The ids of the services that the town offers, or names without offering them now. */
    default Set<String> services() {
        return Set.of();
    }

    /** Where the cases of a service are delivered: ids of delivery targets, each with the town's settings for it. */
    default Map<String, Map<String, Object>> deliveries(String serviceId) {
        return Map.of();
    }

    /** What citizens must know for a while, in the order of the folder, also what does not count yet or any more. */
    default List<Notice> notices() {
        return List.of();
    }

    /** What the town says of occasions in life, beside what the portal knows of them. */
    default List<Situation> situations() {
        return List.of();
    }

    /** Who says who a person is, beside the town's own accounts, in the order in which they are offered. */
    default List<IdentityProvider> identityProviders() {
        return List.of();
    }

    /** Whether citizens can sign in: with an account of the town, whose address is confirmed by mail, or with a provider. */
    default boolean offersAccounts() {
        return mailing().isPresent() || identityProviders().stream().anyMatch(it -> it.serves(Audience.CITIZENS));
    }

    /** Whether something of what the town was made with is still to be filled in. Lists and search engines leave such a town out. */
    default boolean isUnfinished() {
        return false;
    }

    /** Logo and colours. */
    Brand brand();
}
