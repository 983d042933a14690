package org.rathaus.backoffice.internal.staff;

import java.util.Optional;

import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.cases.Deadline;
import org.rathaus.api.cases.Status;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.backoffice.internal.Badge;
import org.rathaus.web.PortalRequest;

/** By when a case should be decided, as a traffic light that says in words what it shows. Not there where there is no deadline. */
final class DeadlineBadge extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Deadline> deadline;

    DeadlineBadge(String id, Optional<Deadline> deadline) {
        super(id);
        this.deadline = deadline;
        setRenderBodyOnly(true);
        setVisible(deadline.isPresent());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(deadline.map(it -> (WebMarkupContainer) new Badge("light", Optional.of(tone(it)), words(it)))
                .orElseGet(() -> new WebMarkupContainer("light")));
    }

    private String words(Deadline due) {
        String day = DateQuestion.write(PortalRequest.local(due.at()).toLocalDate(), getLocale());
        return getString("due." + WorkListQuery.name(due.urgency())).replace("{0}", day);
    }

    private static Status.Tone tone(Deadline due) {
        return switch (due.urgency()) {
            case OVERDUE -> Status.Tone.DANGER;
            case SOON -> Status.Tone.WARNING;
            case IN_TIME -> Status.Tone.SUCCESS;
        };
    }
}
