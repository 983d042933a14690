package org.rathaus.service.lostandfound;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.search.SearchQuery;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;
import org.rathaus.web.Kern.Cell;

/** The store: what waits, and all items by status, number or word. */
final class DeskItemsPage extends LostAndFoundDesk {

    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    private final transient String words;
    private final transient Optional<ItemStatus> status;
    private final transient int page;

    DeskItemsPage(PageParameters parameters) {
        super(parameters);
        words = request().parameter("q").strip();
        status = ItemStatus.of(request().parameter("status"));
        page = request().page();
        if (!words.isEmpty()) {
            office().items().byNumber(townId(), words).ifPresent(it -> {
                throw request().seeOther(deskLink("item/" + it.id()));
            });
        }
    }

    private List<FoundItem> items() {
        if (!words.isEmpty()) {
            return office().index().find(SearchQuery.in(townId()).text(words).page(0, SIZE)).hits().stream()
                    .map(it -> office().items().find(townId(), it.id())).flatMap(Optional::stream).toList();
        }
        Set<ItemStatus> statuses = status.map(Set::of).orElseGet(() -> Set.of(ItemStatus.REPORTED, ItemStatus.STORED, ItemStatus.FINDER,
                ItemStatus.MATCHED, ItemStatus.CLAIMED, ItemStatus.MUNICIPAL, ItemStatus.NOTICE, ItemStatus.AUCTIONED, ItemStatus.HELD));
        return office().items().list(townId(), statuses, (page - 1) * SIZE, SIZE);
    }

    @Override
    protected void write(Html html) {
        heading(html, "desk.title");
        writeFigures(html, office().items().counts(townId()));
        if (mayChange()) {
            html.open("div", "portal-actions").open("a", "kern-btn kern-btn--primary").with("href", deskLink(TakeInPage.PATH)).icon("add")
                    .element("span", "kern-label", serviceText("desk.take-in.title")).close("a").close("div");
        }
        writeFilter(html);
        List<FoundItem> items = items();
        if (items.isEmpty()) {
            html.element("p", "kern-body portal-empty", serviceText("desk.none"));
        } else {
            new ItemTable(html, words(), this::serviceText).write(items, "desk.table", it -> deskLink("item/" + it.id()), ItemTable.ALL);
        }
        if (words.isEmpty()) {
            writePages(html, items.size() == SIZE);
        }
    }

    private void writeFigures(Html html, Map<ItemStatus, Long> counts) {
        html.open("ul", "portal-figures").with("aria-label", serviceText("desk.figures"));
        Stream.of(ItemStatus.STORED, ItemStatus.MATCHED, ItemStatus.CLAIMED, ItemStatus.MUNICIPAL, ItemStatus.NOTICE).forEach(it ->
                html.open("li", "portal-figure").open("a", "portal-figure__link").with("href", deskLink("") + "?status=" + it.key())
                        .element("strong", "portal-figure__number", String.valueOf(counts.getOrDefault(it, 0L))).text(" " + words().status(it))
                        .close("a").close("li"));
        html.close("ul");
    }

    private void writeFilter(Html html) {
        Kern kern = new Kern(html).search(deskLink(""));
        Fields fields = new Fields(html, request()::parameter, Map.of(), this::serviceText);
        fields.line("q", false, 100);
        Map<String, String> statuses = new LinkedHashMap<>();
        Stream.of(ItemStatus.values()).forEach(it -> statuses.put(it.key(), words().status(it)));
        fields.choice("status", false, statuses);
        kern.endFilter(serviceText("desk.show"));
    }

    private void writePages(Html html, boolean hasMore) {
        String filter = status.map(it -> "status=" + it.key() + "&").orElse("");
        List<Cell> ways = new ArrayList<>();
        if (page > 1) {
            ways.add(new Cell(serviceText("search.before"), deskLink("") + "?" + filter + "page=" + (page - 1)));
        }
        if (hasMore) {
            ways.add(new Cell(serviceText("search.next"), deskLink("") + "?" + filter + "page=" + (page + 1)));
        }
        new Kern(html).pages(serviceText("search.pages"), ways);
    }

    @Override
    protected String pageTitle() {
        return serviceText("desk.title");
    }
}
