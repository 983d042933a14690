package org.rathaus.backoffice.internal;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;

/** Says what went wrong and what to do; takes the focus. Not there when there is nothing to say. */
public final class ErrorNote extends Panel {

    private static final long serialVersionUID = 1L;

    /** With the message, or an empty text. */
    public ErrorNote(String id, String message) {
        super(id);
        setRenderBodyOnly(true);
        setVisible(!message.isEmpty());
        add(new Label("message", message));
    }
}
