package org.rathaus.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table that spreadsheets with German settings open as it is: UTF-8 with a mark, and semicolons; no cell is taken for a formula. */
final class CsvTable {

    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r";
    private static final String PLAIN = "[\\p{L}\\p{N} .,:/'_-]*";

    private CsvTable() {
    }

    static byte[] of(List<String> columns, Stream<List<String>> rows) {
        return Stream.concat(Stream.of(columns), rows).map(CsvTable::line).collect(Collectors.joining("", MARK, "")).getBytes(StandardCharsets.UTF_8);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvTable::cell).collect(Collectors.joining(";")) + "\r\n";
    }

    private static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.matches(PLAIN) ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
