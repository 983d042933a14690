package org.rathaus.backoffice.internal.staff;

import java.util.List;
import java.util.stream.Stream;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.model.IModel;
import org.apache.wicket.model.Model;
import org.apache.wicket.model.ResourceModel;
import org.rathaus.web.Element;

/** Leads through the pages of a list: the first and last one, and those around this. */
final class PageLinks extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient WorkListQuery query;
    private final String home;

    PageLinks(String id, WorkListQuery query, long total, String home) {
        super(id);
        this.query = query;
        this.home = home;
        setRenderBodyOnly(true);
        int last = WorkListQuery.pages(total);
        setVisible(last > 1);
        RepeatingView items = new RepeatingView("page");
        if (query.page() > 1) {
            items.add(link(items.newChildId(), Math.min(last, query.page() - 1), new ResourceModel("previous")));
        }
        around(last).forEach(page -> items.add(link(items.newChildId(), page, Model.of(String.valueOf(page)))));
        if (query.page() < last) {
            items.add(link(items.newChildId(), query.page() + 1, new ResourceModel("next")));
        }
        add(items);
    }

    private List<Integer> around(int last) {
        int here = query.page();
        return Stream.of(1, here - 1, here, here + 1, last).filter(page -> page >= 1 && page <= last)
                .distinct().sorted().toList();
    }

    private Component link(String id, int page, IModel<String> name) {
        ExternalLink link = new ExternalLink("link", home + query.onPage(page).toAddress());
        if (page == query.page()) {
            link.add(AttributeModifier.replace("aria-current", "page"));
        }
        return new Element(id).add(link.add(new Label("name", name)));
    }
}
