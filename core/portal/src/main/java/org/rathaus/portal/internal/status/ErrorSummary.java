package org.rathaus.portal.internal.status;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;

/** Says what went wrong; takes the focus. Not there when there is nothing to say. */
final class ErrorSummary extends Panel {

    private static final long serialVersionUID = 1L;

    ErrorSummary(String id, String message) {
        super(id);
        setRenderBodyOnly(true);
        setVisible(!message.isEmpty());
        add(new Label("message", message));
    }
}
