package org.rathaus.backoffice.internal;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.WebMarkupContainer;

/** A piece of markup whose attributes the page decides. */
public final class Element extends WebMarkupContainer {

    private static final long serialVersionUID = 1L;

    /** At this place of the markup. */
    public Element(String id) {
        super(id);
    }

    /** With an attribute. */
    public Element attribute(String name, Object value) {
        add(AttributeModifier.replace(name, String.valueOf(value)));
        return this;
    }

    /** With one more class of the stylesheet. */
    public Element styled(String name) {
        add(AttributeModifier.append("class", name));
        return this;
    }

    /** With these components inside. */
    public Element with(Component... children) {
        add(children);
        return this;
    }

    /** Only if it holds. */
    public Element when(boolean visible) {
        setVisible(visible);
        return this;
    }
}
