package org.rathaus.web.internal.form;

import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.form.Draft;
import org.rathaus.api.service.Texts;
import org.rathaus.web.PortalRequest;

/** Says quietly when the answers were last stored. */
final class SavedAt extends Panel {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final transient Optional<Draft> draft;

    SavedAt(String id, Optional<Draft> draft) {
        super(id);
        this.draft = draft;
        setRenderBodyOnly(true);
        setVisible(draft.isPresent());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        String time = draft.map(it -> TIME.format(PortalRequest.local(it.savedAt()))).orElse("");
        add(new Label("text", Texts.fill(getString("savedAt"), time)));
    }
}
