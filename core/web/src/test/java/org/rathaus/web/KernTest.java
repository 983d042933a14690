package org.rathaus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernTest {

    private static Document written(Consumer<Kern> content) {
        Html html = new Html();
        content.accept(new Kern(html));
        return Jsoup.parseBodyFragment(html.toString());
    }

    private static Element control(Field field) {
        return written(it -> it.field(field)).selectFirst("#field");
    }

    private static Field field(String value) {
        return Field.of("field", "Label", value);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            TEXT,   input,    text
            SEARCH, input,    search
            DIGITS, input,    text
            DAY,    input,    date
            MOMENT, input,    datetime-local
            LINES,  textarea, ''
            LIST,   select,   ''
            BOX,    input,    checkbox
            """)
    void writesTheControlOfEachKind(Field.Kind kind, String element, String type) {
        Element control = control(field("").as(kind));
        assertEquals(element, control.tagName());
        assertEquals(type, control.attr("type"));
        assertEquals("field", control.attr("name"));
    }

    @Test
    void givesBackWhatWasTyped() {
        String typed = "<b>\"Müller\" & 'Co'</b>";
        assertEquals(typed, control(field(typed)).attr("value"));
        // browsers leave out the first line break
        assertEquals("\n\n" + typed, control(field("\n" + typed).as(Field.Kind.LINES)).wholeText());
    }

    @Test
    void neverShowsAPasswordAgain() {
        assertEquals("", control(field("secret").as(Field.Kind.PASSWORD)).attr("value"));
    }

    @Test
    void namesHintAndErrorAtTheControl() {
        Document page = written(it -> it.field(field("x").hint("Like this").wrong("Not like this")));
        Element control = page.selectFirst("#field");
        assertEquals("field-hint field-error", control.attr("aria-describedby"));
        assertEquals("true", control.attr("aria-invalid"));
        assertEquals("Like this", page.selectFirst("#field-hint").text());
        assertEquals("Not like this", page.selectFirst("#field-error").text());
        assertEquals("field", page.selectFirst("label").attr("for"));
    }

    @Test
    void choosesWhatWasChosen() {
        Map<String, String> options = new LinkedHashMap<>(Map.of("", "–"));
        options.put("a", "A");
        options.put("b", "B");
        assertEquals("B", control(field("b").options(options)).selectFirst("option[selected]").text());
        assertEquals("", control(field("c").options(options)).select("option[selected]").text());
    }

    @Test
    void leadsFromAnErrorToItsField() {
        Document page = written(it -> it.errors("Please correct", Map.of("field", "Say <when>")));
        assertEquals("#field", page.selectFirst("a").attr("href"));
        assertEquals("Say <when>", page.selectFirst("a").text());
        assertTrue(page.selectFirst("[data-error-summary]").hasAttr("autofocus"));
        assertEquals("", written(it -> it.errors("Please correct", Map.of())).body().html());
    }

    @Test
    void linksTheCellsThatLeadSomewhere() {
        Document page = written(it -> it.table("Dogs", List.of("Name", "Age"), List.of(List.of(new Kern.Cell("Rex", "/rex"), Kern.Cell.of(3)))));
        assertEquals("/rex", page.selectFirst("td a").attr("href"));
        assertEquals("Rex 3", page.selectFirst("tbody tr").text());
        assertEquals(2, page.select("th[scope=col]").size());
    }
}
