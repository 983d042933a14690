package org.rathaus.backoffice.internal.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.backoffice.internal.Moments;
import org.rathaus.kernel.cases.Correspondence.Dossier;
import org.rathaus.kernel.cases.Correspondence.Inquiry;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.web.Element;

/** What happened to a case, newest first, who did it, and when the citizen read it. */
final class History extends Panel {

    private static final long serialVersionUID = 1L;
    private static final String CITIZEN = "citizen";

    private final transient CaseFile file;
    private final int seen;
    private final transient Dossier dossier;
    private final transient ServiceTerms terms;
    private final transient Colleagues colleagues;

    /** What happened after the event with this number; of 0 all. */
    History(String id, CaseFile file, int seen, Dossier dossier, ServiceTerms terms, Colleagues colleagues) {
        super(id);
        this.file = file;
        this.seen = seen;
        this.dossier = dossier;
        this.terms = terms;
        this.colleagues = colleagues;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        List<CaseEvent> events = file.events();
        RepeatingView list = new RepeatingView("event");
        for (int i = events.size() - 1; i >= seen; i--) {
            list.add(event(list.newChildId(), events.get(i), i == events.size() - 1));
        }
        add(list);
    }

    private Component event(String id, CaseEvent event, boolean last) {
        Element item = new Element(id);
        if (last) {
            item.styled("portal-timeline__item--current");
        }
        Instant read = dossier.read().get(event.number());
        return item.with(new Label("status", title(event)))
                .with(Moments.label("at", event.at(), getLocale()))
                .with(new Label("actor", actor(event.actor())))
                .with(new Label("note", event.note()).setVisible(!event.note().isEmpty()))
                .with(new Label("read", read(read)).setVisible(!event.note().isEmpty() && !event.actor().equals(CITIZEN)));
    }

    private String title(CaseEvent event) {
        if (!file.isMessage(event)) {
            return terms.staffStatusName(event.status());
        }
        if (event.actor().equals(CITIZEN)) {
            return getString("event.answer");
        }
        Optional<Inquiry> inquiry = dossier.inquiries().stream().filter(it -> it.number() == event.number()).findFirst();
        return inquiry.map(it -> getString("event.ask").replace("{0}", DateQuestion.write(it.until(), getLocale())))
                .orElseGet(() -> getString("event.message"));
    }

    private String read(Instant at) {
        return at == null ? getString("unread") : getString("read").replace("{0}", Moments.write(at, getLocale()));
    }

    private String actor(String actor) {
        if (actor.equals(CITIZEN) || actor.equals("system")) {
            return getString("actor." + actor);
        }
        return colleagues.name(actor).orElseGet(() -> getString("actor.former"));
    }
}
