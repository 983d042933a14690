package org.rathaus.web;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.town.Town;

/** Logo and name of the town, leading to its home. */
final class FrameBrand extends Panel {

    private static final long serialVersionUID = 1L;

    FrameBrand(String id, Town town) {
        super(id);
        ExternalLink home = new ExternalLink("home", PortalRequest.current().link(""));
        home.add(new WebMarkupContainer("logo")
                .add(AttributeModifier.replace("src", town == null ? "" : TownPage.brandFile(town, "logo.svg")))
                .setVisible(town != null));
        home.add(new Label("name", town == null ? "Rathaus" : town.name()));
        add(home);
        setRenderBodyOnly(true);
    }
}
