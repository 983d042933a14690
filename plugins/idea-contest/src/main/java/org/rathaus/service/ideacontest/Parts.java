package org.rathaus.service.ideacontest;

import java.util.List;
import java.util.Map;

import org.rathaus.web.Html;

/** KERN's components as these pages use them. */
final class Parts {

    /** Where an area of text has more lines than one. */
    private static final int LINES = 5;

    private final Html html;

    Parts(Html html) {
        this.html = html;
    }

    Parts back(String address, String text) {
        html.open("a", "kern-link kern-link--no-visited-state portal-back").with("href", address).icon("chevron-left").text(text).close("a");
        return this;
    }

    Parts heading(String text, String lead) {
        html.element("h1", "kern-heading-large", text);
        if (!lead.isEmpty()) {
            html.open("p", "kern-body kern-body--large portal-lead").lines(lead).close("p");
        }
        return this;
    }

    Parts section(String id, String title) {
        html.open("section", "portal-section").with("aria-labelledby", id).open("h2", "kern-heading-medium").with("id", id).text(title).close("h2");
        return this;
    }

    Parts endSection() {
        html.close("section");
        return this;
    }

    Parts body(String text) {
        html.open("p", "kern-body").lines(text).close("p");
        return this;
    }

    Parts link(String address, String text) {
        html.open("a", "kern-link").with("href", address).text(text).close("a");
        return this;
    }

    Parts button(String address, String kind, String text) {
        html.open("a", "kern-btn kern-btn--" + kind).with("href", address).element("span", "kern-label", text).close("a");
        return this;
    }

    /** One that sends the form around it; it tells the form what to do as {@code op}. */
    Parts submit(String operation, String kind, String text) {
        html.open("button", "kern-btn kern-btn--" + kind).with("type", "submit");
        if (!operation.isEmpty()) {
            html.with("name", "op").with("value", operation);
        }
        html.element("span", "kern-label", text).close("button");
        return this;
    }

    Parts actions() {
        html.open("div", "portal-actions");
        return this;
    }

    Parts endActions() {
        html.close("div");
        return this;
    }

    /** A form of this page that changes something. */
    Parts form(String address) {
        html.open("form", "portal-form").with("method", "post").with("action", address).with("novalidate", true);
        return this;
    }

    Parts endForm() {
        html.close("form");
        return this;
    }

    Parts hidden(String name, String value) {
        html.open("input").with("type", "hidden").with("name", name).with("value", value);
        return this;
    }

    /** Tells that something was done. */
    Parts done(String text) {
        return alert("success", text, "status");
    }

    Parts note(String tone, String text) {
        return alert(tone, text, "");
    }

    private Parts alert(String tone, String text, String role) {
        html.open("div", "kern-alert kern-alert--" + tone).withAny("role", role).open("div", "kern-alert__header").icon(tone)
                .element("p", "kern-title", text).close("div").close("div");
        return this;
    }

    /** Says what is wrong, with ways to the fields; takes the focus. */
    Parts errors(String title, Map<String, String> messages) {
        if (messages.isEmpty()) {
            return this;
        }
        html.open("div", "kern-alert kern-alert--danger portal-error-summary").with("data-error-summary", true).with("tabindex", "-1").with("role", "group")
                .with("aria-labelledby", "errorTitle").open("div", "kern-alert__header").icon("danger").open("h2", "kern-title").with("id", "errorTitle")
                .text(title).close("h2").close("div").open("div", "kern-alert__body").open("ul", "kern-list portal-error-summary__list");
        messages.forEach((field, message) -> html.open("li").open("a", "kern-link").with("href", "#" + field).text(message).close("a").close("li"));
        html.close("ul").close("div").close("div");
        return this;
    }

    /** A field of a form. */
    Parts field(Field field) {
        boolean isWrong = !field.error().isEmpty();
        html.open("div", "kern-form-input" + (isWrong ? " kern-form-input--error" : "")).open("label", "kern-label").with("for", field.name())
                .text(field.label()).close("label");
        if (!field.hint().isEmpty()) {
            html.open("div", "kern-hint").with("id", field.name() + "-hint").text(field.hint()).close("div");
        }
        boolean isLines = field.type().equals(Field.LINES);
        html.open(isLines ? Field.LINES : "input", "kern-form-input__input" + (isWrong ? " kern-form-input__input--error" : "") + field.width())
                .with("id", field.name()).with("name", field.name()).withAny("maxlength", field.limit()).with("autocomplete", "off")
                .withAny("aria-describedby", field.described()).with("autofocus", field.isFirst());
        if (isWrong) {
            html.with("aria-invalid", "true");
        }
        if (isLines) {
            // a line break right after the start tag does not count
            html.with("rows", String.valueOf(LINES)).text("\n" + field.value()).close(Field.LINES);
        } else {
            html.with("type", field.inputType()).with("value", field.value()).withAny("step", field.type().equals(Field.MOMENT) ? "1" : "")
                    .withAny("inputmode", field.isDigits() ? "numeric" : "");
        }
        if (isWrong) {
            html.open("p", "kern-error").with("id", field.name() + "-error").icon("danger").element("span", "kern-body", field.error()).close("p");
        }
        html.close("div");
        return this;
    }

    Parts select(String name, String label, Map<String, String> options, String chosen) {
        html.open("div", "kern-form-input").open("label", "kern-label").with("for", name).text(label).close("label")
                .open("div", "kern-form-input__select-wrapper").open("select", "kern-form-input__select").with("id", name).with("name", name);
        options.forEach((value, text) -> html.open("option").with("value", value).with("selected", value.equals(chosen)).text(text).close("option"));
        html.close("select").close("div").close("div");
        return this;
    }

    Parts check(String name, String label, boolean isChecked) {
        html.open("div", "kern-form-check").open("input", "kern-form-check__checkbox").with("type", "checkbox").with("id", name).with("name", name)
                .with("value", "yes").with("checked", isChecked).open("label", "kern-label").with("for", name).text(label).close("label").close("div");
        return this;
    }

    Parts badge(String tone, String text) {
        html.open("span", "kern-badge kern-badge--small " + (tone.isEmpty() ? "portal-badge--neutral" : "kern-badge--" + tone));
        if (!tone.isEmpty()) {
            html.icon(tone);
        }
        html.element("span", "kern-label", text).close("span");
        return this;
    }

    Parts facts(Map<String, String> facts) {
        html.open("dl", "kern-description-list");
        facts.forEach((name, value) -> html.open("div", "kern-description-list-item").element("dt", "kern-description-list-item__key", name)
                .open("dd", "kern-description-list-item__value portal-finding").lines(value).close("dd").close("div"));
        html.close("dl");
        return this;
    }

    Parts items(List<String> texts) {
        html.open("ul", "kern-list kern-list--bullet");
        texts.forEach(text -> html.element("li", "", text));
        html.close("ul");
        return this;
    }
}
