package org.rathaus.service.gallery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.web.Chart;
import org.rathaus.web.Field;
import org.rathaus.web.FigureTable;
import org.rathaus.web.Html;
import org.rathaus.web.HtmlPublicPage;
import org.rathaus.web.Kern;
import org.rathaus.web.Kern.Cell;

/** What {@code Kern} writes where a page has no markup: every kind of field, and what is wrong with each once its form was sent; figures as bars and as a table. */
final class WrittenPage extends HtmlPublicPage {

    static final String PATH = "written";

    private static final long serialVersionUID = 1L;
    private static final int PAGES = 3;
    private static final List<Integer> NUMBERS = List.of(12, 7, 3);

    /** Nothing of what is sent is kept. */
    WrittenPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected String pageTitle() {
        return getString("title");
    }

    @Override
    protected boolean isWrong() {
        return request().isPost();
    }

    @Override
    protected void write(Html html) {
        Kern kern = new Kern(html).back(serviceLink(""), getString("back"));
        if (request().isPost()) {
            Map<String, String> problems = new LinkedHashMap<>();
            Stream.of(Field.Kind.values()).forEach(it -> problems.put(name(it), getString("wrong." + name(it))));
            kern.errors(getString("errors"), problems);
        }
        kern.heading(getString("title"), getString("lead"));
        writeNotes(kern);
        writeForm(kern);
        writeFacts(kern);
        writeFigures(kern, html);
    }

    private void writeNotes(Kern kern) {
        kern.section("notes", getString("notes")).done(getString("note.done"));
        Stream.of("info", "warning", "danger", "success").forEach(it -> kern.note(it, getString("note." + it)));
        kern.endSection();
    }

    private static String name(Field.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void writeForm(Kern kern) {
        kern.section("fields", getString("fields")).form("");
        Stream.of(Field.Kind.values()).forEach(it -> kern.field(field(it)));
        kern.actions().submit("", "primary", getString("send")).endActions().endForm().endSection();
    }

    private Field field(Field.Kind kind) {
        String name = name(kind);
        Field field = Field.of(name, getString("field." + name), request().parameter(name)).hint(getString("hint." + name))
                .wrong(request().isPost() && kind != Field.Kind.BOX ? getString("wrong." + name) : "");
        return kind == Field.Kind.LIST ? field.options(Map.of("", getString("choose"), "yes", getString("yes"))) : field.as(kind);
    }

    private void writeFacts(Kern kern) {
        kern.section("facts", getString("facts")).facts(Map.of(getString("fact"), getString("fact.value")));
        Stream.of("", "info", "warning", "danger", "success").forEach(it -> kern.badge(it, getString("badge" + (it.isEmpty() ? "" : "." + it))));
        kern.items(List.of(getString("item.one"), getString("item.two")))
                .search(serviceLink(PATH)).field(Field.of("words", getString("filter"), request().parameter("words")).as(Field.Kind.SEARCH)).endFilter(getString("filter.show"))
                .table(getString("table"), List.of(getString("column.way"), getString("column.number")), rows().filter(this::isWanted)
                        .map(it -> it.stream().map(Cell::of).toList()).toList());
        int page = Math.min(PAGES, request().page());
        kern.body(getString("page") + " " + page);
        kern.pages(getString("pages"), Stream.of(page - 1, page + 1).filter(it -> it > 0 && it <= PAGES)
                .map(it -> new Cell(getString("page") + " " + it, serviceLink(PATH) + "?page=" + it)).toList()).endSection();
    }

    private boolean isWanted(List<String> row) {
        return row.get(0).toLowerCase(language()).contains(request().parameter("words").strip().toLowerCase(language()));
    }

    private Stream<List<String>> rows() {
        return IntStream.range(0, NUMBERS.size()).mapToObj(it -> List.of(getString("way." + it), String.valueOf(NUMBERS.get(it))));
    }

    private void writeFigures(Kern kern, Html html) {
        kern.section("figures", getString("figures"));
        new Chart("ways", getString("table"), getString("figures.text"),
                rows().map(it -> new Chart.Bar(it.get(0), Long.parseLong(it.get(1)), it.get(1))).toList()).write(html);
        new FigureTable(getString("figures.table"), List.of(getString("column.way"), getString("column.number")), rows().toList()).write(html);
        kern.endSection();
    }
}
