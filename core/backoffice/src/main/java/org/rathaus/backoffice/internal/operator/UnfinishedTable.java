package org.rathaus.backoffice.internal.operator;

import java.util.List;
import java.util.stream.Collectors;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.service.Texts;
import org.rathaus.kernel.town.EnablementDesk.Check;
import org.rathaus.kernel.town.UnfinishedTowns.Overview;
import org.rathaus.kernel.town.UnfinishedTowns.Unfinished;
import org.rathaus.web.Element;
import org.rathaus.web.area.CoreRequest;

/** The towns that lack something, and what: first of their own, then service by service. */
final class UnfinishedTable extends Panel {

    static final int SHOWN = 50;

    private static final long serialVersionUID = 1L;
    private static final int MOST_NAMED = 12;

    private final transient Overview overview;

    UnfinishedTable(String id, Overview overview) {
        super(id);
        this.overview = overview;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView rows = new RepeatingView("town");
        overview.first().forEach(it -> rows.add(row(rows.newChildId(), it)));
        int count = overview.count();
        add(new Label("unseen", Texts.fill(getString("unfinished.unseen"), overview.unseen())).setVisible(overview.unseen() > 0));
        add(new Element("none").when(count == 0 && overview.unseen() == 0));
        add(new Element("some").with(new Label("count", Texts.fill(getString(count == 1 ? "unfinished.one" : "unfinished.count"), count)), rows,
                new Element("more").with(new Label("number", count)).when(count > overview.first().size())).when(count > 0));
    }

    private Component row(String id, Unfinished town) {
        RepeatingView points = new RepeatingView("point");
        town.itself().forEach(it -> points.add(new Label(points.newChildId(), name(it) + names(it.names()))));
        town.services().forEach((service, lacking) -> points.add(new Label(points.newChildId(),
                Texts.fill(getString("unfinished.service"), service, lacking.stream().map(this::name).collect(Collectors.joining(", "))))));
        return new Element(id)
                .with(new ExternalLink("home", CoreRequest.current().link(town.townId() + "/"), town.name()))
                .with(new Label("id", town.townId()), new Element("hidden").when(town.isHidden()), points);
    }

    private String name(Check check) {
        return getString("unfinished.need." + check.need());
    }

    private static String names(List<String> names) {
        String first = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : ": " + first + (names.size() > MOST_NAMED ? ", …" : "");
    }
}
