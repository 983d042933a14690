package org.rathaus.backoffice.internal.staff;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Cases as a table that spreadsheets with German settings open as it is: UTF-8 with a mark, and semicolons. */
public final class CaseCsv {

    static final CSVFormat FORMAT = CSVFormat.EXCEL.builder().setDelimiter(';').get();
    static final String BYTE_ORDER_MARK = "\uFEFF";

    private CaseCsv() {
    }

    /** Does not close the stream. */
    public static void write(CaseSource cases, CaseSheet sheet, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(text, FORMAT);
        printer.printRecord(sheet.header());
        cases.write(file -> printer.printRecord(sheet.row(file)));
        printer.flush();
    }
}
