package org.rathaus.portal.internal.home;

import java.util.List;
import java.util.Locale;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.town.Town;
import org.rathaus.web.PortalRequest;

/** For those who would rather come or call: opening hours, address, phone. */
final class InPerson extends Panel {

    private static final long serialVersionUID = 1L;

    InPerson(String id, Town town, List<Card> cards) {
        super(id);
        setRenderBodyOnly(true);
        Locale language = PortalRequest.current().language();
        String invitation = town.text("home.inPerson", language).orElse("");
        add(new Label("invitation", invitation).setVisible(!invitation.isEmpty()));
        add(lines("hours", town.text("openingHours", language).orElse("")));
        add(lines("address", town.officialName() + "\n" + String.join("\n", town.address())));
        add(new ExternalLink("phone", "tel:" + town.phone().replaceAll("[^+0-9]", ""), town.phone()));
        add(new ExternalLink("email", "mailto:" + town.email(), town.email()));
        add(new ContactList("contacts", town, cards));
    }

    private static Component lines(String id, String lines) {
        return new WebMarkupContainer(id).add(new Label("lines", lines)).setVisible(!lines.isBlank());
    }
}
