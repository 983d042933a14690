package org.rathaus.web;

import java.util.function.Consumer;

import org.apache.wicket.markup.ComponentTag;
import org.apache.wicket.markup.MarkupStream;
import org.apache.wicket.markup.html.WebComponent;
import org.apache.wicket.markup.parser.XmlTag;

/** A part of a page that is written in one go: much cheaper than a component for each of its elements. */
public final class HtmlPart extends WebComponent {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<Html> content;

    /** In place of the body of the element at this place of the markup. */
    public HtmlPart(String id, Consumer<Html> content) {
        super(id);
        this.content = content;
        setRenderBodyOnly(true);
    }

    /** The element may be an empty one in the markup. */
    @Override
    protected void onComponentTag(ComponentTag tag) {
        super.onComponentTag(tag);
        tag.setType(XmlTag.TagType.OPEN);
    }

    @Override
    public void onComponentTagBody(MarkupStream markup, ComponentTag tag) {
        Html html = new Html();
        content.accept(html);
        replaceComponentTagBody(markup, tag, html.toString());
    }
}
