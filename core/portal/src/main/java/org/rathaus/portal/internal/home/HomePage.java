package org.rathaus.portal.internal.home;

import java.util.List;

import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;
import org.rathaus.portal.internal.search.SearchPanel;
import org.rathaus.web.area.AreaPage;
import org.rathaus.web.area.NoticesPanel;

/** "What would you like to do?": a town's services to search and by subject. Asks no database: what is used most is known. */
public final class HomePage extends AreaPage {

    private static final long serialVersionUID = 1L;

    /** At the town's own address. */
    public HomePage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected List<String> titleParts() {
        String words = SearchPanel.words();
        return words.isEmpty() ? List.of(title()) : List.of(Texts.fill(getString("searchTitle"), words));
    }

    private String title() {
        return request().requireTown().text("home.title", language()).orElseGet(() -> getString("title"));
    }

    @Override
    protected boolean isSameForReaders() {
        return true;
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        Town town = request().requireTown();
        String intro = town.text("home.intro", language()).orElse("");
        add(new Label("title", title()), new Label("intro", intro).setVisible(!intro.isEmpty()));
        add(new SearchPanel("search", getString("searchLabel")));
        HomeContent content = HomeContent.of(request());
        boolean isSearch = !SearchPanel.words().isEmpty();
        HomeSearch search = new HomeSearch(SearchPanel.words(), content.cards(), content.occasions());
        // whoever searches is to see what was found
        add(isSearch ? new WebMarkupContainer("notices").setVisible(false) : NoticesPanel.all("notices", town));
        add(result(search));
        add(new WebMarkupContainer("nothing").setVisible(content.cards().isEmpty()));
        add(new MostUsed("mostUsed", isSearch ? List.of() : content.cards()));
        add(new OccasionList("occasions", search.occasions()));
        add(new ServiceGroups("groups", search.cards()));
        add(new InPerson("inPerson", town, content.cards()));
    }

    private WebMarkupContainer result(HomeSearch search) {
        String words = SearchPanel.words();
        int found = search.cards().size();
        String none = search.occasions().isEmpty() ? "found.none" : "found.occasions";
        String key = found == 0 ? none : found == 1 ? "found.one" : "found.many";
        WebMarkupContainer result = new WebMarkupContainer("result");
        result.add(new Label("found", Texts.fill(getString(key), words, found)));
        result.add(new ExternalLink("all", request().link("")));
        result.setVisible(!words.isEmpty());
        return result;
    }
}
