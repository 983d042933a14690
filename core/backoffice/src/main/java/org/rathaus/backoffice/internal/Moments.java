package org.rathaus.backoffice.internal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.basic.Label;
import org.rathaus.web.PortalRequest;

/** Moments in the legal time zone. */
public final class Moments {

    private Moments() {
    }

    /** Day and time as a reader of the language writes them. */
    public static String write(Instant moment, Locale language) {
        boolean german = language.getLanguage().equals("de");
        return DateTimeFormatter.ofPattern(german ? "dd.MM.yyyy, HH:mm" : "d MMM yyyy, HH:mm", language)
                .format(PortalRequest.local(moment));
    }

    /** For a {@code <time>} element. */
    public static Label label(String id, Instant moment, Locale language) {
        Label label = new Label(id, write(moment, language));
        label.add(AttributeModifier.replace("datetime",
                PortalRequest.local(moment).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS).toString()));
        return label;
    }
}
