package org.rathaus.web.internal.form;

import java.util.List;

import org.rathaus.api.form.Option;
import org.rathaus.web.Html;

/** Radio buttons or check boxes. An option whose condition the page can change is there, hidden and switched off. */
final class ChecksControl {

    private final KernControl control;
    private final ConditionScript script;
    private final String type;
    private final Html html;
    private final String field;

    /** @param type {@code radio} or {@code checkbox} */
    ChecksControl(KernControl control, ConditionScript script, String type) {
        this.control = control;
        this.script = script;
        this.type = type;
        this.html = control.html();
        this.field = control.question().id();
    }

    void write(List<Option> options) {
        List<Option> there = script.there(options);
        control.fieldset("", () -> there.forEach(option ->
                write(option, option.equals(there.get(0)) ? control.id() : control.id() + "-" + option.value())));
    }

    private void write(Option option, String id) {
        html.open("div", "kern-form-check");
        script.write(option, html);
        writeBox(option, id);
        html.open("label", "kern-label").with("for", id).text(option.text(), foreign(option, "")).close("label");
        if (!option.hint().isEmpty()) {
            html.open("p", "portal-check-hint").with("id", hintId(option)).text(option.hint(), foreign(option, ".hint")).close("p");
        }
        html.close("div");
    }

    /** Not the id of the question's own hint, which the first option would have otherwise. */
    private String hintId(Option option) {
        return control.id() + "-" + option.value() + "-hint";
    }

    private String foreign(Option option, String part) {
        return control.wording().foreign(field + ".option." + option.value() + part);
    }

    private void writeBox(Option option, String id) {
        boolean wrong = control.isWrong(field);
        String look = "kern-form-check__" + type;
        boolean chosen = control.answers().raw(field).lines().anyMatch(option.value()::equals);
        html.open("input", look + (wrong ? " " + look + "--error" : "")).with("id", id).with("name", control.name(field));
        if (wrong) {
            html.with("aria-invalid", "true");
        }
        html.with("type", type).with("value", option.value()).with("checked", chosen).with("disabled", script.isOff(option))
                .withAny("aria-describedby", option.hint().isEmpty() ? "" : hintId(option));
    }
}
