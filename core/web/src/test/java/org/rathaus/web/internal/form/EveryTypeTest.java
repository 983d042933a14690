package org.rathaus.web.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.ChoiceQuestion;
import org.rathaus.api.form.EveryType;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;
import org.rathaus.api.service.Category;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;
import org.rathaus.api.service.Texts;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.web.Html;

class EveryTypeTest {

    /** Asks everything; its texts are their keys, but the general ones are as they are. */
    @ServiceDescriptor(id = "everything", category = Category.REGISTRATION, minutes = 1)
    static final class Everything implements PublicService {

        @Override
        public FormDefinition form() {
            return EveryType.form();
        }

        @Override
        public Optional<String> text(String key, Locale language, Offer offer) {
            return key.matches("(control|error|answer)\\..*|.*\\.(group|error\\..*|unit)") ? Optional.empty() : Optional.of(key);
        }
    }

    private static Document page(Step step, Answers answers) {
        OfferedService service = new OfferedService(Everything.class.getAnnotation(ServiceDescriptor.class), new Everything(), Texts.of(Everything.class));
        FormWording wording = new FormWording(service, service.in(new SampleTown("town"), Instant.EPOCH), Locale.GERMAN);
        Html html = new Html();
        new QuestionList(step, answers, org.rathaus.api.form.Prefill.none(), step.check(answers, EveryType.TODAY), wording).write(html);
        return Jsoup.parse(html.toString());
    }

    private static Document page(String step, Answers answers) {
        return page(EveryType.form().step(step).orElseThrow(), answers);
    }

    static List<Step> steps() {
        return EveryType.form().steps();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void hasAControlWithALabelForEachField(Step step) {
        Document page = page(step, EveryType.calculated());
        step.occurrences(EveryType.calculated()).flatMap(place -> place.fields()).forEach(field ->
                assertTrue(page.select("[name]").eachAttr("name").contains(field), field));
        for (Element control : page.select("input:not([type=hidden]), select, textarea")) {
            assertEquals(1, page.select("label[for=" + control.id() + "]").size(), control::outerHtml);
        }
    }

    @ParameterizedTest
    @MethodSource("steps")
    void usesNoIdTwiceAndDescribesOnlyWithWhatIsThere(Step step) {
        for (Answers answers : List.of(EveryType.calculated(), Answers.none())) {
            Document page = page(step, answers);
            List<String> ids = page.select("[id]").eachAttr("id");
            assertEquals(Set.copyOf(ids).size(), ids.size(), ids::toString);
            page.select("[aria-describedby]").eachAttr("aria-describedby").forEach(described ->
                    assertTrue(ids.containsAll(List.of(described.split(" "))), described));
        }
    }

    @ParameterizedTest
    @CsvSource({"applicant.familyName, family-name", "home.postcode, postal-code", "home.country, country", "born.year, bday-year",
        "phone, tel", "mail, email"})
    void letsBrowsersFillIn(String field, String token) {
        assertEquals(token, page("person", Answers.none()).select("[name=" + field + "]").attr("autocomplete"));
    }

    @Test
    void choosesGermanyUnlessAnotherCountryWasChosen() {
        assertEquals("DE", page("person", Answers.none()).select("[name=home.country] [selected]").val());
        assertEquals("PL", page("person", EveryType.answers()).select("[name=home.country] [selected]").val());
    }

    @Test
    void saysHowLongATextMayBe() {
        Element limit = page("things", EveryType.answers()).select("#reason-limit").first();
        assertEquals("Höchstens 200 Zeichen", limit.text());
    }

    @Test
    void offersAnOptionOnlyWhileItsConditionHolds() {
        assertEquals(List.of("card"), page("things", Answers.none()).select("[name=kind]").eachAttr("value"));
        assertEquals(List.of("card", "passport"), page("things", EveryType.answers()).select("[name=kind]").eachAttr("value"));
    }

    @Test
    void hidesAnOptionOfAListThatThePageCanOffer() {
        ChoiceQuestion place = Question.choice("place", "town", "island");
        Step step = Step.of("trip", place, Question.select("way", "bus", "ferry").optionWhen("ferry", place.is("island")));
        Answers chosen = Answers.of(Map.of("place", "island", "way", "ferry"));
        assertEquals(Set.of("value", "data-if", "selected"), attributesOf(page(step, chosen)));
        assertEquals(Set.of("value", "data-if", "hidden", "disabled", "data-chosen"), attributesOf(page(step, chosen.with(Map.of("place", "town")))));
    }

    private static Set<String> attributesOf(Document page) {
        return page.select("option[value=ferry]").first().attributes().asList().stream().map(Attribute::getKey).collect(Collectors.toSet());
    }

    @Test
    void showsWhatWasCalculatedWithoutAField() {
        Document page = page("result", EveryType.calculated());
        assertEquals("8. Dezember 2026", page.select("#deadline dd").text());
        assertEquals(List.of("37,50 €", "25,50 €", "26,50 €", "89,50 €"), page.select("#fees td").eachText());
        assertEquals(0, page.select("[name=deadline], [name=fees]").size());
    }

    @Test
    void saysWhatToDo() {
        assertTrue(page("result", Answers.none()).select("#truth-error").text().startsWith("Setzen Sie den Haken bei „truth.label“."));
        assertTrue(page("person", Answers.none()).select("#home-error").text().startsWith("Geben Sie bei „home.label“ Straße"));
    }
}
