package org.rathaus.service.postalvote.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import org.rathaus.web.FileDownload;

/** Tables that spreadsheets with German settings open as they are: UTF-8 with a mark, and semicolons; no cell is taken for a formula. */
final class Csv {

    private static final String FORMULA = "=+-@\t\r";

    private Csv() {
    }

    static FileDownload file(String name, List<String> columns, List<List<String>> rows) {
        String text = "\uFEFF" + line(columns) + rows.stream().map(Csv::line).collect(Collectors.joining());
        return FileDownload.of(name + ".csv", "text/csv;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(";")) + "\r\n";
    }

    private static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.matches("[\\p{L}\\p{N} .,:/'_-]*") ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
