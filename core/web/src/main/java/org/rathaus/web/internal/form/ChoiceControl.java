package org.rathaus.web.internal.form;

import java.util.List;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;

/** One or several of some options, as radio buttons or check boxes. The first one's id is the question's. */
final class ChoiceControl extends Panel {

    private static final long serialVersionUID = 1L;

    /** @param type {@code radio} or {@code checkbox} */
    ChoiceControl(String id, Control<?> control, List<String> options, String type) {
        super(id);
        setRenderBodyOnly(true);
        WebMarkupContainer frame = new WebMarkupContainer("frame");
        control.describe(this, frame, "kern-fieldset--error");
        List<String> chosen = control.answers().raw(control.id()).lines().toList();
        RepeatingView list = new RepeatingView("option");
        for (String option : options) {
            String htmlId = option.equals(options.get(0)) ? control.id() : control.id() + "-" + option;
            Component input = control.input(new WebMarkupContainer("input"), control.id(), "kern-form-check__" + type + "--error");
            input.add(AttributeModifier.replace("id", htmlId), AttributeModifier.replace("type", type));
            input.add(AttributeModifier.replace("value", option), AttributeModifier.append("class", "kern-form-check__" + type));
            if (chosen.contains(option)) {
                input.add(AttributeModifier.replace("checked", "checked"));
            }
            list.add(new WebMarkupContainer(list.newChildId()).add(input).add(label(control, option, htmlId))
                    .add(hint(control, option, htmlId, input)));
        }
        frame.add(list);
        add(control.described(frame));
    }

    private static Component label(Control<?> control, String option, String htmlId) {
        return new Label("label", control.wording().text(control.id() + ".option." + option))
                .add(AttributeModifier.replace("for", htmlId));
    }

    private static Component hint(Control<?> control, String option, String htmlId, Component input) {
        String hint = control.text("option." + option + ".hint");
        if (!hint.isEmpty()) {
            input.add(AttributeModifier.replace("aria-describedby", htmlId + "-hint"));
        }
        return new Label("optionHint", hint).add(AttributeModifier.replace("id", htmlId + "-hint"))
                .setVisible(!hint.isEmpty());
    }
}
