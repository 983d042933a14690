package org.rathaus.web.internal.form;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.service.Availability;
import org.rathaus.api.service.Texts;
import org.rathaus.web.PortalRequest;

/** Until when, and how many days that leaves; or from when. */
final class AvailabilityPanel extends Panel {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final transient Availability availability;

    AvailabilityPanel(String id, Availability availability) {
        super(id);
        this.availability = availability;
        setRenderBodyOnly(true);
        setVisible(!availability.isOpen() || availability.until().isPresent());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new Label("name", getString(availability.isOpen() ? "openUntil" : "closed")));
        add(new Label("value", availability.until().map(this::moment).orElseGet(() -> getString("closedForNow"))));
        long days = availability.until().map(AvailabilityPanel::days).orElse(0L);
        add(new Label("days", Texts.fill(getString(days == 1 ? "day" : "days"), days))
                .setVisible(availability.isOpen() && days > 0));
    }

    private String moment(Instant moment) {
        Locale language = PortalRequest.current().language();
        ZonedDateTime local = PortalRequest.local(moment);
        return Texts.fill(getString("moment"), DateQuestion.write(local.toLocalDate(), language), TIME.format(local));
    }

    private static long days(Instant moment) {
        return ChronoUnit.DAYS.between(PortalRequest.current().today(), PortalRequest.local(moment).toLocalDate());
    }
}
