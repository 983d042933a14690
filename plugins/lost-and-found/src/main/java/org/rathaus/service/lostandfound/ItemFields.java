package org.rathaus.service.lostandfound;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.rathaus.web.Html;

/**
 * The fields of an item, as staff fill them in when it comes in and when something of it is to be written otherwise.
 *
 * @param isOpen whether what is seldom needed is shown at once
 */
record ItemFields(Html html, Fields fields, Words words, BiFunction<String, Object[], String> texts, boolean isOpen) {

    private String text(String key) {
        return texts.apply(key, new Object[0]);
    }

    private void line(String name, boolean hasHint) {
        fields.line(name, hasHint, TakeInForm.LONGEST.get(name));
    }

    private void lines(String name) {
        fields.lines(name, true, TakeInForm.LONGEST.get(name));
    }

    /** What everybody may see, its worth, and where it lies. */
    void writeThing(String[] places, LocalDate today) {
        fields.choice("kind", false, words.kinds());
        lines("itemDescription");
        fields.choice("colour", false, words.colours());
        writePlace(places);
        fields.day("foundOn", false, today.toString());
        fields.amount("worth", true);
        line("number", true);
    }

    private void writePlace(String[] places) {
        if (places.length == 0) {
            line("place", true);
        } else {
            Map<String, String> options = new LinkedHashMap<>();
            Stream.concat(Stream.of(places), Stream.of(fields.value("place"))).filter(it -> !it.isEmpty()).forEach(it -> options.put(it, it));
            fields.choice("place", true, options);
        }
    }

    void writeMore() {
        section("take.more", () -> {
            line("brand", false);
            line("placeDetails", false);
            lines("details");
            fields.box("onPremises");
        });
    }

    /** What only its owner can know; what else stands there about it comes first. */
    void writeMarks(Runnable before) {
        section("take.marks", () -> {
            html.element("p", "kern-body", text("take.marksText"));
            before.run();
            Stream.of(MarkKind.values()).forEach(it -> fields.line("mark-" + it.key(), false, TakeInForm.LONGEST_MARK));
        });
    }

    void writeFinder() {
        section("take.finder", () -> {
            line("finderName", false);
            line("finderAddress", false);
            line("finderContact", false);
            fields.box("waives");
            fields.box("isOfficial");
        });
    }

    private void section(String key, Runnable content) {
        html.open("details", "kern-accordion").with("open", isOpen).open("summary", "kern-accordion__header")
                .element("span", "kern-title", text(key)).close("summary").open("div", "kern-accordion__body");
        content.run();
        html.close("div").close("details");
    }
}
