package org.rathaus.backoffice.internal.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.cases.Status.Tone;
import org.rathaus.backoffice.internal.Badge;
import org.rathaus.backoffice.internal.Moments;
import org.rathaus.kernel.delivery.DeliveryDesk.State;
import org.rathaus.kernel.delivery.DeliveryDesk.Undelivered;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.web.Element;

/** Deliveries that did not arrive, each with the reason and a button to try again. */
final class UndeliveredTable extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient List<Undelivered> deliveries;
    private final transient Map<String, ServiceTerms> services = new HashMap<>();
    private final String home;
    private final boolean mayRetry;

    UndeliveredTable(String id, List<Undelivered> deliveries, String home, boolean mayRetry) {
        super(id);
        this.deliveries = deliveries;
        this.home = home;
        this.mayRetry = mayRetry;
        setRenderBodyOnly(true);
        setVisible(!deliveries.isEmpty());
    }

    boolean isEmpty() {
        return deliveries.isEmpty();
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView rows = new RepeatingView("row");
        deliveries.forEach(it -> rows.add(row(rows.newChildId(), it)));
        add(rows);
    }

    private Component row(String id, Undelivered it) {
        Tone tone = it.state() == State.DEAD ? Tone.DANGER : Tone.WARNING;
        return new Element(id)
                .with(new ExternalLink("case", home + "/case/" + it.caseId()).add(new Label("reference", it.reference())))
                .with(new Label("service", services.computeIfAbsent(it.serviceId(), Terms::of).title()))
                .with(new Label("target", getString("target." + it.target(), null, it.target())))
                .with(new Badge("state", Optional.of(tone), getString("state."
                        + it.state().name().toLowerCase(Locale.ROOT))))
                .with(new Label("attempts", it.attempts()))
                .with(new Label("reason", it.reason()))
                .with(Moments.label("since", it.since(), getLocale()))
                .with(retry(it));
    }

    private Component retry(Undelivered it) {
        return new Element("again")
                .attribute("action", home + "/" + StaffArea.DELIVERIES)
                .with(new Element("delivery").attribute("value", it.id()))
                .with(new Element("retry").attribute("aria-label", getString("retry") + ": " + it.reference()))
                .when(mayRetry);
    }
}
