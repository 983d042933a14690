package org.rathaus.backoffice.internal.staff;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.Status;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.backoffice.internal.Element;

/** How many cases are in each status from which something is still to be done; each number leads to them. */
final class WaitingFigures extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient Collection<ServiceTerms> services;
    private final transient StaffMember member;
    private final String chosen;
    private final String home;

    WaitingFigures(String id, Collection<ServiceTerms> services, StaffMember member, String chosen, String home) {
        super(id);
        this.services = services;
        this.member = member;
        this.chosen = chosen;
        this.home = home;
        setRenderBodyOnly(true);
        setVisible(!services.isEmpty());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView figures = new RepeatingView("figure");
        waiting().forEach((status, label) ->
                figures.add(new Element(figures.newChildId()).add(figure(status, label))));
        add(new Element("list").add(figures).setVisible(figures.size() > 0));
    }

    private Component figure(String status, String label) {
        WorkListQuery query = WorkListQuery.withStatus(status);
        ExternalLink link = new ExternalLink("link", home + query.toAddress());
        if (status.equals(chosen)) {
            link.add(AttributeModifier.replace("aria-current", "true"));
        }
        return link.add(new Label("number", StaffArea.desk().list(member, query.forDesk()).total()))
                .add(new Label("status", label));
    }

    private Map<String, String> waiting() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (ServiceTerms terms : services) {
            terms.lifecycle().ifPresent(lifecycle -> lifecycle.statuses().stream().map(Status::id)
                    .filter(status -> !lifecycle.next(status).isEmpty())
                    .forEach(status -> labels.putIfAbsent(status, label(terms, lifecycle, status))));
        }
        return labels;
    }

    private String label(ServiceTerms terms, Lifecycle lifecycle, String status) {
        return status.equals(lifecycle.initial()) ? getString("figure.new") : terms.statusName(status);
    }
}
