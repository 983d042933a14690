package org.rathaus.portal.internal.home;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.service.Availability;
import org.rathaus.api.service.Texts;
import org.rathaus.web.PortalRequest;

/** Open, open until …, opens on …, ended on …, closed: in a colour and with an icon (WCAG 2.2, 1.4.1). */
final class AvailabilityBadge extends Panel {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final transient Availability availability;

    AvailabilityBadge(String id, Availability availability) {
        super(id);
        this.availability = availability;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        boolean neutral = !availability.isOpen() && availability.until().isEmpty();
        String tone = availability.isOpen() ? "success" : "info";
        add(new WebMarkupContainer("badge")
                .add(new WebMarkupContainer("icon").add(AttributeModifier.append("class", "kern-icon--" + tone))
                        .setVisible(!neutral))
                .add(new Label("text", text()))
                .add(AttributeModifier.append("class", neutral ? "portal-badge--neutral" : "kern-badge--" + tone)));
    }

    private String text() {
        String plain = availability.isOpen() ? "open" : "closed";
        return availability.end().map(this::ended)
                .or(() -> availability.until().map(moment -> availability.isOpen() ? openUntil(moment) : opens(moment)))
                .orElseGet(() -> getString(plain));
    }

    private String ended(Instant end) {
        return Texts.fill(getString("ended"), write(lastDay(end)));
    }

    /** The end itself is over already: what ends at midnight is open until the day before. */
    private static LocalDate lastDay(Instant end) {
        return PortalRequest.local(end.minus(Duration.ofNanos(1))).toLocalDate();
    }

    private String openUntil(Instant end) {
        LocalDate lastDay = lastDay(end);
        return lastDay.equals(PortalRequest.current().today())
                ? Texts.fill(getString("openUntilToday"), TIME.format(PortalRequest.local(end)))
                : Texts.fill(getString("openUntil"), write(lastDay));
    }

    private String opens(Instant opening) {
        ZonedDateTime local = PortalRequest.local(opening);
        return local.toLocalDate().equals(PortalRequest.current().today())
                ? Texts.fill(getString("opensToday"), TIME.format(local))
                : Texts.fill(getString("opens"), write(local.toLocalDate()));
    }

    private static String write(LocalDate day) {
        return DateQuestion.write(day, PortalRequest.current().language());
    }
}
