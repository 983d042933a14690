package org.rathaus.web.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.Component;
import org.apache.wicket.MarkupContainer;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Question;

/**
 * What the controls of all question types have in common: label, hint, error, what was typed, and the hidden field that
 * tells which questions the page showed.
 */
record Control<Q>(Q question, Answers answers, Optional<Problem> problem, FormWording wording) {

    /** The HTML id of a field's control: the question's id for the first field, {@code birthDate-month} for others. */
    static String idOf(String field) {
        return field.endsWith(".day") ? field.substring(0, field.length() - ".day".length()) : field.replace('.', '-');
    }

    Question<?> asked() {
        return (Question<?>) question;
    }

    String id() {
        return asked().id();
    }

    String text(String suffix) {
        String key = id() + "." + suffix;
        return wording.has(key) ? wording.text(key) : "";
    }

    boolean isWrong(String field) {
        return problem.filter(it -> it.field().equals(field)).isPresent();
    }

    /** Adds {@code name}, {@code hint}, {@code error} and {@code shown}. */
    void describe(MarkupContainer panel, MarkupContainer frame, String errorClass) {
        frame.add(new Label("name", text("label")));
        frame.add(new WebMarkupContainer("optional").setVisible(!asked().required()));
        frame.add(new Label("hint", text("hint")).add(AttributeModifier.replace("id", id() + "-hint"))
                .setVisible(!text("hint").isEmpty()));
        frame.add(new WebMarkupContainer("error").add(new Label("message", problem.map(wording::message).orElse("")))
                .add(AttributeModifier.replace("id", id() + "-error")).setVisible(problem.isPresent()));
        problem.ifPresent(it -> frame.add(AttributeModifier.append("class", errorClass)));
        panel.add(new WebMarkupContainer("shown").add(AttributeModifier.replace("value", id())));
    }

    /** The attributes of an input for a field. */
    Component input(Component input, String field, String errorClass) {
        input.add(AttributeModifier.replace("id", idOf(field)));
        input.add(AttributeModifier.replace("name", field));
        if (isWrong(field)) {
            input.add(AttributeModifier.append("class", errorClass));
            input.add(AttributeModifier.replace("aria-invalid", "true"));
        }
        return input;
    }

    /** Names hint and error for screen readers. */
    Component described(Component component) {
        List<String> ids = new ArrayList<>();
        if (!text("hint").isEmpty()) {
            ids.add(id() + "-hint");
        }
        if (problem.isPresent()) {
            ids.add(id() + "-error");
        }
        return ids.isEmpty() ? component
                : component.add(AttributeModifier.replace("aria-describedby", String.join(" ", ids)));
    }
}
