package org.rathaus.backoffice.internal;

import java.util.Map;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.web.Element;

/** The options of a list to choose from. */
public final class Options extends RepeatingView {

    private static final long serialVersionUID = 1L;

    /** Value to label, and the chosen value. */
    public Options(String id, Map<String, String> labels, String chosen) {
        super(id);
        labels.forEach((value, label) -> {
            Element option = new Element(newChildId());
            option.attribute("value", value);
            if (value.equals(chosen)) {
                option.attribute("selected", "selected");
            }
            add(option.add(new Label("label", label).setRenderBodyOnly(true)));
        });
    }
}
