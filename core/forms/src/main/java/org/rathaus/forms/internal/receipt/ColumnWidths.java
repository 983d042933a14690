package org.rathaus.forms.internal.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.rathaus.api.document.Document.Table;

/** How a table shares the width of a page among its columns: by what stands in them, as no line of a table may leave the page. */
final class ColumnWidths {

    /** A column is at least so many letters wide. */
    private static final int NARROWEST = 4;
    /** What is longer than this is broken into lines anyway. */
    private static final int WIDEST = 36;
    private static final int GAP = 2;

    private ColumnWidths() {
    }

    /** In percent, one for each column; together 100 at most. */
    static List<Integer> of(Table table) {
        List<Integer> letters = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            letters.add(GAP + letters(table, i));
        }
        int all = letters.stream().mapToInt(Integer::intValue).sum();
        return letters.stream().map(it -> it * 100 / all).toList();
    }

    private static int letters(Table table, int column) {
        Stream<String> cells = table.rows().stream().filter(row -> column < row.size()).map(row -> row.get(column));
        int longest = Stream.concat(cells, Stream.of(table.columns().get(column))).flatMap(String::lines).mapToInt(String::length).max().orElse(0);
        return Math.max(NARROWEST, Math.min(WIDEST, longest));
    }
}
