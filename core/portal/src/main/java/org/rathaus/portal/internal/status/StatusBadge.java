package org.rathaus.portal.internal.status;

import java.util.Locale;
import java.util.Optional;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.cases.Status;
import org.rathaus.kernel.service.ServiceTerms;

/** A status in its colour, with an icon, as colour alone tells nothing (WCAG 2.2, 1.4.1). */
public final class StatusBadge extends Panel {

    private static final long serialVersionUID = 1L;

    /** Of a case that stands like this. */
    public StatusBadge(String id, ServiceTerms terms, String status) {
        super(id);
        setRenderBodyOnly(true);
        Optional<String> tone = terms.tone(status).map(Status.Tone::name).map(it -> it.toLowerCase(Locale.ROOT));
        add(new WebMarkupContainer("badge")
                .add(new WebMarkupContainer("icon")
                        .add(AttributeModifier.append("class", "kern-icon--" + tone.orElse("info")))
                        .setVisible(tone.isPresent()))
                .add(new Label("name", terms.statusName(status)))
                .add(AttributeModifier.append("class",
                        tone.map(it -> "kern-badge--" + it).orElse("portal-badge--neutral"))));
    }
}
