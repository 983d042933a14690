package org.rathaus.backoffice.internal.staff;

import java.util.List;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.service.ServiceTerms;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.backoffice.internal.Moments;
import org.rathaus.web.Element;

/** What happened to a case, newest first, and who did it. */
final class History extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient List<CaseEvent> events;
    private final transient ServiceTerms terms;
    private final transient List<StaffMember> staff;

    History(String id, List<CaseEvent> events, ServiceTerms terms, List<StaffMember> staff) {
        super(id);
        this.events = events;
        this.terms = terms;
        this.staff = staff;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView list = new RepeatingView("event");
        for (int i = events.size() - 1; i >= 0; i--) {
            list.add(event(list.newChildId(), events.get(i), i == events.size() - 1));
        }
        add(list);
    }

    private Component event(String id, CaseEvent event, boolean last) {
        Element item = new Element(id);
        if (last) {
            item.styled("portal-timeline__item--current");
        }
        return item.with(new Label("status", terms.statusName(event.status())))
                .with(Moments.label("at", event.at(), getLocale()))
                .with(new Label("actor", actor(event.actor())))
                .with(new Label("note", event.note()).setVisible(!event.note().isEmpty()));
    }

    private String actor(String actor) {
        if (actor.equals("citizen") || actor.equals("system")) {
            return getString("actor." + actor);
        }
        return staff.stream().filter(it -> it.id().equals(actor)).map(StaffMember::name).findFirst()
                .orElseGet(() -> getString("actor.former"));
    }
}
