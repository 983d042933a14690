package org.rathaus.portal.internal.legal;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;

/** A long text with headings, paragraphs and lists. Everything in it is text, nothing markup. */
public final class Prose extends Panel {

    private static final long serialVersionUID = 1L;

    /** At this place of the markup. */
    public Prose(String id, String text) {
        super(id);
        setRenderBodyOnly(true);
        RepeatingView blocks = new RepeatingView("block");
        Block.of(text).forEach(block -> blocks.add(show(blocks.newChildId(), block)));
        add(blocks);
    }

    private static Component show(String id, Block block) {
        RepeatingView items = new RepeatingView("item");
        block.lines().forEach(line -> items.add(new Label(items.newChildId(), line)));
        return new WebMarkupContainer(id)
                .add(new Label("heading", block.lines().get(0)).setVisible(block.kind() == Block.Kind.HEADING))
                .add(new Label("paragraph", block.lines().get(0)).setVisible(block.kind() == Block.Kind.PARAGRAPH))
                .add(new WebMarkupContainer("list").add(items).setVisible(block.kind() == Block.Kind.LIST));
    }
}
