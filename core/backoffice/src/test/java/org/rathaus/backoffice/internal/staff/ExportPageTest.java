package org.rathaus.backoffice.internal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.kernel.service.AnswerColumns;

class ExportPageTest extends StaffPages {

    @TempDir
    private Path folder;

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
        assertEquals("\uFEFFreference;receivedAt;status;channel;arrivedOn;familyName;birthDate;dogName;size;election;remarks\r\n"
                + "ABC-0000-0000;2026-11-22 10:30:00;received;online;;Muster;1961-03-09;;large;demo;\r\n", take());
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
        String page = browser.get("export/dog-tax?batch=" + number);
        assertTrue(page.contains("gibt es nicht") && page.contains("href=\"#batch\"") && page.contains("aria-describedby=\"batch-hint errorMessage\""), page);
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

    private Map<String, String> unzipped() throws IOException {
        Path file = Files.write(folder.resolve("file.zip"), browser.bytes());
        Map<String, String> files = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                files.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void aWorkbookHoldsTextsAndNoFormulas() throws IOException {
        desk.add("ours", "=1+1");
        browser.post("export/dog-tax", Map.of("format", "xlsx"));
        assertEquals("attachment; filename=\"ours-dog-tax-1.xlsx\"", browser.header("Content-Disposition"));
        String sheet = unzipped().get("xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains(">familyName<") && sheet.contains(">Muster<") && sheet.contains(">&apos;=1+1<"), sheet);
        assertFalse(sheet.contains("<f>") || sheet.contains("Fremdling"), sheet);
        assertTrue(sheet.contains("t=\"inlineStr\""), sheet);
    }

    @Test
    void othersGetJson() {
        String json = browser.post("export/dog-tax", Map.of("format", "json"));
        assertTrue(json.startsWith("[\n{\"reference\":\"ABC-0000-0000\"") && json.endsWith("}\n]\n"), json);
        assertTrue(json.contains("\"familyName\":\"Muster\"") && json.contains("\"birthDate\":\"1961-03-09\""), json);
    }

    @Test
    void receiptsComeInOneFile() throws IOException {
        browser.post("export/dog-tax", Map.of("format", "pdf"));
        assertEquals(Map.of("ABC-0000-0000.pdf", "%PDF receipt of ABC-0000-0000"), unzipped());
    }

    @Test
    void aPeriodTakesNothingFromWhatIsNew() {
        String csv = browser.get("export/dog-tax?from=2026-11-22&to=2026-11-22&format=csv");
        assertEquals("\uFEFFreference;receivedAt;status;channel;arrivedOn;familyName;birthDate;dogName;size;other;remarks\r\n"
                + "ABC-0000-0000;2026-11-22 10:30:00;received;online;;Muster;1961-03-09;;large;election: demo;\r\n", csv);
        assertEquals("attachment; filename=\"ours-dog-tax-2026-11-22-2026-11-22.csv\"", browser.header("Content-Disposition"));
        assertFalse(browser.get("export/dog-tax?from=2026-11-23&to=2026-11-30").contains("Muster"));
        assertEquals("[]\n", browser.get("export/dog-tax?from=2026-11-23&to=2026-11-30&format=json"));
        assertTrue(browser.get("export/dog-tax").contains("1 Antrag wurde noch nicht geladen."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2026-11-22", "to=2026-11-22", "from=2026-11-22&to=2026-11-21", "from=22.11.2026&to=2026-11-22"})
    void saysWhatAPeriodIs(String query) {
        assertTrue(browser.get("export/dog-tax?" + query).contains("Geben Sie zwei Tage an"));
    }
}
