package org.rathaus.backoffice.internal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseLetterTest extends StaffPages {

    @BeforeEach
    void begin() {
        signIn();
    }

    private String letter(String operation, String subject) {
        return letter(operation, "", subject);
    }

    private String letter(String operation, String recipient, String subject) {
        return browser.post("case/" + ours.id(), Map.of("op", operation, "recipient", recipient, "subject", subject, "text", "Guten Tag", "seen", "1"));
    }

    private static String recipient(String page) {
        return Jsoup.parse(page).getElementById("letterRecipient").wholeText();
    }

    @Test
    void saysBeforehandToWhomALetterGoesAndTakesSomebodyElse() {
        assertEquals("Muster", recipient(browser.get("case/" + ours.id())));
        assertEquals("Max Vormund\nWeg 1", recipient(letter("letter", " Max Vormund\r\nWeg 1", "")));
        assertEquals("", recipient(letter("letter", "", "")));
        assertTrue(letter("preview", " Max Vormund \r\n\r\nWeg 1", "Bescheid").endsWith("[Max Vormund, Weg 1]"));
        assertTrue(letter("preview", "", "Bescheid").endsWith("[]"));
    }

    @Test
    void refusesAnAddressForWhichTheWindowHasNoRoom() {
        Document page = Jsoup.parse(letter("letter", "eins\nzwei\ndrei\nvier\nfünf\nsechs\nsieben", "Bescheid"));
        String told = "Kürzen Sie die Anschrift: Ins Fenster des Umschlags passen sechs Zeilen mit je 40 Zeichen.";
        assertEquals(told, page.select("[data-error-summary] a[href=#letterRecipient]").text());
        Element field = page.getElementById("letterRecipient");
        assertEquals("letterRecipient-hint letterRecipient-error", field.attr("aria-describedby"));
        assertTrue(field.hasAttr("aria-invalid") && field.wholeText().endsWith("sieben"), field::toString);
        assertEquals(1, desk.open(clerk, ours.id()).orElseThrow().events().size());
    }

    @Test
    void showsALetterBeforeItIsSent() {
        assertTrue(letter("preview", "Bescheid").contains("%PDF-1.7 Bescheid Anna Amt"));
        assertEquals(1, desk.open(clerk, ours.id()).orElseThrow().events().size());
        Document page = Jsoup.parse(letter("letter", ""));
        assertEquals("Schreiben Sie einen Betreff mit höchstens 150 Zeichen.", page.select("[data-error-summary] a[href=#letterSubject]").text());
        Element subject = page.getElementById("letterSubject");
        assertEquals("true", subject.attr("aria-invalid"));
        assertEquals("Schreiben Sie einen Betreff mit höchstens 150 Zeichen.", page.getElementById(subject.attr("aria-describedby")).text());
    }

    @Test
    void keepsALetterWithTheCaseAndTellsTheCitizen() {
        letter("letter", "Bescheid");
        assertEquals("letter", files.ofCase("ours", ours.id()).get(0).question());
        String page = browser.get("case/" + ours.id());
        assertTrue(page.contains("Briefe an die antragstellende Person") && page.contains("Brief " + ours.reference() + ".pdf"), page);
        assertTrue(page.contains("Wir haben Ihnen einen Brief geschrieben: Bescheid."), page);
    }

    @Test
    void tellsNobodyOfALetterThatCannotBeKept() {
        files.fill();
        String page = letter("letter", "Bescheid");
        assertTrue(page.contains("Der Brief ist nicht verschickt") && page.contains("value=\"Bescheid\"") && page.contains(">Guten Tag</textarea>"), page);
        assertEquals(1, desk.open(clerk, ours.id()).orElseThrow().events().size());
    }

    @Test
    void keepsNoLetterThatAColleagueHasOvertaken() {
        talk.overtake();
        assertTrue(letter("letter", "Bescheid").contains("Inzwischen hat sich der Vorgang geändert."));
        assertEquals(List.of(), files.ofCase("ours", ours.id()));
    }
}
