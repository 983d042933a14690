package org.rathaus.web.internal.form;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.basic.Label;

/** A text of the service, which says in which language it is where that is not the page's. */
final class SpokenLabel extends Label {

    private static final long serialVersionUID = 1L;

    SpokenLabel(String id, FormWording wording, String key) {
        super(id, wording.has(key) ? wording.text(key) : "");
        setVisible(wording.has(key));
        String foreign = wording.foreign(key);
        if (!foreign.isEmpty()) {
            add(AttributeModifier.replace("lang", foreign));
        }
    }
}
