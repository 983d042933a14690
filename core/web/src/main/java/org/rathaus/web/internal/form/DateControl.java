package org.rathaus.web.internal.form;

import java.util.List;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.form.DateQuestion;

/** A day in three fields. */
final class DateControl extends Panel {

    private static final long serialVersionUID = 1L;
    private static final List<String> PARTS = List.of("day", "month", "year");

    DateControl(String id, Control<DateQuestion> control) {
        super(id);
        setRenderBodyOnly(true);
        WebMarkupContainer frame = new WebMarkupContainer("frame");
        control.describe(this, frame, "kern-fieldset--error");
        for (String part : PARTS) {
            addPart(frame, control, part);
        }
        add(control.described(frame));
    }

    private static void addPart(WebMarkupContainer frame, Control<DateQuestion> control, String part) {
        String field = control.id() + "." + part;
        Component input = control.input(new WebMarkupContainer(part), field, "kern-form-input__input--error");
        input.add(AttributeModifier.replace("value", control.answers().raw(field)));
        String token = control.question().autocomplete();
        if (!token.isEmpty()) {
            input.add(AttributeModifier.replace("autocomplete", token + "-" + part));
        }
        frame.add(new WebMarkupContainer(part + "Label").add(AttributeModifier.replace("for", Control.idOf(field))));
        frame.add(input);
    }
}
