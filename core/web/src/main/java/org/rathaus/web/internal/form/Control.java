package org.rathaus.web.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.wicket.MarkupContainer;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Question;
import org.rathaus.web.Element;

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
        return wording.find(id() + "." + suffix).orElse("");
    }

    boolean isWrong(String field) {
        return problem.filter(it -> it.field().equals(field)).isPresent();
    }

    /** Adds {@code name}, {@code hint}, {@code error} and {@code shown}. */
    void describe(MarkupContainer panel, Element frame, String errorClass) {
        String hint = text("hint");
        frame.add(new Label("name", text("label")));
        frame.add(new WebMarkupContainer("optional").setVisible(!asked().required()));
        frame.add(new Element("hint").attribute("id", id() + "-hint").text(hint).when(!hint.isEmpty()));
        frame.add(error(frame, errorClass));
        panel.add(new Element("shown").attribute("value", id()));
    }

    private Element error(Element frame, String errorClass) {
        Element error = new Element("error").attribute("id", id() + "-error").when(problem.isPresent());
        problem.ifPresent(it -> {
            error.add(new Label("message", wording.message(it)));
            frame.styled(errorClass);
        });
        return error;
    }

    /** The attributes of an input for a field. */
    Element input(Element input, String field, String errorClass) {
        input.attribute("id", idOf(field)).attribute("name", field);
        if (isWrong(field)) {
            input.styled(errorClass).attribute("aria-invalid", "true");
        }
        return input;
    }

    /** Names hint and error for screen readers. */
    Element described(Element component) {
        List<String> ids = new ArrayList<>();
        if (!text("hint").isEmpty()) {
            ids.add(id() + "-hint");
        }
        if (problem.isPresent()) {
            ids.add(id() + "-error");
        }
        return ids.isEmpty() ? component : component.attribute("aria-describedby", String.join(" ", ids));
    }
}
