package org.rathaus.service.postalvote.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** People for tests, written in one line: {@code Nowak; Ewa Maria; 9.3.1961; Am Wall; 12 a; 22844; Musterstadt; 316; 00345}. */
final class Voters {

    private static final int PARTS = 9;

    private Voters() {
    }

    static Voter of(String line) {
        String[] cells = new String[PARTS];
        java.util.Arrays.fill(cells, "");
        String[] given = line.split(";");
        for (int i = 0; i < given.length; i++) {
            cells[i] = given[i].strip();
        }
        LocalDate birth = LocalDate.parse(cells[2], DateTimeFormatter.ofPattern("d.M.uuuu"));
        return new Voter(cells[7] + "/" + cells[8], cells[7], cells[8], cells[0], cells[1], birth, cells[3], cells[4], cells[5], cells[6]);
    }
}
