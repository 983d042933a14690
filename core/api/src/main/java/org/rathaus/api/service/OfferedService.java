package org.rathaus.api.service;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.api.town.OfferPeriod;
import org.rathaus.api.town.Situation;
import org.rathaus.api.town.Town;

/**
 * A running service and the facts its plugin declares.
 *
 * @param descriptor the declared facts
 * @param service    the plugin's object; it may go at any time, so do not keep it
 * @param texts      the plugin's texts
 */
public record OfferedService(ServiceDescriptor descriptor, PublicService service, Texts texts) {

    /** The service's id. */
    public String id() {
        return descriptor.id();
    }

    /**
     * What a citizen's identity must be proven with at least to use it in a town: what the service says, or more where the
     * town's {@code "assurance"} in its settings of the service does. What the town says less counts for nothing.
     */
    public LevelOfAssurance assurance(Town town) {
        return asked(town).orElse(LevelOfAssurance.NONE).or(descriptor.assurance());
    }

    /** Whether the town asks for less than the service, which it must not. */
    public boolean isLowered(Town town) {
        return asked(town).filter(it -> !it.reaches(descriptor.assurance())).isPresent();
    }

    private Optional<LevelOfAssurance> asked(Town town) {
        return Optional.ofNullable(town.settings(id()).get("assurance")).map(String::valueOf).flatMap(LevelOfAssurance::named);
    }

    /** The service in a town at a moment. */
    public Offer in(Town town, Instant now) {
        return new Offer(town, town.settings(id()), now);
    }

    /** The occasions in life to which it belongs: as it says itself, and as the town does. */
    public Set<String> occasions(Town town) {
        Stream<String> own = town.situations().stream().filter(it -> it.services().contains(id())).map(Situation::id);
        return Stream.concat(Stream.of(descriptor.occasions()), own).collect(Collectors.toSet());
    }

    /** Whether a citizen may begin: as the service says, within the period in which the town offers it. */
    public Availability availability(Offer offer) {
        OfferPeriod period = offer.town().offerPeriod(id());
        return period.isOpen(offer.now()) ? service.availability(offer).within(period, offer.now())
                : Availability.closed().within(period, offer.now());
    }

    /**
     * A text of the service: the town's own one where it has one, else what the service says itself, else the plugin's.
     *
     * @throws IllegalArgumentException if there is none
     */
    public String text(Offer offer, Locale language, String key, Object... values) {
        return find(offer, language, key)
                .map(text -> Texts.fill(text, values))
                .orElseGet(() -> texts.get(language, key, values));
    }

    /** The same as it stands, with its {@code {0}}, {@code {1}} …, if there is one. */
    public Optional<String> find(Offer offer, Locale language, String key) {
        return special(offer, language, key).or(() -> texts.find(language, key));
    }

    /** The language in which {@link #text} says it: what is lacking in one is said in another. */
    public Locale languageOf(Offer offer, Locale language, String key) {
        String townKey = "service." + id() + "." + key;
        return offer.town().languageOf(townKey, language)
                .or(() -> service.text(key, language, offer).map(own -> language))
                .or(() -> texts.languageOf(language, key)).orElse(language);
    }

    /** Whether {@link #text} finds a text for the key. */
    public boolean hasText(Offer offer, Locale language, String key) {
        return find(offer, language, key).isPresent();
    }

    private Optional<String> special(Offer offer, Locale language, String key) {
        return offer.town().text("service." + id() + "." + key, language)
                .or(() -> service.text(key, language, offer));
    }
}
