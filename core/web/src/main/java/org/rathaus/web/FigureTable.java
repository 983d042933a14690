package org.rathaus.web;

import java.util.List;

/**
 * A table of figures, written in one go.
 *
 * @param columns their names
 * @param rows    as many texts each as there are columns; the first says what the row is about
 */
public record FigureTable(String caption, List<String> columns, List<List<String>> rows) {

    /** Writes it. */
    public void write(Html html) {
        html.open("table", "kern-table kern-table--small portal-table").element("caption", "kern-sr-only", caption);
        html.open("thead", "kern-table__head").open("tr", "kern-table__row");
        columns.forEach(column -> html.open("th", "kern-table__header").with("scope", "col").text(column).close("th"));
        html.close("tr").close("thead").open("tbody", "kern-table__body");
        rows.forEach(row -> write(row, html));
        html.close("tbody").close("table");
    }

    private void write(List<String> row, Html html) {
        html.open("tr", "kern-table__row");
        for (int i = 0; i < columns.size(); i++) {
            String element = i == 0 ? "th" : "td";
            html.open(element, "kern-table__cell").withAny("scope", i == 0 ? "row" : "").with("data-label", columns.get(i))
                    .text(row.get(i)).close(element);
        }
        html.close("tr");
    }
}
