package org.rathaus.backoffice.internal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.service.AnswerColumns;

class ExportPageTest extends StaffPages {

    @BeforeEach
    void begin() {
        signIn();
    }

    private String take() {
        return browser.post("export/dog-tax", Map.of());
    }

    @Test
    void saysHowManyAreNew() {
        String page = browser.get("export/dog-tax");
        assertTrue(page.contains("1 Antrag wurde noch nicht geladen."), page);
        assertFalse(page.contains("wicket:") || page.contains("[Warning"), page);
    }

    @Test
    void givesTheNewCasesOnce() {
        assertEquals("\uFEFFreference;receivedAt;status;familyName;birthDate;dogName;size;election;remarks\r\n"
                + "ABC-0000-0000;2026-11-22 10:30:00;received;Muster;1961-03-09;;large;demo;\r\n", take());
        assertEquals("attachment; filename=\"ours-dog-tax-1.csv\"", browser.header("Content-Disposition"));
        assertEquals("no-store", browser.header("Cache-Control"));
        assertTrue(take().contains("Es gibt keine neuen Anträge."));
    }

    @Test
    void givesAnEarlierBatchAgain() {
        String first = take();
        assertEquals(first, browser.get("export/dog-tax?batch=1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "0", "-1", "x", "99999999999"})
    void saysThatABatchDoesNotExist(String number) {
        take();
        assertTrue(browser.get("export/dog-tax?batch=" + number).contains("gibt es nicht"));
    }

    @Test
    void givesRawFieldsWhenThePluginIsGone() {
        catalog.stop();
        String csv = take();
        assertTrue(csv.contains("birthDate.day") && csv.contains("Muster"), csv);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"=1+1, '=1+1", "+49 40, '+49 40", "-1, '-1", "@SUM, '@SUM", "a=b, a=b"})
    void disarmsFormulas(String typed, String written) {
        assertEquals(written, AnswerColumns.withoutFormula(typed));
    }

    @Test
    void disarmsTabsAndCarriageReturns() {
        assertEquals("'\t=1", AnswerColumns.withoutFormula("\t=1"));
        assertEquals("'\r=1", AnswerColumns.withoutFormula("\r=1"));
    }
}
