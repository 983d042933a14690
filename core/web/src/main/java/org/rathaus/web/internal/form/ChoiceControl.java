package org.rathaus.web.internal.form;

import java.util.List;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.web.Element;

/** One or several of some options, as radio buttons or check boxes. The first one's id is the question's. */
final class ChoiceControl extends Panel {

    private static final long serialVersionUID = 1L;

    /** @param type {@code radio} or {@code checkbox} */
    ChoiceControl(String id, Control<?> control, List<String> options, String type) {
        super(id);
        setRenderBodyOnly(true);
        Element frame = new Element("frame");
        control.describe(this, frame, "kern-fieldset--error");
        List<String> chosen = control.answers().raw(control.id()).lines().toList();
        RepeatingView list = new RepeatingView("option");
        for (String option : options) {
            String htmlId = option.equals(options.get(0)) ? control.id() : control.id() + "-" + option;
            Element input = control.input(new Element("input"), control.id(), "kern-form-check__" + type + "--error")
                    .attribute("id", htmlId).attribute("type", type).attribute("value", option)
                    .styled("kern-form-check__" + type);
            if (chosen.contains(option)) {
                input.attribute("checked", "checked");
            }
            list.add(new WebMarkupContainer(list.newChildId()).add(input).add(label(control, option, htmlId))
                    .add(hint(control, option, htmlId, input)));
        }
        frame.add(list);
        add(control.described(frame));
    }

    private static Component label(Control<?> control, String option, String htmlId) {
        return new Element("label").attribute("for", htmlId)
                .text(control.wording().text(control.id() + ".option." + option));
    }

    private static Component hint(Control<?> control, String option, String htmlId, Element input) {
        String hint = control.text("option." + option + ".hint");
        if (!hint.isEmpty()) {
            input.attribute("aria-describedby", htmlId + "-hint");
        }
        return new Element("optionHint").attribute("id", htmlId + "-hint").text(hint).when(!hint.isEmpty());
    }
}
