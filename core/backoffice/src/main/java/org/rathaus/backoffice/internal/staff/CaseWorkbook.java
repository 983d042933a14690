package org.rathaus.backoffice.internal.staff;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.Deflater;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Cases as a workbook of spreadsheets (ECMA-376). Every cell is a text within its row, so that nothing a citizen typed is
 * a formula, and memory holds some rows only.
 */
public final class CaseWorkbook {

    private static final int ROWS_IN_MEMORY = 500;
    /** What a cell can hold. */
    private static final int LONGEST = 32_767;

    private final Worksheet sheet;
    private int rows;

    private CaseWorkbook(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** Does not close the stream. Of more cases than a sheet has rows, the rest is on further sheets. */
    public static void write(CaseSource cases, CaseSheet table, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Rathaus", null);
        workbook.setCompressionLevel(Deflater.BEST_SPEED);
        CaseWorkbook[] current = {begun(workbook, table)};
        cases.write(file -> {
            if (current[0].rows == Worksheet.MAX_ROWS) {
                current[0].sheet.finish();
                current[0] = begun(workbook, table);
            }
            current[0].add(table.row(file));
        });
        workbook.finish();
    }

    private static CaseWorkbook begun(Workbook workbook, CaseSheet table) throws IOException {
        CaseWorkbook begun = new CaseWorkbook(workbook.newWorksheet("cases"));
        begun.sheet.freezePane(0, 1);
        begun.add(table.header());
        return begun;
    }

    private void add(List<String> row) throws IOException {
        for (int i = 0; i < row.size(); i++) {
            String value = row.get(i);
            sheet.inlineString(rows, i, value.length() <= LONGEST ? value : value.substring(0, LONGEST));
        }
        rows++;
        if (rows % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }
}
