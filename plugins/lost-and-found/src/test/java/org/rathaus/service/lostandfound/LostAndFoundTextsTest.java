package org.rathaus.service.lostandfound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.service.Texts;

/** What pages put together from keys has a text. */
class LostAndFoundTextsTest {

    private static final Texts TEXTS = Texts.of(LostAndFound.class);

    private static Stream<String> keys() {
        Stream<String> items = Stream.of(ItemStatus.values()).map(it -> "item.status." + it.key());
        Stream<String> marks = Stream.of(MarkKind.values()).flatMap(it -> Stream.of("mark." + it.key(), "field.mark-" + it.key()));
        Stream<String> edited = Stream.of("kind", "itemDescription", "colour", "place", "foundOn", "worth", "number", "brand", "placeDetails", "onPremises", "details")
                .map(it -> "field." + it);
        Stream<String> done = Stream.of(Done.values()).map(it -> "done." + it.key());
        Stream<String> kinds = Stream.of(ItemKind.keys()).map(it -> "kind.option." + it);
        Stream<String> colours = Stream.of(Colour.keys()).map(it -> "colour.option." + it);
        Stream<String> form = Stream.concat(LossForm.form().steps().stream().map(it -> "step." + it.id() + ".title"),
                LossForm.form().steps().stream().flatMap(it -> it.questions().stream()).flatMap(it -> it.texts().stream()));
        return Stream.of(items, marks, edited, done, kinds, colours, form).flatMap(it -> it);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void areThere(String language) {
        assertEquals(List.of(), keys().filter(it -> TEXTS.find(Locale.forLanguageTag(language), it).isEmpty()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind.", "kind.words."})
    void areThereForTheSearch(String prefix) {
        Texts search = Texts.of(PublicItems.class);
        assertEquals(List.of(), Stream.of(ItemKind.keys()).filter(it -> search.find(Locale.GERMAN, prefix + it).isEmpty()).toList());
        assertEquals(List.of(), Stream.of(Colour.keys()).filter(it -> search.find(Locale.GERMAN, "colour.words." + it).isEmpty()).toList());
    }

    /** What the law sets a text gets from the law's parameters. */
    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "de-simple"})
    void nameNoFigureThatALawSets(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Pattern figure = Pattern.compile("(?i)\\b(10|50|500) eur|\\b(sechs|six|6) mon|\\b(drei|three|3) (jahre|years)|[0-9] (prozent|per cent)");
        assertEquals(List.of(), TEXTS.keys(locale).stream().filter(key -> figure.matcher(TEXTS.get(locale, key)).find()).toList());
        List<String> filled = TEXTS.keys(locale).stream().map(key -> TEXTS.get(locale, key)).filter(LegalText::names)
                .map(text -> LegalText.fill(text, LocalDate.of(2026, 11, 30))).toList();
        assertTrue(filled.size() > 1 && filled.stream().noneMatch(it -> it.contains("{law")), filled::toString);
    }

    @Test
    void sayWhatTheLawSetsOnTheDay() {
        String text = LegalText.fill("Ab {law.duty-to-report} Euro, {law.period-months} Monate, {law.premises-share} %, {0}", LocalDate.of(2026, 11, 30));
        assertEquals("Ab 10 Euro, 6 Monate, 50 %, {0}", text);
        assertThrows(IllegalArgumentException.class, () -> LegalText.fill("{law.unknown}", LocalDate.of(2026, 11, 30)));
    }
}
