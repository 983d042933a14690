package org.rathaus.service.lostandfound;

import java.util.List;
import java.util.Map;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.search.SearchResult;
import org.rathaus.api.town.Town;
import org.rathaus.web.Html;
import org.rathaus.web.Kern;

/** Where everybody looks for what was found: words, kinds, places, a period, and what neighbouring towns have. */
final class SearchPage extends LostAndFoundPage {

    static final String PATH = "search";

    private static final long serialVersionUID = 1L;

    private final transient SearchForm form;
    private final transient List<Town> neighbours;
    private final transient SearchResult result;

    SearchPage(PageParameters parameters) {
        super(parameters);
        neighbours = office().neighbours().of(request().requireTown());
        form = SearchForm.of(request(), offer(), !neighbours.isEmpty());
        result = office().index().find(form.query(request().requireTown(), neighbours));
    }

    @Override
    protected void write(Html html) {
        back(html, "", "search.back");
        new Kern(html).heading(serviceText("page.search.title"), serviceText("search.lead"));
        html.open("form").with("method", "get").with("action", serviceLink(PATH)).with("role", "search");
        writeWords(html);
        writeFilters(html);
        html.close("form");
        new SearchHits(html, words(), result, this::serviceText, this::serviceLink).write(form, request().requireTown(), neighbours,
                settings().photos());
        new Kern(html).actions().button(serviceLink("") + "?about=lost", "secondary", serviceText("search.report")).endActions();
    }

    private void writeWords(Html html) {
        html.open("div", "portal-search").open("label", "kern-label").with("for", "q").text(serviceText("field.q")).close("label")
                .open("input", "kern-form-input__input").with("type", "search").with("id", "q").with("name", "q").with("maxlength", "200")
                .with("value", form.words()).with("autocomplete", "off")
                .open("button", "kern-btn kern-btn--primary").with("type", "submit").icon("search")
                .element("span", "kern-label", serviceText("search.start")).close("button").close("div");
    }

    private void writeFilters(Html html) {
        html.open("div", "portal-section").open("details", "kern-accordion").with("open", form.isFiltered()).open("summary", "kern-accordion__header")
                .element("span", "kern-title", serviceText("search.filters")).close("summary").open("div", "kern-accordion__body");
        Fields fields = new Fields(html, form::value, Map.of(), this::serviceText);
        boxes(html, fields, PublicItems.KIND);
        boxes(html, fields, PublicItems.PLACE);
        html.open("div", "portal-filter");
        fields.day("from", false, request().today().toString());
        fields.day("to", false, request().today().toString());
        html.close("div");
        if (!neighbours.isEmpty()) {
            fields.box("near");
        }
        html.open("div", "portal-actions").open("button", "kern-btn kern-btn--secondary").with("type", "submit")
                .element("span", "kern-label", serviceText("search.apply")).close("button")
                .open("a", "kern-btn kern-btn--tertiary").with("href", serviceLink(PATH)).element("span", "kern-label", serviceText("search.reset"))
                .close("a").close("div").close("div").close("details").close("div");
    }

    /** Each value with how many there are. */
    private void boxes(Html html, Fields fields, String key) {
        Map<String, Integer> values = form.shown(key, result.counts().getOrDefault(key, Map.of()));
        if (values.isEmpty()) {
            return;
        }
        html.open("fieldset", "kern-fieldset").element("legend", "kern-label", serviceText("field." + key)).open("div", "kern-fieldset__body");
        int number = 0;
        for (Map.Entry<String, Integer> value : values.entrySet()) {
            String label = key.equals(PublicItems.KIND) ? ItemKind.of(value.getKey()).map(words()::kind).orElse(value.getKey()) : value.getKey();
            fields.box(key, key + "-" + ++number, value.getKey(), label + " (" + value.getValue() + ")", form.chosen(key).contains(value.getKey()));
        }
        html.close("div").close("fieldset");
    }

    @Override
    protected String pageTitle() {
        return serviceText("page.search.title");
    }
}
