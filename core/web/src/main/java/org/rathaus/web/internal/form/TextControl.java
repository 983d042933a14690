package org.rathaus.web.internal.form;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.TransparentWebMarkupContainer;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.TextQuestion;

/** One line of text, or a mail address. */
final class TextControl extends Panel {

    private static final long serialVersionUID = 1L;
    private static final int SHORT = 12;
    private static final int MEDIUM = 30;

    TextControl(String id, Control<?> control) {
        super(id);
        setRenderBodyOnly(true);
        Question<?> question = control.asked();
        WebMarkupContainer frame = new WebMarkupContainer("frame");
        Component label = new TransparentWebMarkupContainer("label").add(AttributeModifier.replace("for", control.id()));
        Component input = control.input(new WebMarkupContainer("input"), control.id(), "kern-form-input__input--error");
        input.add(AttributeModifier.replace("type", question.type()));
        input.add(AttributeModifier.replace("value", control.answers().raw(control.id())));
        if (!question.autocomplete().isEmpty()) {
            input.add(AttributeModifier.replace("autocomplete", question.autocomplete()));
        }
        if (question instanceof TextQuestion text) {
            fit(input, text);
        }
        control.described(input);
        frame.add(label, input);
        control.describe(this, frame, "kern-form-input--error");
        add(frame);
    }

    private static void fit(Component input, TextQuestion text) {
        if (text.isNumeric()) {
            input.add(AttributeModifier.replace("inputmode", "numeric"));
        }
        if (text.maxLength() <= MEDIUM) {
            input.add(AttributeModifier.append("class",
                    text.maxLength() <= SHORT ? "portal-input--short" : "portal-input--medium"));
        }
    }
}
