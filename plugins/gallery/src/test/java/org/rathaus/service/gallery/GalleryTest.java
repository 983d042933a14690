package org.rathaus.service.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.ChoiceQuestion;
import org.rathaus.api.form.ChoicesQuestion;
import org.rathaus.api.form.ConsentQuestion;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.SelectQuestion;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Texts;

class GalleryTest {

    private static final Texts TEXTS = Texts.of(Gallery.class);

    private final Gallery gallery = new Gallery(null);

    /** A type that is missing here has a factory method in {@link Question}, but nobody sees it. */
    @Test
    void showsEveryQuestionType() {
        Set<Class<?>> shown = questions().map(Question::getClass).collect(Collectors.toSet());
        Stream.of(Question.class.getMethods()).filter(method -> Modifier.isStatic(method.getModifiers())).map(Method::getReturnType)
                .filter(Question.class::isAssignableFrom).forEach(type -> assertTrue(shown.contains(type), type::getSimpleName));
    }

    @Test
    void hasEveryTextInBothLanguages() {
        Set<String> german = new TreeSet<>(TEXTS.keys(Locale.GERMAN));
        assertEquals(german, new TreeSet<>(TEXTS.keys(Locale.ENGLISH)));
        Stream<String> needed = Stream.concat(gallery.form().steps().stream().map(step -> "step." + step.id() + ".title"),
                questions().flatMap(GalleryTest::needed));
        needed.forEach(key -> assertTrue(german.contains(key), key));
    }

    @Test
    void hasAMailOfItsOwnForEachStatus() {
        Set<String> keys = new TreeSet<>(TEXTS.keys(Locale.GERMAN));
        Stream<String> needed = gallery.lifecycle().statuses().stream().flatMap(it -> Stream.of("subject", "body").map(part -> "mail." + it.id() + "." + part));
        assertEquals(List.of(), needed.filter(it -> !keys.contains(it)).toList());
    }

    @Test
    void knowsAnAnswerToEachQuestionThatIsPrefilled() {
        Answers known = gallery.prefill(null, null).answers();
        List<Question<?>> prefilled = questions().filter(it -> it.id().endsWith("Prefilled") || it.id().endsWith("Locked")).toList();
        assertEquals(List.of(), prefilled.stream().filter(it -> it.read(known).value().isEmpty()).map(Question::id).toList());
        assertEquals(Set.of(FileQuestion.class, ConsentQuestion.class), withoutPrefill(prefilled));
    }

    /** The types of questions that a row holds and no prefill answers. */
    private Set<Class<?>> withoutPrefill(List<Question<?>> prefilled) {
        Set<Class<?>> types = questions().filter(it -> it.id().endsWith("InRow")).map(Question::getClass).collect(Collectors.toSet());
        prefilled.forEach(it -> types.remove(it.getClass()));
        return types;
    }

    private Stream<Question<?>> questions() {
        return gallery.form().steps().stream().flatMap(Step::all);
    }

    private static Stream<String> needed(Question<?> question) {
        return Stream.concat(question.texts().stream(), options(question).map(option -> question.id() + ".option." + option));
    }

    private static Stream<String> options(Question<?> question) {
        if (question instanceof ChoiceQuestion choice) {
            return choice.options().stream();
        }
        if (question instanceof SelectQuestion select) {
            return select.options().stream();
        }
        return question instanceof ChoicesQuestion choices ? choices.options().stream() : Stream.of();
    }
}
