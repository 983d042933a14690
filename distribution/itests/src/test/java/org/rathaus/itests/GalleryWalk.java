package org.rathaus.itests;

import static java.util.Map.entry;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Visitor;

/** The gallery of questions, filled in as far as a test wants to have it. */
final class GalleryWalk {

    static final String SERVICE = "/norderstedt/gallery";
    /** Stands for a PDF file. */
    private static final String FILE = "file";

    /** What is answered to each type, by the fields' names behind the question's id. */
    static final Map<String, Map<String, String>> TYPES = types();
    private static final List<String> STATES = List.of("%1$sPlain", "%1$sHint", "%1$sOptional", "%1$sRecommended",
            "%1$sConditional", "%1$sRows.1.%1$sInRow", "%1$sRows.1.%1$sInner.1.%1$sInInner");
    private static final Map<String, String> ANSWERS = answers();
    private static final Pattern CONTROL = Pattern.compile(" (?:id|name)=\"([^\"]+)\"");

    private GalleryWalk() {}

    private static Map<String, Map<String, String>> types() {
        Map<String, Map<String, String>> types = new LinkedHashMap<>();
        types.put("name", Map.of(".givenNames", "Erika", ".familyName", "Mustermann"));
        types.put("address", Map.of(".street", "Rathausallee", ".houseNumber", "50", ".postcode", "22846", ".city", "Norderstedt"));
        Map<String, String> single = Map.ofEntries(entry("text", "Beispiel"), entry("digits", "42"), entry("longText", "Erste Zeile\nZweite Zeile"),
                entry("email", "erika@beispiel.example"), entry("phone", "040 428280"), entry("date", "9.3.1961"), entry("time", "14:30"),
                entry("number", "42"), entry("decimal", "1,5"), entry("money", "12,50"), entry("documentNumber", "L01X00T47"),
                entry("yesNo", "yes"), entry("select", "denmark"), entry("consent", "yes"), entry("statement", "yes"), entry("choice", "lake"),
                entry("choices", "east"), entry("file", FILE));
        single.forEach((type, value) -> types.put(type, Map.of("", value)));
        return types;
    }

    private static Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        TYPES.forEach((type, values) -> {
            STATES.forEach(state -> values.forEach((part, value) -> answers.put(state.formatted(type) + part, value)));
            answers.put(type + "Shown", "yes");
        });
        answers.putAll(Map.of("birthDay", "9.3.1961", "member", "no", "instrument", "Geige"));
        answers.putAll(Map.of("children.1.childName", "Ewa", "children.1.childBirthDate", "9.3.2015", "children.1.hasPets", "no"));
        answers.putAll(Map.of("arrival", "1.7.2030", "departure", "8.7.2030", "guests", "2", "beds", "2", "bookingCode", "B-1234", "bookingCodeAgain", "B-1234",
                "register", "agrees"));
        answers.putAll(Map.of("copies", "3", "until", "1.4.2030", "knownReason", "Beispiel", "place", "island", "transport", "ferry",
                "ticket", "single", "members", "no"));
        return answers;
    }

    /** The address of the step that shows a type. */
    static String step(String type) {
        return SERVICE + "/apply/" + type.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Answers all that the page asks. */
    static FormWalk fill(FormWalk form) {
        Set<String> asked = CONTROL.matcher(form.page().text()).results().map(it -> it.group(1)).collect(Collectors.toSet());
        ANSWERS.forEach((question, value) -> {
            if (asked.contains(question) || asked.contains(question.replace('.', '-'))) {
                answer(form, question, value);
            }
        });
        return form;
    }

    private static void answer(FormWalk form, String question, String value) {
        if (value.equals(FILE)) {
            if (form.page().html().select("#" + question.replace('.', '-') + "-group .portal-files").isEmpty()) {
                form.attach(question, "Beispiel.pdf", "application/pdf", Authority.PDF);
            }
        } else {
            form.answer(question, value);
        }
    }

    /** Fills in one step after the other as far as the one with this id, which may be {@code check}. */
    static FormWalk upTo(Visitor visitor, String step) {
        FormWalk form = visitor.visit(SERVICE + "/apply");
        while (!form.page().path().endsWith("/" + step)) {
            form = fill(form).submit();
            if (form.page().text().contains("data-error-summary")) {
                throw new AssertionError(form.page().path() + " " + form.page().errors());
            }
        }
        return form;
    }

    /** Goes on in a browser with what was filled in without one. */
    static Page open(BrowserContext context, Visitor citizen, String step) {
        upTo(citizen, step);
        context.addCookies(List.of(new Cookie("draft", citizen.cookie("draft")).setDomain("127.0.0.1").setPath(SERVICE)));
        Page page = context.newPage();
        page.navigate(SERVICE + "/apply/" + step);
        return page;
    }
}
