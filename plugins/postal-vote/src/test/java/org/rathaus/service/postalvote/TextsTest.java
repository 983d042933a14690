package org.rathaus.service.postalvote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rathaus.api.form.ChoiceQuestion;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Texts;

class TextsTest {

    private static final Texts TEXTS = Texts.of(PostalVote.class);

    @Test
    void areTheSameInEachLanguage() {
        assertEquals(keys(Locale.GERMAN), keys(Locale.ENGLISH));
        assertEquals(keys(Locale.GERMAN), keys(Texts.EASY_GERMAN));
    }

    @ParameterizedTest
    @MethodSource("needed")
    void have(String key) {
        assertTrue(keys(Locale.GERMAN).contains(key));
        assertFalse(TEXTS.get(Locale.GERMAN, key).isBlank());
    }

    private static Set<String> keys(Locale language) {
        return new TreeSet<>(TEXTS.keys(language));
    }

    static Stream<String> needed() {
        PostalVote service = new PostalVote();
        Stream<String> facts = Stream.of("title", "lead", "who", "need", "duration", "cost", "next", "otherWays",
                "legal", "submit", "keywords").map("service."::concat);
        Stream<String> steps = service.form(Offers.at("2027-01-01T12:00:00", Offers.demo())).steps().stream().flatMap(TextsTest::of);
        Stream<String> statuses = service.lifecycle().statuses().stream()
                .flatMap(it -> Stream.of("status." + it.id(), "status." + it.id() + ".text"));
        return Stream.of(facts, steps, statuses, Stream.of("confirmation.next")).flatMap(it -> it);
    }

    private static Stream<String> of(Step step) {
        return Stream.concat(Stream.of("step." + step.id() + ".title"), step.questions().stream().flatMap(TextsTest::of));
    }

    private static Stream<String> of(Question<?> question) {
        Stream<String> options = question instanceof ChoiceQuestion choice
                ? choice.options().stream().map(it -> question.id() + ".option." + it) : Stream.of();
        return Stream.concat(Stream.of(question.id() + ".label"), options);
    }
}
