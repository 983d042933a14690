package org.rathaus.web.internal.form;

import java.util.List;

import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.web.Element;

/** A day in three fields. */
final class DateControl extends Panel {

    private static final long serialVersionUID = 1L;
    private static final List<String> PARTS = List.of("day", "month", "year");

    DateControl(String id, Control<DateQuestion> control) {
        super(id);
        setRenderBodyOnly(true);
        Element frame = new Element("frame");
        control.describe(this, frame, "kern-fieldset--error");
        for (String part : PARTS) {
            addPart(frame, control, part);
        }
        add(control.described(frame));
    }

    private static void addPart(Element frame, Control<DateQuestion> control, String part) {
        String field = control.id() + "." + part;
        Element input = control.input(new Element(part), field, "kern-form-input__input--error")
                .attribute("value", control.answers().raw(field));
        String token = control.question().autocomplete();
        if (!token.isEmpty()) {
            input.attribute("autocomplete", token + "-" + part);
        }
        frame.add(new Element(part + "Label").attribute("for", Control.idOf(field)));
        frame.add(input);
    }
}
