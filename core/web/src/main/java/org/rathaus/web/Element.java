package org.rathaus.web;

import java.util.LinkedHashMap;

import org.apache.wicket.Component;
import org.apache.wicket.markup.ComponentTag;
import org.apache.wicket.markup.MarkupStream;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.util.string.Strings;

/** A piece of markup whose attributes the page decides. Cheaper than a behaviour for each attribute. */
public final class Element extends WebMarkupContainer {

    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, String> attributes = new LinkedHashMap<>();
    private String styles = "";
    private String text;

    /** At this place of the markup. */
    public Element(String id) {
        super(id);
    }

    /** With an attribute. */
    public Element attribute(String name, Object value) {
        attributes.put(name, String.valueOf(value));
        return this;
    }

    /** With one more class of the stylesheet. */
    public Element styled(String name) {
        styles = styles.isEmpty() ? name : styles + " " + name;
        return this;
    }

    /** With this text inside, escaped. */
    public Element text(String content) {
        text = content;
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

    @Override
    protected void onComponentTag(ComponentTag tag) {
        super.onComponentTag(tag);
        tag.getAttributes().putAll(attributes);
        if (!styles.isEmpty()) {
            tag.append("class", styles, " ");
        }
    }

    @Override
    public void onComponentTagBody(MarkupStream markup, ComponentTag tag) {
        if (text == null) {
            super.onComponentTagBody(markup, tag);
        } else {
            replaceComponentTagBody(markup, tag, Strings.escapeMarkup(text));
        }
    }
}
