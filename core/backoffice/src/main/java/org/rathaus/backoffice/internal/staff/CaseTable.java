package org.rathaus.backoffice.internal.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.cases.CaseDesk;
import org.rathaus.api.cases.Remark;
import org.rathaus.api.cases.Status;
import org.rathaus.backoffice.internal.Badge;
import org.rathaus.backoffice.internal.Moments;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.web.Element;
import org.rathaus.web.PortalRequest;

/** Cases, one a row, to be chosen where something can be done to them; on narrow screens one a card. */
final class CaseTable extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient List<CaseDesk.Row> found;
    private final transient Map<String, ServiceTerms> services;
    private final transient Colleagues colleagues;
    private final transient WorkListChange change;
    private final String address;

    CaseTable(String id, List<CaseDesk.Row> found, Map<String, ServiceTerms> services, Colleagues colleagues, WorkListChange change,
            String address) {
        super(id);
        this.found = found;
        this.services = services;
        this.colleagues = colleagues;
        this.change = change;
        this.address = address;
        setRenderBodyOnly(true);
        setVisible(!found.isEmpty());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView rows = new RepeatingView("row");
        found.forEach(row -> rows.add(row(rows.newChildId(), row)));
        add(rows);
    }

    private Component row(String id, CaseDesk.Row row) {
        ServiceTerms terms = services.computeIfAbsent(row.serviceId(), Terms::of);
        return new Element(id)
                .with(choice(row))
                .with(new ExternalLink("case", address + row.id()).add(new Label("reference", row.reference())))
                .with(new Label("subject", row.subject().isBlank() ? getString("noSubject") : row.subject()))
                .with(new Label("service", terms.title()))
                .with(Terms.badge("status", terms, row.status()))
                .with(mark("incomplete", row.remarks().contains(Remark.Kind.MISSING)))
                .with(mark("doubtful", row.remarks().contains(Remark.Kind.WARNING)))
                .with(mark("notVerified", row.remarks().contains(Remark.Kind.NOT_VERIFIED)))
                .with(new DeadlineBadge("deadline", row.deadline()), new Label("noDeadline", "–").setVisible(row.deadline().isEmpty()))
                .with(new Label("assignee", assignee(row)))
                .with(Moments.label("received", row.receivedAt(), PortalRequest.current().language()));
    }

    private Component choice(CaseDesk.Row row) {
        Element box = new Element("choice").attribute("value", WorkListChange.value(row))
                .attribute("aria-label", getString("choose").replace("{0}", row.reference()));
        return new Element("box").with(change.isChosen(row) ? box.attribute("checked", "checked") : box).when(change.isPossible());
    }

    private String assignee(CaseDesk.Row row) {
        return row.assignee().isEmpty() ? "–" : colleagues.name(row.assignee()).orElseGet(() -> getString("former"));
    }

    private Component mark(String name, boolean there) {
        return new Badge(name, Optional.of(Status.Tone.WARNING), getString("mark." + name)).setVisible(there);
    }
}
