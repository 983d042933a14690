package org.rathaus.api.service;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Texts in languages that no class brings along, which an installation adds by files. They are the same in all bundles,
 * and say only what the texts beside a class do not say.
 */
public final class FurtherTexts {

    /** Language tag to class name to key to text. */
    private static volatile Map<String, Map<String, Map<String, String>>> all = Map.of();

    private FurtherTexts() {
    }

    /**
     * From now on these, instead of those before; for the portal when it starts.
     *
     * @param texts language tag to the full name of a class to key to text
     */
    public static void use(Map<String, Map<String, Map<String, String>>> texts) {
        all = Map.copyOf(texts);
    }

    /** Whether anything is said in this language. */
    public static boolean speak(Locale language) {
        return all.containsKey(language.toLanguageTag());
    }

    /** The text, or null. */
    static String get(Class<?> anchor, Locale language, String key) {
        return beside(anchor, language).get(key);
    }

    static Set<String> keys(Class<?> anchor, Locale language) {
        return beside(anchor, language).keySet();
    }

    private static Map<String, String> beside(Class<?> anchor, Locale language) {
        return all.isEmpty() ? Map.of() : all.getOrDefault(language.toLanguageTag(), Map.of()).getOrDefault(anchor.getName(), Map.of());
    }
}
