package org.rathaus.portal.internal.home;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.service.Category;
import org.rathaus.web.PortalRequest;

/** Services as cards, subject by subject. */
final class ServiceGroups extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient List<Card> cards;

    ServiceGroups(String id, List<Card> cards) {
        super(id);
        this.cards = cards;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView groups = new RepeatingView("group");
        Map<Category, List<Card>> bySubject = cards.stream()
                .collect(Collectors.groupingBy(Card::category, TreeMap::new, Collectors.toList()));
        bySubject.forEach((category, group) -> groups.add(group(groups.newChildId(), category, group)));
        add(groups);
    }

    private Component group(String id, Category category, List<Card> group) {
        String heading = "subject-" + category.key();
        RepeatingView services = new RepeatingView("service");
        group.forEach(card -> services.add(card(services.newChildId(), card)));
        return new WebMarkupContainer(id)
                .add(new Label("subject", getString("category." + category.key()))
                        .add(AttributeModifier.replace("id", heading)))
                .add(services)
                .add(AttributeModifier.replace("aria-labelledby", heading));
    }

    private static Component card(String id, Card card) {
        return new WebMarkupContainer(id)
                .add(new ExternalLink("link", PortalRequest.current().link(card.id()), card.title()))
                .add(new Label("lead", card.lead()))
                .add(new AvailabilityBadge("state", card.availability()));
    }
}
