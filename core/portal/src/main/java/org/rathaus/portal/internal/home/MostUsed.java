package org.rathaus.portal.internal.home;

import java.util.List;
import java.util.Optional;

import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.portal.internal.HomeArea;
import org.rathaus.web.Element;
import org.rathaus.web.PortalRequest;

/** The three services that are used most, where there are so many that this helps. */
final class MostUsed extends Panel {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 3;

    MostUsed(String id, List<Card> cards) {
        super(id);
        setRenderBodyOnly(true);
        List<Card> most = cards.size() <= SHOWN ? List.of() : HomeArea.mostUsed().stream()
                .map(used -> cards.stream().filter(it -> it.id().equals(used)).findFirst()).flatMap(Optional::stream).limit(SHOWN).toList();
        RepeatingView links = new RepeatingView("service");
        most.forEach(card -> links.add(new Element(links.newChildId())
                .with(new ExternalLink("link", PortalRequest.current().link(card.id()), card.title()))));
        add(links);
        setVisible(!most.isEmpty());
    }
}
