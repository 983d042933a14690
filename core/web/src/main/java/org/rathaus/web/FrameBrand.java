package org.rathaus.web;

import java.util.Optional;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.rathaus.api.town.Town;
import org.rathaus.web.area.CoreRequest;
import org.rathaus.web.area.FramePart;

/** Logo and name of the town, leading to its home. */
final class FrameBrand extends FramePart {

    private static final long serialVersionUID = 1L;

    FrameBrand(String id) {
        super(id);
    }

    @Override
    protected void fill() {
        Optional<Town> town = CoreRequest.current().town();
        ExternalLink home = new ExternalLink("home", CoreRequest.current().link(""));
        home.add(new WebMarkupContainer("logo")
                .add(AttributeModifier.replace("src", town.map(it -> FrameAssets.brandFile(it, "logo.svg")).orElse("")))
                .setVisible(town.isPresent()));
        home.add(new Label("name", town.map(Town::name).orElse("Rathaus")));
        add(home);
    }
}
