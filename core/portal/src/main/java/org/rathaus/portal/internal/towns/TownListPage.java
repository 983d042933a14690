package org.rathaus.portal.internal.towns;

import java.util.List;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;
import org.rathaus.portal.internal.search.SearchPanel;
import org.rathaus.web.area.AreaPage;

/** The towns by name, and a search by name or postcode, so that ten thousand are as easy as two. */
public final class TownListPage extends AreaPage {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    /** At the installation's own address. */
    public TownListPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected List<String> titleParts() {
        return List.of(getString("title"));
    }

    @Override
    protected boolean isSameForReaders() {
        return true;
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        String words = SearchPanel.words();
        List<Town> found = TownSearch.find(request().core().towns().all(), words);
        add(new SearchPanel("search", getString("searchLabel")));
        add(new Label("none", Texts.fill(getString("none"), words)).setVisible(found.isEmpty()));
        add(new Label("more", Texts.fill(getString("more"), SHOWN, found.size())).setVisible(found.size() > SHOWN));
        RepeatingView towns = new RepeatingView("town");
        // one whose files turn out to be broken may still be in the list
        found.stream().flatMap(it -> request().core().towns().find(it.id()).stream()).filter(it -> !it.isUnfinished()).limit(SHOWN)
                .forEach(town -> towns.add(card(towns.newChildId(), town)));
        add(new WebMarkupContainer("towns").add(towns).setVisible(!found.isEmpty()));
    }

    private Component card(String id, Town town) {
        String logo = town.id() + "/assets/" + town.brand().version() + "/logo.svg";
        return new WebMarkupContainer(id)
                .add(new WebMarkupContainer("logo").add(AttributeModifier.replace("src", request().link(logo))))
                .add(new ExternalLink("link", request().link(town.id() + "/"), town.name()))
                .add(new Label("official", town.officialName()));
    }
}
