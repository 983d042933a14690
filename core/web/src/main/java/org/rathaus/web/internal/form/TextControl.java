package org.rathaus.web.internal.form;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.TransparentWebMarkupContainer;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.TextQuestion;
import org.rathaus.web.Element;

/** One line of text, or a mail address. */
final class TextControl extends Panel {

    private static final long serialVersionUID = 1L;
    private static final int SHORT = 12;
    private static final int MEDIUM = 30;

    TextControl(String id, Control<?> control) {
        super(id);
        setRenderBodyOnly(true);
        Question<?> question = control.asked();
        Element frame = new Element("frame");
        Component label = new TransparentWebMarkupContainer("label").add(AttributeModifier.replace("for", control.id()));
        Element input = control.input(new Element("input"), control.id(), "kern-form-input__input--error")
                .attribute("type", question.type()).attribute("value", control.answers().raw(control.id()));
        if (!question.autocomplete().isEmpty()) {
            input.attribute("autocomplete", question.autocomplete());
        }
        if (question instanceof TextQuestion text) {
            fit(input, text);
        }
        control.described(input);
        frame.add(label, input);
        control.describe(this, frame, "kern-form-input--error");
        add(frame);
    }

    private static void fit(Element input, TextQuestion text) {
        if (text.isNumeric()) {
            input.attribute("inputmode", "numeric");
        }
        if (text.maxLength() <= MEDIUM) {
            input.styled(text.maxLength() <= SHORT ? "portal-input--short" : "portal-input--medium");
        }
    }
}
