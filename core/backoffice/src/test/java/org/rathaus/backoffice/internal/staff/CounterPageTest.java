package org.rathaus.backoffice.internal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterPageTest extends StaffPages {

    @BeforeEach
    void begin() {
        signIn();
    }

    private String post(String service, String channel, String arrived) {
        return browser.post("counter", Map.of("service", service, "channel", channel, "arrived", arrived));
    }

    @ParameterizedTest
    @CsvSource({
        "'', counter, 2026-11-22, Wählen Sie einen Dienst aus.",
        "cat-tax, counter, 2026-11-22, Wählen Sie einen Dienst aus.",
        "dog-tax, pigeon, 2026-11-22, 'Wählen Sie, wie der Antrag zu Ihnen kommt.'",
        "dog-tax, paper, '', Geben Sie das Eingangsdatum an",
        "dog-tax, paper, 2026-11-23, Geben Sie das Eingangsdatum an",
        "dog-tax, paper, 2025-11-22, Geben Sie das Eingangsdatum an",
        "dog-tax, paper, gestern, Geben Sie das Eingangsdatum an"})
    void saysWhatIsMissing(String service, String channel, String arrived, String message) {
        String page = post(service, channel, arrived);
        assertTrue(page.contains(message) && page.contains("<title>Fehler: "), page);
        Document read = Jsoup.parse(page);
        Element field = read.getElementById(read.select("#errorMessage a").attr("href").substring(1));
        assertEquals(channel.equals("pigeon") ? "" : "true", field.closest("[aria-describedby~=errorMessage]").attr("aria-invalid"));
    }

    @ParameterizedTest
    @CsvSource({"counter, '', dog-tax.counter", "counter, gestern, dog-tax.counter", "paper, 2026-11-22, dog-tax.paper.2026-11-22",
        "paper, 2025-11-23, dog-tax.paper.2025-11-23"})
    void leadsToTheForm(String channel, String arrived, String cookie) {
        post("dog-tax", channel, arrived);
        assertEquals(303, browser.status());
        assertTrue(browser.location().endsWith("/dog-tax"), browser.location());
        assertEquals(cookie, browser.cookie("counter"));
    }
}
