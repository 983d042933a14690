package org.rathaus.web;

import java.util.List;
import java.util.stream.Stream;

import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.model.ResourceModel;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;
import org.rathaus.web.area.CoreRequest;
import org.rathaus.web.area.FramePart;

/** Who offers the page, and the legal pages. */
final class FrameFooter extends FramePart {

    private static final long serialVersionUID = 1L;
    private static final List<String> ALWAYS = List.of("legal/imprint", "legal/privacy", "legal/accessibility", "feedback", "sitemap");
    private static final List<String> IF_WRITTEN = List.of("legal/easy-language", "legal/sign-language");

    FrameFooter(String id) {
        super(id);
        setVisible(CoreRequest.current().town().isPresent());
    }

    @Override
    protected void fill() {
        Town town = CoreRequest.current().requireTown();
        add(new Label("owner", town.officialName()));
        add(new Label("address", String.join(", ", town.address())));
        RepeatingView pages = new RepeatingView("page");
        Stream<String> written = IF_WRITTEN.stream().filter(it -> town.text(it.replace('/', '.'), Texts.EASY_GERMAN).isPresent());
        Stream.concat(ALWAYS.stream(), written).forEach(page -> pages.add(new WebMarkupContainer(pages.newChildId())
                .add(new ExternalLink("link", CoreRequest.current().link(page))
                        .add(new Label("name", new ResourceModel(page.replaceFirst("^.*/", "")))))));
        add(pages);
    }
}
