package org.rathaus.service.lostandfound;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.rathaus.web.Html;

/** Found items one below the other. */
record ItemTable(Html html, Words words, BiFunction<String, Object[], String> texts) {

    /** A column: the key of its text, and what a row says. */
    record Column(String key, BiFunction<Words, FoundItem, String> value) {
    }

    private static final Column NAME = new Column("item.name", Words::name);
    private static final Column PLACE = new Column("item.place", (words, item) -> item.place());
    private static final Column FOUND = new Column("item.foundOn", (words, item) -> words.day(item.foundOn()));
    private static final Column STATUS = new Column("item.status", (words, item) -> words.status(item.status()));

    static final List<Column> ALL = List.of(NAME, PLACE, FOUND, STATUS, new Column("item.until", (words, item) -> words.day(item.periodLast())));
    static final List<Column> DUE = List.of(NAME, FOUND, new Column("item.until", (words, item) -> words.day(item.periodLast())),
            new Column("due.to", (words, item) -> words.texts().apply(item.goesToFinder() ? "due.finder" : "due.municipality")));
    static final List<Column> CLOSED = List.of(NAME, FOUND, new Column("matches.case", (words, item) -> item.closedCase()));
    static final List<Column> NOTICE = List.of(NAME, PLACE, FOUND, new Column("item.noticeUntil", (words, item) -> item.noticeUntil().map(words::day).orElse("")));
    static final List<Column> PROCEEDS = List.of(NAME, new Column("item.proceeds", (words, item) -> item.proceeds().map(words::money).orElse("")),
            new Column("item.proceedsUntil", (words, item) -> proceedsLast(item).map(words::day).orElse("")));

    static Optional<LocalDate> proceedsLast(FoundItem item) {
        return item.noticeUntil().map(LegalPeriod::proceedsLast);
    }

    private String text(String key) {
        return texts.apply(key, new Object[0]);
    }

    void write(List<FoundItem> items, String caption, Function<FoundItem, String> link, List<Column> columns) {
        html.open("table", "kern-table kern-table--small portal-table").element("caption", "kern-sr-only", text(caption));
        html.open("thead", "kern-table__head").open("tr", "kern-table__row");
        header("item.numberShort");
        columns.forEach(it -> header(it.key()));
        html.close("tr").close("thead").open("tbody", "kern-table__body");
        items.forEach(it -> row(it, link, columns));
        html.close("tbody").close("table");
    }

    private void header(String key) {
        html.open("th", "kern-table__header").with("scope", "col").text(text(key)).close("th");
    }

    private void row(FoundItem item, Function<FoundItem, String> link, List<Column> columns) {
        html.open("tr", "kern-table__row").open("td", "kern-table__cell").with("data-label", text("item.numberShort"))
                .open("a", "kern-link").with("href", link.apply(item)).text(item.number()).close("a").close("td");
        columns.forEach(it -> html.open("td", "kern-table__cell").with("data-label", text(it.key())).text(it.value().apply(words, item)).close("td"));
        html.close("tr");
    }
}
