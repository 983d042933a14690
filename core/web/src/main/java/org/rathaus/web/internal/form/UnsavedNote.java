package org.rathaus.web.internal.form;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.model.ResourceModel;

/** Says that the database did not take what was sent, and that the page still has it. Takes the focus as errors do. */
final class UnsavedNote extends Panel {

    private static final long serialVersionUID = 1L;

    /** What was not taken: {@code step} or {@code application}. */
    UnsavedNote(String id, String what, boolean visible) {
        super(id);
        setRenderBodyOnly(true);
        setVisible(visible);
        add(new Label("title", new ResourceModel(what + ".title")), new Label("text", new ResourceModel(what + ".text")));
    }
}
