package org.rathaus.api.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts beside a class: {@code <Class>.utf8.properties} in German, {@code <Class>_<tag>.utf8.properties} in others,
 * where the tag is that of BCP 47: {@code en}, or {@code de-simple} for easy German. A text that a language lacks is given
 * in the language without its variant, then in German. The German file may have the other languages as well, each text under
 * its key with {@code @<tag>}: {@code service.title@en}. An installation may add languages, see {@link FurtherTexts}.
 */
public final class Texts {

    /** Easy German (Leichte Sprache): the variant "simple" of IANA's registry of language subtags. */
    public static final Locale EASY_GERMAN = Locale.forLanguageTag("de-simple");

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])\\}");
    /** Between a key in the German file and the tag of another language. */
    private static final String MARK = "@";

    private final Class<?> anchor;
    private final Map<String, Properties> languages = new ConcurrentHashMap<>();
    private volatile Object readAt = TextsInWork.state();

    private Texts(Class<?> anchor) {
        this.anchor = anchor;
    }

    /** The texts beside this class. */
    public static Texts of(Class<?> anchor) {
        return new Texts(anchor);
    }

    /** The text for a key, if there is one. */
    public Optional<String> find(Locale language, String key) {
        return chain(language).map(it -> in(it, key)).filter(Objects::nonNull).findFirst();
    }

    /** The language in which {@link #find} finds a text; empty if there is none. */
    public Optional<Locale> languageOf(Locale language, String key) {
        return chain(language).filter(it -> in(it, key) != null).findFirst();
    }

    /** In which languages a text is looked for, the wanted one first: {@code de-simple}, {@code de}. */
    public static Stream<Locale> chain(Locale language) {
        return Stream.of(language, plain(language), Locale.GERMAN).distinct();
    }

    private static Locale plain(Locale language) {
        // each page asks a hundred times, and to make a locale takes longer than all else
        return language.toLanguageTag().equals(language.getLanguage()) ? language : Locale.forLanguageTag(language.getLanguage());
    }

    /**
     * The text for a key with {@code {0}}, {@code {1}} … replaced.
     *
     * @throws IllegalArgumentException if no language has it
     */
    public String get(Locale language, String key, Object... values) {
        String text = find(language, key).orElseThrow(() ->
                new IllegalArgumentException("no text " + key + " beside " + anchor.getName()));
        return fill(text, values);
    }

    /** Replaces {@code {0}}, {@code {1}} … in a text; what stands in a value is not replaced again. */
    public static String fill(String text, Object... values) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        return PLACE.matcher(text).replaceAll(place -> {
            int i = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(i < values.length ? String.valueOf(values[i]) : place.group());
        });
    }

    /** The keys that a language has of its own. */
    public Set<String> keys(Locale language) {
        return Stream.concat(in(language).stringPropertyNames().stream(), FurtherTexts.keys(anchor, language).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The languages other than German of which the German file has texts. */
    public Set<Locale> besideGerman() {
        return read("").stringPropertyNames().stream().filter(key -> key.contains(MARK)).map(key -> key.substring(key.indexOf(MARK) + 1))
                .map(Locale::forLanguageTag).collect(Collectors.toUnmodifiableSet());
    }

    private String in(Locale language, String key) {
        String own = in(language).getProperty(key);
        return own == null ? FurtherTexts.get(anchor, language, key) : own;
    }

    private Properties in(Locale language) {
        Object now = TextsInWork.state();
        if (now != readAt) {
            languages.clear();
            readAt = now;
        }
        return languages.computeIfAbsent(language.toLanguageTag(), this::load);
    }

    private Properties load(String language) {
        boolean isGerman = language.equals(Locale.GERMAN.getLanguage());
        Properties texts = isGerman ? new Properties() : read("_" + language);
        Properties german = read("");
        german.stringPropertyNames().stream().filter(key -> isGerman ? !key.contains(MARK) : key.endsWith(MARK + language))
                .forEach(key -> texts.put(key.split(MARK)[0], german.getProperty(key)));
        return texts;
    }

    private Properties read(String suffix) {
        Properties texts = new Properties();
        try (InputStream in = open(anchor.getSimpleName() + suffix + ".utf8.properties")) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("texts of " + anchor.getName(), e);
        }
        return texts;
    }

    private InputStream open(String file) throws IOException {
        Optional<Path> written = TextsInWork.find(anchor, file);
        return written.isPresent() ? Files.newInputStream(written.get()) : anchor.getResourceAsStream(file);
    }
}
