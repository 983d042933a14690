package org.rathaus.service.postalvote.register;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** All faults of a file as a table, for whoever mends it in the program that wrote it. */
public final class FaultReport {

    private FaultReport() {
    }

    /**
     * In UTF-8 with a mark, as spreadsheets want it.
     *
     * @param headings of the columns: line, column, what to do
     * @param column   how a column is called
     * @param advice   what to do about a fault
     */
    public static byte[] of(RegisterFile file, String headings, Function<RegisterColumn, String> column, Function<RegisterFault, String> advice) {
        StringBuilder report = new StringBuilder("\uFEFF").append(headings).append("\r\n");
        file.read(voter -> { }, fault -> report.append(fault.line()).append(';')
                .append(quoted(fault.column() == null ? "" : column.apply(fault.column()))).append(';')
                .append(quoted(advice.apply(fault))).append("\r\n"));
        return report.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        return '"' + cell.replace("\"", "\"\"") + '"';
    }
}
