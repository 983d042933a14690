package org.rathaus.backoffice.internal.staff;

import java.util.List;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.web.Element;

/** Leads to the case with a prepared message in the field. */
final class TemplateLinks extends Panel {

    private static final long serialVersionUID = 1L;

    /** Below the address of the case. */
    TemplateLinks(String id, List<MessageTemplates.Template> templates, String address) {
        super(id);
        setRenderBodyOnly(true);
        setVisible(!templates.isEmpty());
        RepeatingView items = new RepeatingView("template");
        for (int i = 0; i < templates.size(); i++) {
            items.add(new Element(items.newChildId()).with(new ExternalLink("link", address + "?template=" + (i + 1) + "#message")
                    .add(new Label("title", templates.get(i).title()).setRenderBodyOnly(true))));
        }
        add(items);
    }
}
