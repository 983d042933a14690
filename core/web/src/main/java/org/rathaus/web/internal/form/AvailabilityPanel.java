package org.rathaus.web.internal.form;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.service.Availability;
import org.rathaus.api.service.Texts;
import org.rathaus.web.PortalRequest;
import org.rathaus.web.area.CoreRequest;

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
        add(new Label("name", getString(name(availability))));
        add(new Label("value", moment(this, availability)));
        add(new Label("days", days(this, availability)).setVisible(hasDaysLeft(availability)));
    }

    private static String name(Availability availability) {
        return availability.isOpen() ? "openUntil" : availability.end().isPresent() ? "ended" : "closed";
    }

    private static String moment(Component component, Availability availability) {
        Locale language = CoreRequest.current().language();
        return availability.until().or(availability::end).map(PortalRequest::local)
                .map(it -> Texts.fill(component.getString("moment"), DateQuestion.write(it.toLocalDate(), language),
                        TIME.format(it)))
                .orElseGet(() -> component.getString("closedForNow"));
    }

    private static boolean hasDaysLeft(Availability availability) {
        return availability.isOpen() && daysUntil(availability) > 0;
    }

    private static String days(Component component, Availability availability) {
        long days = daysUntil(availability);
        return Texts.fill(component.getString(days == 1 ? "day" : "days"), days);
    }

    private static long daysUntil(Availability availability) {
        return availability.until().map(it -> ChronoUnit.DAYS.between(CoreRequest.current().today(),
                PortalRequest.local(it).toLocalDate())).orElse(0L);
    }

    /** The same as one sentence, for beside the button. */
    static final class Sentence extends Label {

        private static final long serialVersionUID = 1L;

        Sentence(String id, Availability availability) {
            super(id);
            setDefaultModel(() -> getString(name(availability)) + " "
                    + moment(this, availability) + (hasDaysLeft(availability) ? " – " + days(this, availability) : "") + ".");
            setVisible(availability.until().isPresent() || availability.end().isPresent());
        }
    }
}
