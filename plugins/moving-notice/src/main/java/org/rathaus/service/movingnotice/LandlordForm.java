package org.rathaus.service.movingnotice;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.rathaus.api.document.Document;
import org.rathaus.api.service.Texts;

/** What the provider of a home confirms (Wohnungsgeberbestätigung), to be filled in by hand: exactly what BMG § 19 (3) asks for. */
record LandlordForm(Locale language) {

    private static final Texts TEXTS = Texts.of(LandlordPage.class);
    private static final String LINE = "_".repeat(42);
    private static final int PERSONS = 5;

    Document document() {
        return Document.of(text("print.title"), language).paragraph(text("print.law")).facts(provider())
                .heading(text("print.persons")).facts(persons()).paragraph(text("print.confirms"))
                .signatures(text("print.place"), text("print.signature"));
    }

    private Map<String, String> provider() {
        Map<String, String> lines = new LinkedHashMap<>();
        for (String item : new String[] {"provider", "providerAddress", "owner", "movedOn", "address", "apartment"}) {
            lines.put(text("print." + item), LINE);
        }
        return lines;
    }

    private Map<String, String> persons() {
        Map<String, String> lines = new LinkedHashMap<>();
        IntStream.rangeClosed(1, PERSONS).forEach(it -> lines.put(TEXTS.get(language, "print.person", it), LINE));
        return lines;
    }

    private String text(String key) {
        return TEXTS.get(language, key);
    }
}
