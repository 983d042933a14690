package org.rathaus.backoffice.internal.staff;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Remark;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.service.AnswerColumns;
import org.rathaus.web.PortalRequest;

/** Cases as a table that spreadsheets with German settings open as it is: UTF-8 with a mark, and semicolons. */
final class CaseCsv {

    static final CSVFormat FORMAT = CSVFormat.EXCEL.builder().setDelimiter(';').get();
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private CaseCsv() {
    }

    /** The file; the form is null when the plugin is gone. */
    static byte[] of(List<CaseFile> cases, FormDefinition form) {
        AnswerColumns columns = AnswerColumns.of(form, cases);
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            List<String> header = new ArrayList<>(List.of("reference", "receivedAt", "status"));
            header.addAll(columns.names());
            header.add("remarks");
            printer.printRecord(header);
            for (CaseFile file : cases) {
                printer.printRecord(row(file, columns));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a string writer does not fail", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(CaseFile file, AnswerColumns columns) {
        List<String> row = new ArrayList<>();
        row.add(file.reference());
        row.add(LOCAL.format(PortalRequest.local(file.receivedAt())));
        row.add(file.status());
        row.addAll(columns.values(file.answers()));
        row.add(Remark.export(file.remarks()));
        return row.stream().map(AnswerColumns::withoutFormula).toList();
    }
}
