package org.rathaus.backoffice.internal.staff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.CaseDesk.Attention;
import org.rathaus.api.cases.Lifecycle;
import org.rathaus.api.cases.Status;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.web.Element;

/** What waits: new cases, those that are late, and those in each status from which something is still to be done; each number leads to them. */
final class WaitingFigures extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient Collection<ServiceTerms> services;
    private final transient StaffMember member;
    private final transient WorkListQuery chosen;
    private final transient RepeatingView figures = new RepeatingView("figure");
    private final String home;

    WaitingFigures(String id, Collection<ServiceTerms> services, StaffMember member, WorkListQuery chosen, String home) {
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
        Map<String, String> waiting = waiting();
        waiting.forEach((status, label) -> show(WorkListQuery.withStatus(status), label, isNew(status), isNew(status)));
        show(WorkListQuery.deserving(Attention.OVERDUE), getString("figure.overdue"), true, hasDeadlines());
        show(WorkListQuery.deserving(Attention.ANSWERED), getString("figure.answered"), true, false);
        show(WorkListQuery.deserving(Attention.WITHDRAWN), getString("figure.withdrawn"), true, false);
        waiting.forEach((status, label) -> show(WorkListQuery.withStatus(status), label, !isNew(status), false));
        show(WorkListQuery.assignedTo(WorkListQuery.ME), getString("figure.mine"), true, false);
        add(new Element("list").with(figures).when(figures.size() > 0));
    }

    private boolean hasDeadlines() {
        return services.stream().anyMatch(it -> it.processingTime().isPresent());
    }

    /** A figure, where it is wanted; without cases only if that is worth telling. */
    private void show(WorkListQuery query, String label, boolean wanted, boolean evenNone) {
        int count = wanted ? StaffArea.cases().desk().count(member, query.forDesk(member)) : 0;
        if (wanted && (count > 0 || evenNone)) {
            figures.add(new Element(figures.newChildId()).with(figure(query, label, count)));
        }
    }

    private Component figure(WorkListQuery query, String label, int count) {
        ExternalLink link = new ExternalLink("link", home + query.toAddress());
        if (query.equals(chosen.after(""))) {
            link.add(AttributeModifier.replace("aria-current", "true"));
        }
        return link.add(new Label("number", count > CaseDesk.MOST_COUNTED ? getString("figure.many") : String.valueOf(count)))
                .add(new Label("status", label));
    }

    /** Status to its name, where the service still has something to do. */
    private Map<String, String> waiting() {
        Map<String, String> labels = new LinkedHashMap<>();
        Map<String, List<String>> titles = new HashMap<>();
        for (ServiceTerms terms : services) {
            terms.lifecycle().ifPresent(lifecycle -> lifecycle.statuses().stream().map(Status::id).filter(lifecycle::isOpen).forEach(status -> {
                labels.putIfAbsent(status, label(terms, lifecycle, status));
                titles.computeIfAbsent(status, key -> new ArrayList<>()).add(terms.title());
            }));
        }
        return toldApart(labels, titles);
    }

    /** Statuses of the same name by what their services are called. */
    static Map<String, String> toldApart(Map<String, String> labels, Map<String, List<String>> titles) {
        Map<String, String> apart = new LinkedHashMap<>(labels);
        apart.replaceAll((status, label) -> Collections.frequency(labels.values(), label) == 1 ? label : label + ": " + String.join(", ", titles.get(status)));
        return apart;
    }

    private boolean isNew(String status) {
        return services.stream().anyMatch(it -> it.lifecycle().map(Lifecycle::initial).filter(status::equals).isPresent());
    }

    /** Services whose cases begin differently are told apart by their names. */
    private String label(ServiceTerms terms, Lifecycle lifecycle, String status) {
        if (!status.equals(lifecycle.initial())) {
            return terms.staffStatusName(status);
        }
        boolean shared = services.stream().filter(it -> it.lifecycle().isPresent()).allMatch(it ->
                it.lifecycle().map(Lifecycle::initial).filter(status::equals).isPresent());
        return getString("figure.new") + (shared ? "" : ": " + terms.title());
    }
}
