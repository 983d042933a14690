package org.rathaus.portal.internal.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Situation;
import org.rathaus.api.town.Town;
import org.rathaus.portal.internal.search.Words;

/**
 * The occasions in life of a town's home: those that the portal knows, as far as a service is about them, and what the town
 * says itself. Services belong to one by its town's word, by their subject, or by what they are called.
 */
final class Occasions {

    private static final List<String> KNOWN = List.of("moving", "birth", "marriage", "death", "documents", "elections", "found");
    private static final Texts TEXTS = Texts.of(Occasions.class);
    private static final Map<String, List<String>> WORDS = words();
    /** Shorter words are part of too many others. */
    private static final int PART_OF_A_WORD = 5;

    private final Town town;
    private final Locale language;
    private final List<Card> cards;

    Occasions(Town town, Locale language, List<Card> cards) {
        this.town = town;
        this.language = language;
        this.cards = cards;
    }

    /** Those that lead anywhere, in the order of the portal, then of the town. */
    List<Occasion> all() {
        return Stream.concat(KNOWN.stream(), town.situations().stream().map(Situation::id)).distinct().map(this::occasion)
                .filter(it -> !it.cards().isEmpty() || !it.text().isEmpty()).toList();
    }

    private Occasion occasion(String id) {
        Optional<Situation> own = town.situations().stream().filter(it -> it.id().equals(id)).findFirst();
        String name = own.map(it -> it.name(language)).filter(it -> !it.isEmpty()).orElseGet(() -> TEXTS.find(language, id + ".name").orElse(id));
        List<String> usual = WORDS.getOrDefault(id, List.of());
        List<Card> about = cards.stream().filter(it -> it.occasions().contains(id) || it.category().key().equals(id)
                || it.subjects().stream().anyMatch(subject -> usual.stream().anyMatch(word -> isIn(word, subject)))).toList();
        Stream<String> ownWords = own.stream().flatMap(it -> Stream.concat(it.name().values().stream(), it.words().values().stream()));
        List<String> words = Stream.concat(usual.stream(), Stream.concat(Stream.of(name), ownWords).flatMap(it -> Words.of(it).stream()))
                .distinct().toList();
        return new Occasion(id, name, TEXTS.find(language, id + ".lead").orElse(""), own.map(it -> it.text(language)).orElse(""),
                own.map(Situation::area).orElse(""), about, words);
    }

    private static boolean isIn(String word, String subject) {
        return subject.equals(word) || word.length() >= PART_OF_A_WORD && subject.contains(word);
    }

    private static Map<String, List<String>> words() {
        Properties words = new Properties();
        try (InputStream in = Occasions.class.getResourceAsStream("occasion-words.properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return KNOWN.stream().collect(Collectors.toUnmodifiableMap(id -> id, id -> Words.of(words.getProperty(id))));
    }
}
