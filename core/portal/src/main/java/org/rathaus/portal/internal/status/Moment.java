package org.rathaus.portal.internal.status;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.model.Model;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.service.Texts;
import org.rathaus.web.PortalRequest;

/** Day and time as people write them there, and for machines (HTML, 4.5.14). */
public final class Moment extends Label {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Instant at;

    /** In local time. */
    public Moment(String id, Instant at) {
        super(id);
        this.at = at;
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        ZonedDateTime local = PortalRequest.local(at);
        String day = DateQuestion.write(local.toLocalDate(), PortalRequest.current().language());
        setDefaultModel(Model.of(Texts.fill(getString("moment"), day, TIME.format(local))));
        add(AttributeModifier.replace("datetime", local.toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS).toString()));
    }
}
