package org.rathaus.web.internal.form;

import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.service.Texts;
import org.rathaus.kernel.form.Draft;
import org.rathaus.web.Element;
import org.rathaus.web.PortalRequest;

/** Says quietly when the answers were last stored; the script that stores them while the citizen types says it here too. */
final class SavedAt extends Panel {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final transient Optional<Draft> draft;

    SavedAt(String id, Optional<Draft> draft) {
        super(id);
        this.draft = draft;
        setRenderBodyOnly(true);
    }

    /** The time of day as people read it. */
    static String time(Draft draft) {
        return TIME.format(PortalRequest.local(draft.savedAt()));
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        String text = draft.map(it -> Texts.fill(getString("savedAt"), time(it))).orElse("");
        Element note = new Element("note").with(new Label("text", text));
        if (draft.isEmpty()) {
            note.attribute("hidden", "");
        }
        add(new Element("region").attribute("data-saved", getString("savedAt")).attribute("data-unsaved", getString("notSavedYet")).with(note));
    }
}
