package org.rathaus.backoffice.internal;

import java.util.Locale;
import java.util.Optional;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.cases.Status;
import org.rathaus.web.Element;

/** A state in its colour and with an icon, as colour alone tells nothing (WCAG 2.2, 1.4.1). */
public final class Badge extends Panel {

    private static final long serialVersionUID = 1L;

    /** Without a tone it is neutral. */
    public Badge(String id, Optional<Status.Tone> tone, String text) {
        super(id);
        setRenderBodyOnly(true);
        Optional<String> kind = tone.map(it -> it.name().toLowerCase(Locale.ROOT));
        add(new Element("badge")
                .styled(kind.map(it -> "kern-badge--" + it)
                        .orElse("portal-badge--neutral"))
                .with(new Element("icon")
                        .styled("kern-icon--" + kind.orElse("info"))
                        .setVisible(kind.isPresent()))
                .with(new Label("text", text)));
    }
}
