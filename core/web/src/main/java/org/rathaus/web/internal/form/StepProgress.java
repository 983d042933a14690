package org.rathaus.web.internal.form;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.service.Texts;

/** How far the citizen is. */
final class StepProgress extends Panel {

    private static final long serialVersionUID = 1L;

    private final int at;
    private final int of;

    StepProgress(String id, int at, int of) {
        super(id);
        this.at = at;
        this.of = of;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        String text = Texts.fill(getString("step"), at, of);
        add(new Label("label", text));
        WebMarkupContainer bar = new WebMarkupContainer("bar");
        bar.add(new Label("text", text));
        add(bar.add(AttributeModifier.replace("value", at), AttributeModifier.replace("max", of)));
    }
}
