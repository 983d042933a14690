package org.rathaus.web.internal.page;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.apache.wicket.Component;
import org.apache.wicket.resource.loader.IStringResourceLoader;
import org.rathaus.api.service.FurtherTexts;
import org.rathaus.api.service.Texts;
import org.rathaus.web.TownPage;

/**
 * Finds the texts of pages in languages with a variant, such as easy German in {@code <Class>_de-simple.utf8.properties}:
 * Wicket's own loader would want {@code <Class>_de__simple}. And those in languages that an installation adds, of which Wicket
 * knows nothing. What it finds is the same in all towns, as Wicket keeps it.
 */
public final class PageTexts implements IStringResourceLoader {

    /** Languages and scripts that run from right to left (Unicode CLDR, characterOrder). */
    private static final Set<String> LEFTWARDS = Set.of("ar", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi",
            "Arab", "Hebr", "Syrc", "Thaa");
    private static final Texts FRAME = Texts.of(TownPage.class);

    private final Map<Class<?>, Texts> texts = new ConcurrentHashMap<>();

    @Override
    public String loadStringResource(Component component, String key, Locale locale, String style, String variation) {
        if (component == null || !isSpokenHere(locale)) {
            return null;
        }
        return Stream.<Component>iterate(component, Objects::nonNull, it -> it.getParent())
                .map(it -> loadStringResource(it.getClass(), key, locale, style, variation)).filter(Objects::nonNull)
                .findFirst().orElse(null);
    }

    @Override
    public String loadStringResource(Class<?> type, String key, Locale locale, String style, String variation) {
        if (!isSpokenHere(locale)) {
            return null;
        }
        return Stream.<Class<?>>iterate(type, PageTexts::isNoneOfWicket, it -> it.getSuperclass())
                .flatMap(it -> find(it, key, locale).stream()).findFirst().orElse(null);
    }

    private static boolean isSpokenHere(Locale locale) {
        return locale != null && (!locale.getVariant().isEmpty() || FurtherTexts.speak(locale));
    }

    private static boolean isNoneOfWicket(Class<?> type) {
        return type != null && !type.getName().startsWith("org.apache.wicket.");
    }

    private Optional<String> find(Class<?> type, String key, Locale language) {
        Texts beside = texts.computeIfAbsent(type, Texts::of);
        return beside.languageOf(language, key).filter(language::equals).flatMap(it -> beside.find(it, key));
    }

    /** In which language the frame of a page speaks: where it lacks the wanted one, in German. */
    public static Locale frameLanguage(Locale wanted) {
        return FRAME.languageOf(wanted, "next").orElse(Locale.GERMAN);
    }

    /** How a language runs, as HTML says it; null from left to right, which needs no word. */
    public static String direction(Locale language) {
        boolean toTheLeft = language.getScript().isEmpty() ? LEFTWARDS.contains(language.getLanguage()) : LEFTWARDS.contains(language.getScript());
        return toTheLeft ? "rtl" : null;
    }
}
