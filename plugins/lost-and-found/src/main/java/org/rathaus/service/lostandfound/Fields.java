package org.rathaus.service.lostandfound;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import org.rathaus.web.Html;

/** Draws the fields of a form as KERN's components, with what was typed and what is wrong. */
final class Fields {

    private static final String INPUT = "kern-form-input__input";

    private final Html html;
    private final UnaryOperator<String> values;
    private final Map<String, String> errors;
    private final BiFunction<String, Object[], String> texts;

    /**
     * What draws into the markup.
     *
     * @param values what was typed, by field
     * @param errors keys of texts, by field
     * @param texts  the texts
     */
    Fields(Html html, UnaryOperator<String> values, Map<String, String> errors, BiFunction<String, Object[], String> texts) {
        this.html = html;
        this.values = values;
        this.errors = errors;
        this.texts = texts;
    }

    private String text(String key, Object... parts) {
        return texts.apply(key, parts);
    }

    /** All that is wrong, each leading to its field. */
    void errors() {
        if (errors.isEmpty()) {
            return;
        }
        html.open("div", "kern-alert kern-alert--danger portal-error-summary").with("data-error-summary", true).with("tabindex", "-1")
                .with("autofocus", true).with("role", "group").with("aria-labelledby", "errorSummaryTitle");
        html.open("div", "kern-alert__header").icon("danger").open("h2", "kern-title").with("id", "errorSummaryTitle")
                .text(text("form.errorTitle")).close("h2").close("div").open("div", "kern-alert__body")
                .open("ul", "kern-list portal-error-summary__list");
        errors.forEach((field, key) -> html.open("li").open("a", "kern-link kern-link--no-visited-state").with("href", "#" + field)
                .text(text(key)).close("a").close("li"));
        html.close("ul").close("div").close("div");
    }

    /** A line of text, with a hint where its text {@code field.<name>.hint} is asked for. */
    void line(String name, boolean hasHint, int most) {
        begin(name, hasHint);
        input(name, hasHint, "text").with("maxlength", String.valueOf(most)).with("value", values.apply(name)).with("autocomplete", "off");
        end(name);
    }

    /** A sum in EUR, or another number. */
    void amount(String name, boolean hasHint) {
        begin(name, hasHint);
        input(name, hasHint, "text").with("maxlength", "15").with("inputmode", "decimal").with("value", values.apply(name)).with("autocomplete", "off");
        end(name);
    }

    void day(String name, boolean hasHint, String last) {
        begin(name, hasHint);
        html.open("input", INPUT + " portal-input--date" + wrong(name));
        identify(name, hasHint);
        html.with("type", "date").with("max", last).with("value", values.apply(name)).with("autocomplete", "off");
        end(name);
    }

    /** A picture, on a phone from its camera. */
    void photo(String name) {
        begin(name, true);
        input(name, true, "file").with("accept", "image/*").with("capture", "environment");
        end(name);
    }

    void lines(String name, boolean hasHint, int most) {
        begin(name, hasHint);
        html.open("textarea", INPUT + wrong(name));
        identify(name, hasHint);
        html.with("rows", "3").with("maxlength", String.valueOf(most)).text(values.apply(name)).close("textarea");
        end(name);
    }

    /** A list to choose from: value to label. */
    void choice(String name, boolean hasHint, Map<String, String> options) {
        begin(name, hasHint);
        html.open("div", "kern-form-input__select-wrapper").open("select", "kern-form-input__select" + (errors.containsKey(name) ? " kern-form-input__select--error" : ""));
        identify(name, hasHint);
        html.open("option").with("value", "").text(text("form.choose")).close("option");
        options.forEach((value, label) -> html.open("option").with("value", value).with("selected", value.equals(values.apply(name))).text(label).close("option"));
        html.close("select").close("div");
        end(name);
    }

    /** A box to tick. */
    void box(String name) {
        box(name, name, "yes", text("field." + name), List.of("yes").contains(values.apply(name)));
    }

    /** One of several boxes of the same name. */
    void box(String name, String id, String value, String label, boolean isTicked) {
        html.open("div", "kern-form-check").open("input", "kern-form-check__checkbox").with("type", "checkbox").with("id", id).with("name", name)
                .with("value", value).with("checked", isTicked).open("label", "kern-label").with("for", id).text(label).close("label").close("div");
    }

    private Html input(String name, boolean hasHint, String type) {
        html.open("input", INPUT + wrong(name));
        identify(name, hasHint);
        return html.with("type", type);
    }

    private String wrong(String name) {
        return errors.containsKey(name) ? " kern-form-input__input--error" : "";
    }

    private void identify(String name, boolean hasHint) {
        String described = (hasHint ? name + "-hint" : "") + (errors.containsKey(name) ? " " + name + "-error" : "");
        html.with("id", name).with("name", name).withAny("aria-describedby", described.strip())
                .withAny("aria-invalid", errors.containsKey(name) ? "true" : "");
    }

    private void begin(String name, boolean hasHint) {
        html.open("div", "kern-form-input" + (errors.containsKey(name) ? " kern-form-input--error" : "")).open("label", "kern-label").with("for", name)
                .text(text("field." + name)).close("label");
        if (hasHint) {
            html.open("div", "kern-hint").with("id", name + "-hint").text(text("field." + name + ".hint")).close("div");
        }
    }

    private void end(String name) {
        if (errors.containsKey(name)) {
            html.open("p", "kern-error").with("id", name + "-error").icon("danger").element("span", "kern-body", text(errors.get(name))).close("p");
        }
        html.close("div");
    }

    /** The button that sends the form. */
    void send(String key) {
        html.open("div", "portal-actions").open("button", "kern-btn kern-btn--primary").with("type", "submit")
                .element("span", "kern-label", text(key)).close("button").close("div");
    }
}
