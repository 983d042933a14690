package org.rathaus.portal.internal.home;

import java.util.List;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.web.Element;
import org.rathaus.web.PortalRequest;

/** Occasions in life, each leading to its page; not there when there are none. */
final class OccasionList extends Panel {

    private static final long serialVersionUID = 1L;

    OccasionList(String id, List<Occasion> occasions) {
        super(id);
        setRenderBodyOnly(true);
        setVisible(!occasions.isEmpty());
        RepeatingView list = new RepeatingView("occasion");
        occasions.forEach(it -> list.add(new Element(list.newChildId()).with(
                new ExternalLink("link", PortalRequest.current().link(SituationPage.PATH + it.id()), it.name()),
                new Label("lead", it.lead()).setVisible(!it.lead().isEmpty()))));
        add(list);
    }
}
