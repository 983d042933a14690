package org.rathaus.service.lostandfound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.service.Texts;

/** What pages put together from keys has a text. */
class LostAndFoundTextsTest {

    private static final Texts TEXTS = Texts.of(LostAndFound.class);

    private static Stream<String> keys() {
        Stream<String> items = Stream.of(ItemStatus.values()).map(it -> "item.status." + it.key());
        Stream<String> marks = Stream.of(MarkKind.values()).flatMap(it -> Stream.of("mark." + it.key(), "field.mark-" + it.key()));
        Stream<String> done = Stream.of(Done.values()).map(it -> "done." + it.key());
        Stream<String> kinds = Stream.of(ItemKind.keys()).map(it -> "kind.option." + it);
        Stream<String> colours = Stream.of(Colour.keys()).map(it -> "colour.option." + it);
        Stream<String> form = Stream.concat(LossForm.form().steps().stream().map(it -> "step." + it.id() + ".title"),
                LossForm.form().steps().stream().flatMap(it -> it.questions().stream()).flatMap(it -> it.texts().stream()));
        return Stream.of(items, marks, done, kinds, colours, form).flatMap(it -> it);
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
}
