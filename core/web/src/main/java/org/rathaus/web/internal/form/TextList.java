package org.rathaus.web.internal.form;

import java.util.List;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.repeater.RepeatingView;

/** A text of a service as a list, one item for each line; not shown where the service has no such text. */
final class TextList extends WebMarkupContainer {

    private static final long serialVersionUID = 1L;

    TextList(String id, FormWording wording, String key) {
        super(id);
        List<String> lines = wording.has(key) ? wording.text(key).lines().filter(line -> !line.isBlank()).toList()
                : List.of();
        RepeatingView items = new RepeatingView("item");
        lines.forEach(line -> items.add(new Label(items.newChildId(), line.strip())));
        add(items);
        String foreign = wording.foreign(key);
        if (!foreign.isEmpty()) {
            items.forEach(item -> item.add(AttributeModifier.replace("lang", foreign)));
        }
        setVisible(!lines.isEmpty());
    }
}
