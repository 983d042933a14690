package org.rathaus.web;

import java.util.List;

import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.model.ResourceModel;
import org.rathaus.api.town.Town;

/** Who offers the page, and the legal pages. */
final class FrameFooter extends FramePart {

    private static final long serialVersionUID = 1L;
    private static final List<String> PAGES = List.of("imprint", "privacy", "accessibility");

    FrameFooter(String id) {
        super(id);
        setVisible(PortalRequest.current().town().isPresent());
    }

    @Override
    void fill() {
        Town town = PortalRequest.current().requireTown();
        add(new Label("owner", town.officialName()));
        add(new Label("address", String.join(", ", town.address())));
        RepeatingView pages = new RepeatingView("page");
        for (String page : PAGES) {
            pages.add(new WebMarkupContainer(pages.newChildId())
                    .add(new ExternalLink("link", PortalRequest.current().link("legal/" + page))
                            .add(new Label("name", new ResourceModel(page)))));
        }
        add(pages);
    }
}
