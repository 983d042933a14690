package org.rathaus.backoffice.internal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Answers;
import org.rathaus.api.testing.NaughtyStrings;
import org.rathaus.kernel.service.AnswerColumns;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** Whatever citizens typed is in the tables of staff as it was typed, and no formula. */
class NaughtyTablesTest {

    private static final int BEFORE = 5;

    @TempDir
    Path folder;

    private Path workbook;

    @BeforeEach
    void name() {
        workbook = folder.resolve("cases.xlsx");
    }

    private static CaseFile file(List<String> texts) {
        Map<String, String> answers = new LinkedHashMap<>();
        texts.forEach(text -> answers.put("question" + answers.size(), text));
        return new CaseFile(UUID.randomUUID(), "town", "all", "ABC-1", "Nowak", 7, Answers.of(answers), Locale.GERMAN, Instant.EPOCH,
                List.of(new CaseEvent(1, "received", "", "citizen", Instant.EPOCH)));
    }

    private static List<String> guarded(List<String> texts) {
        return texts.stream().map(AnswerColumns::withoutFormula).toList();
    }

    @Test
    void standInAWorkbook() throws Exception {
        List<String> texts = NaughtyStrings.taken();
        Document sheet = sheet(file(texts));
        NodeList cells = sheet.getElementsByTagName("t");
        List<String> values = new ArrayList<>();
        for (int i = 0; i < cells.getLength(); i++) {
            values.add(cells.item(i).getTextContent());
        }
        int second = texts.size() + BEFORE + 1 + BEFORE;
        assertEquals(guarded(texts), values.subList(second, second + texts.size()));
        assertEquals(0, sheet.getElementsByTagName("f").getLength());
    }

    @Test
    void leaveAWorkbookReadableEvenWhereTheyControlSomething() throws Exception {
        List<String> texts = NaughtyStrings.all().stream().filter(NaughtyStrings::isRefused).toList();
        assertEquals(2, sheet(file(texts)).getElementsByTagName("row").getLength());
    }

    private Document sheet(CaseFile file) throws Exception {
        try (OutputStream out = Files.newOutputStream(workbook)) {
            CaseWorkbook.write(cases -> cases.accept(file), CaseSheet.of(List.of(file), null), out);
        }
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")));
        }
    }

    @Test
    void standInATable() throws IOException {
        List<String> texts = NaughtyStrings.all().stream().filter(text -> !text.isBlank()).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CaseFile file = file(texts);
        CaseCsv.write(cases -> cases.accept(file), CaseSheet.of(List.of(file), null), out);
        CSVRecord row = CaseCsv.FORMAT.parse(new StringReader(out.toString(StandardCharsets.UTF_8).substring(1))).getRecords().get(1);
        assertEquals(guarded(texts), row.toList().subList(BEFORE, BEFORE + texts.size()));
    }
}
