package org.rathaus.backoffice.internal.operator;

import java.util.List;
import java.util.Map;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.backoffice.internal.Moments;
import org.rathaus.kernel.delivery.DeliveryDesk.Backlog;
import org.rathaus.web.Element;

/** What the towns have not got rid of: counts and reasons, no case; each with a button to try again. */
final class BacklogTable extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient List<Backlog> backlogs;
    private final transient Map<String, String> townNames;
    private final String action;

    BacklogTable(String id, List<Backlog> backlogs, Map<String, String> townNames, String action) {
        super(id);
        this.backlogs = backlogs;
        this.townNames = townNames;
        this.action = action;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView rows = new RepeatingView("backlog");
        backlogs.forEach(it -> rows.add(row(rows.newChildId(), it)));
        add(new Element("table").with(rows).setVisible(!backlogs.isEmpty()));
        add(new Element("empty").setVisible(backlogs.isEmpty()));
    }

    private Component row(String id, Backlog it) {
        String town = townNames.getOrDefault(it.townId(), it.townId());
        return new Element(id)
                .with(new Label("town", town))
                .with(new Label("target", it.target()))
                .with(new Label("dead", it.dead()))
                .with(new Label("waiting", it.waiting()))
                .with(new Label("missing", it.missing()))
                .with(new Label("reason", it.reason()))
                .with(Moments.label("since", it.since(), getLocale()))
                .with(new Element("again")
                        .attribute("action", action)
                        .with(new Element("townValue").attribute("value", it.townId()))
                        .with(new Element("targetValue").attribute("value", it.target()))
                        .with(new Element("retry").attribute("aria-label",
                                getString("deliveries.retry") + ": " + town + ", " + it.target())));
    }
}
