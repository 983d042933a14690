package org.rathaus.service.postalvote.desk;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.rathaus.web.Html;

/** Writes the parts of which the staff's pages are made, with KERN's classes. */
final class Sheet {

    /** A cell of a table: a text, and where it leads to; an empty address: nowhere. */
    record Cell(String text, String address) {

        static Cell of(Object text) {
            return new Cell(String.valueOf(text), "");
        }
    }

    private final Html html;
    private final String here;
    private int section;

    /** @param here where the forms are sent to */
    Sheet(Html html, String here) {
        this.html = html;
        this.here = here;
    }

    Html html() {
        return html;
    }

    void title(String text) {
        html.element("h1", "kern-heading-large", text);
    }

    void lead(String text) {
        html.element("p", "kern-body kern-body--large portal-lead", text);
    }

    void paragraph(String text) {
        html.element("p", "kern-body", text);
    }

    void back(String address, String text) {
        html.open("a", "kern-link portal-back").with("href", address).icon("chevron-left").text(text).close("a");
    }

    void link(String address, String text) {
        html.open("p", "kern-body").open("a", "kern-link").with("href", address).text(text).close("a").close("p");
    }

    void section(String heading, Runnable content) {
        String id = "section" + ++section;
        html.open("section", "portal-section").with("aria-labelledby", id);
        html.open("h2", "kern-heading-medium").with("id", id).text(heading).close("h2");
        content.run();
        html.close("section");
    }

    /** What was done. */
    void done(String text) {
        html.open("div", "portal-section").open("div", "kern-alert kern-alert--success").with("role", "status");
        html.open("div", "kern-alert__header").icon("success").element("h2", "kern-title", text).close("div").close("div").close("div");
    }

    /** What is to be looked at. */
    void warning(String text) {
        html.open("div", "portal-section").open("div", "kern-alert kern-alert--warning");
        html.open("div", "kern-alert__header").icon("warning").element("h2", "kern-title", text).close("div").close("div").close("div");
    }

    /** What went wrong; takes the focus. */
    void problem(String title, String text) {
        html.open("div", "kern-alert kern-alert--danger portal-error-summary").with("data-error-summary", true).with("tabindex", "-1")
                .with("autofocus", true).with("role", "group").with("aria-labelledby", "errorSummaryTitle");
        html.open("div", "kern-alert__header").icon("danger").open("h2", "kern-title").with("id", "errorSummaryTitle").text(title).close("h2").close("div");
        html.open("div", "kern-alert__body").element("p", "kern-body", text).close("div").close("div");
    }

    void list(List<String> items) {
        html.open("ul", "kern-list kern-list--bullet");
        items.forEach(it -> html.element("li", "kern-list__item", it));
        html.close("ul");
    }

    void facts(Map<String, String> facts) {
        html.open("dl", "kern-description-list");
        facts.forEach((name, value) -> html.open("div", "kern-description-list-item").element("dt", "kern-description-list-item__key", name)
                .element("dd", "kern-description-list-item__value", value).close("div"));
        html.close("dl");
    }

    void table(String caption, List<String> columns, List<List<Cell>> rows) {
        html.open("div", "portal-table").open("table", "kern-table kern-table--small");
        html.element("caption", "kern-title", caption);
        html.open("thead", "kern-table__head").open("tr", "kern-table__row");
        columns.forEach(it -> html.open("th", "kern-table__header").with("scope", "col").text(it).close("th"));
        html.close("tr").close("thead").open("tbody", "kern-table__body");
        rows.forEach(this::row);
        html.close("tbody").close("table").close("div");
    }

    private void row(List<Cell> cells) {
        html.open("tr", "kern-table__row");
        for (Cell cell : cells) {
            html.open("td", "kern-table__cell");
            if (cell.address().isEmpty()) {
                html.text(cell.text());
            } else {
                html.open("a", "kern-link").with("href", cell.address()).text(cell.text()).close("a");
            }
            html.close("td");
        }
        html.close("tr");
    }

    /** A form that changes something: its hidden fields, what else is in it, and its button. */
    void form(Map<String, String> hidden, Consumer<Html> fields, String look, String button) {
        html.open("form", "portal-form").with("method", "post").with("action", here);
        hidden.forEach(this::hidden);
        fields.accept(html);
        button(look, button);
        html.close("form");
    }

    /** A button alone that changes something. */
    void button(Map<String, String> hidden, String look, String button) {
        form(hidden, it -> { }, look, button);
    }

    void hidden(String name, String value) {
        html.open("input").with("type", "hidden").with("name", name).with("value", value);
    }

    void button(String look, String text) {
        html.open("div", "portal-actions").open("button", "kern-btn kern-btn--" + look).with("type", "submit")
                .element("span", "kern-label", text).close("button").close("div");
    }

    /** A list to choose from. */
    void choice(String name, String label, Map<String, String> options, String chosen) {
        html.open("div", "kern-form-input").open("label", "kern-label").with("for", name).text(label).close("label");
        html.open("div", "kern-form-input__select-wrapper").open("select", "kern-form-input__select").with("id", name).with("name", name);
        options.forEach((value, text) -> html.open("option").with("value", value).with("selected", value.equals(chosen)).text(text).close("option"));
        html.close("select").close("div").close("div");
    }

    /** One line to type; without a hint where that is empty. */
    void line(String name, String label, String hint, int most) {
        html.open("div", "kern-form-input").open("label", "kern-label").with("for", name).text(label).close("label");
        if (!hint.isEmpty()) {
            html.open("div", "kern-hint").with("id", name + "-hint").text(hint).close("div");
        }
        html.open("input", "kern-form-input__input").with("id", name).with("name", name).with("type", "text").with("autocomplete", "off")
                .with("maxlength", String.valueOf(most)).withAny("aria-describedby", hint.isEmpty() ? "" : name + "-hint").close("div");
    }

    /** Several lines to type. */
    void lines(String name, String label, String hint, String value, int most) {
        html.open("div", "kern-form-input").open("label", "kern-label").with("for", name).text(label).close("label");
        html.open("div", "kern-hint").with("id", name + "-hint").text(hint).close("div");
        html.open("textarea", "kern-form-input__input").with("id", name).with("name", name).with("rows", "8").with("maxlength", String.valueOf(most))
                .with("aria-describedby", name + "-hint").text("\n" + value).close("textarea").close("div");
    }
}
