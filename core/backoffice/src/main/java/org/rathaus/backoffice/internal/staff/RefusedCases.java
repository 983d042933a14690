package org.rathaus.backoffice.internal.staff;

import java.util.List;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.cases.CaseDesk.Refused;
import org.rathaus.web.Element;

/** Names the cases that stay as they are, each with the reason. Takes the focus. */
final class RefusedCases extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient List<Refused> refused;
    private final int done;
    private final String address;

    RefusedCases(String id, List<Refused> refused, int done, String address) {
        super(id);
        this.refused = refused;
        this.done = done;
        this.address = address;
        setRenderBodyOnly(true);
        setVisible(!refused.isEmpty());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView rows = new RepeatingView("case");
        refused.forEach(it -> rows.add(new Element(rows.newChildId())
                .with(new ExternalLink("link", address + it.id()).add(new Label("reference", it.reference()).setRenderBodyOnly(true)))
                .with(new Label("reason", getString("reason." + WorkListQuery.name(it.reason()))).setRenderBodyOnly(true))));
        add(new Label("done", getString("refused.done").replace("{0}", String.valueOf(done))).setVisible(done > 0), rows);
    }
}
