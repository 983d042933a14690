package org.rathaus.api.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts beside a class: {@code <Class>.utf8.properties} in German, {@code <Class>_<language>.utf8.properties} in
 * others. A text that a language lacks is given in German.
 */
public final class Texts {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])\\}");

    private final Class<?> anchor;
    private final Map<String, Properties> languages = new ConcurrentHashMap<>();

    private Texts(Class<?> anchor) {
        this.anchor = anchor;
    }

    /** The texts beside this class. */
    public static Texts of(Class<?> anchor) {
        return new Texts(anchor);
    }

    /** The text for a key, if there is one. */
    public Optional<String> find(Locale language, String key) {
        String text = in(language).getProperty(key);
        return Optional.ofNullable(text != null ? text : in(Locale.GERMAN).getProperty(key));
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
        return in(language).stringPropertyNames();
    }

    private Properties in(Locale language) {
        return languages.computeIfAbsent(language.getLanguage(), this::load);
    }

    private Properties load(String language) {
        String suffix = language.equals(Locale.GERMAN.getLanguage()) ? "" : "_" + language;
        Properties texts = new Properties();
        try (InputStream in = anchor.getResourceAsStream(anchor.getSimpleName() + suffix + ".utf8.properties")) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("texts of " + anchor.getName(), e);
        }
        return texts;
    }
}
