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
import org.rathaus.api.service.ServiceTerms;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.web.Element;

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
        waiting().forEach((status, label) -> {
            long count = count(status);
            if (count > 0 || isNew(status)) {
                figures.add(new Element(figures.newChildId()).with(figure(status, label, count)));
            }
        });
        add(new Element("list").with(figures).when(figures.size() > 0));
    }

    private long count(String status) {
        return StaffArea.desk().list(member, WorkListQuery.withStatus(status).forDesk()).total();
    }

    private Component figure(String status, String label, long count) {
        ExternalLink link = new ExternalLink("link", home + WorkListQuery.withStatus(status).toAddress());
        if (status.equals(chosen)) {
            link.add(AttributeModifier.replace("aria-current", "true"));
        }
        return link.add(new Label("number", count)).add(new Label("status", label));
    }

    /** Status to its name, where the service still has something to do. */
    private Map<String, String> waiting() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (ServiceTerms terms : services) {
            terms.lifecycle().ifPresent(lifecycle -> lifecycle.statuses().stream()
                    .filter(status -> !lifecycle.isEnd(status.id()))
                    .forEach(status -> labels.putIfAbsent(status.id(), label(terms, lifecycle, status.id()))));
        }
        return labels;
    }

    private boolean isNew(String status) {
        return services.stream().anyMatch(it -> it.lifecycle().map(Lifecycle::initial).filter(status::equals).isPresent());
    }

    /** Services whose cases begin differently are told apart by their names. */
    private String label(ServiceTerms terms, Lifecycle lifecycle, String status) {
        if (!status.equals(lifecycle.initial())) {
            return terms.statusName(status);
        }
        boolean shared = services.stream().filter(it -> it.lifecycle().isPresent()).allMatch(it ->
                it.lifecycle().map(Lifecycle::initial).filter(status::equals).isPresent());
        return getString("figure.new") + (shared ? "" : ": " + terms.title());
    }
}
