package org.rathaus.backoffice.internal.services;

import java.util.List;

import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.kernel.town.EnablementDesk.Check;
import org.rathaus.web.Element;

/** What a service lacks, each with the way to where it is mended. Not there when it lacks nothing. */
final class OpenPoints extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient List<Check> lacking;
    private final String page;

    /** @param page the address of the page of the service */
    OpenPoints(String id, List<Check> lacking, String page) {
        super(id);
        this.lacking = lacking;
        this.page = page;
        setRenderBodyOnly(true);
        setVisible(!lacking.isEmpty());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView items = new RepeatingView("point");
        lacking.forEach(it -> items.add(new Element(items.newChildId())
                .with(new ExternalLink("link", page + "#" + OpenNeed.anchor(it), getString("need." + it.need())))));
        add(items);
    }
}
