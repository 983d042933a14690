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

    /** What everybody may see, its worth, and where it lies. */
    void writeThing(String[] places, LocalDate today) {
        fields.choice("kind", false, words.kinds());
        fields.lines("itemDescription", true, 300);
        fields.choice("colour", false, words.colours());
        writePlace(places);
        fields.day("foundOn", false, today.toString());
        fields.amount("worth", true);
        fields.line("number", true, 30);
    }

    private void writePlace(String[] places) {
        if (places.length == 0) {
            fields.line("place", true, 60);
        } else {
            Map<String, String> options = new LinkedHashMap<>();
            Stream.concat(Stream.of(places), Stream.of(fields.value("place"))).filter(it -> !it.isEmpty()).forEach(it -> options.put(it, it));
            fields.choice("place", true, options);
        }
    }

    void writeMore() {
        section("take.more", () -> {
            fields.line("brand", false, 60);
            fields.line("placeDetails", false, 200);
            fields.lines("details", true, 2_000);
            fields.box("onPremises");
        });
    }

    /** What only its owner can know; what else stands there about it comes first. */
    void writeMarks(Runnable before) {
        section("take.marks", () -> {
            html.element("p", "kern-body", text("take.marksText"));
            before.run();
            Stream.of(MarkKind.values()).forEach(it -> fields.line("mark-" + it.key(), false, 120));
        });
    }

    void writeFinder() {
        section("take.finder", () -> {
            fields.line("finderName", false, 120);
            fields.line("finderAddress", false, 300);
            fields.line("finderContact", false, 200);
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
