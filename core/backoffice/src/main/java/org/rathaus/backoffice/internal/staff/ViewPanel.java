package org.rathaus.backoffice.internal.staff;

import java.util.List;
import java.util.Optional;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.kernel.identity.SavedViews.View;
import org.rathaus.web.Element;

/** The lists that a clerk has kept, and a form to keep the one that is shown. */
final class ViewPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient List<View> views;
    private final transient WorkListQuery query;
    private final transient ViewChange change;
    private final String home;
    private final boolean mayChange;

    ViewPanel(String id, List<View> views, WorkListQuery query, ViewChange change, String home, boolean mayChange) {
        super(id);
        this.views = views;
        this.query = query;
        this.change = change;
        this.home = home;
        this.mayChange = mayChange;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView links = new RepeatingView("view");
        links.add(link(links.newChildId(), getString("view.all"), WorkListQuery.all().toAddress()));
        views.forEach(it -> links.add(link(links.newChildId(), it.name(), it.address())));
        add(new Element("links").with(links).when(!views.isEmpty()));
        add(keep(views.stream().filter(it -> it.address().equals(query.toView().toAddress())).findFirst()));
    }

    private Component link(String id, String name, String address) {
        ExternalLink link = new ExternalLink("link", home + address);
        if (address.equals(query.after("").toAddress())) {
            link.add(AttributeModifier.replace("aria-current", "true"));
        }
        return new Element(id).with(link.add(new Label("name", name)));
    }

    private Component keep(Optional<View> kept) {
        boolean isFirst = change.isAny() ? change.isFirst() : kept.filter(View::isFirst).isPresent();
        Element first = new Element("first");
        if (isFirst) {
            first.attribute("checked", "checked");
        }
        Element details = new Element("keep");
        if (change.isAny()) {
            details.attribute("open", "open");
        }
        return details.with(new Label("act", getString(kept.isEmpty() ? "view.keep" : "view.change")),
                new Element("form").attribute("action", home + query.toAddress())
                        .with(new Element("name").attribute("value", change.isAny() ? change.name() : kept.map(View::name).orElse("")), first,
                                new Element("forget").when(kept.isPresent())))
                .when(mayChange && query.toView().isFiltered());
    }
}
