package org.rathaus.web;

import java.util.List;
import java.util.Map;

/** Writes KERN's components into a page that writes its own markup, in the order in which they are to stand. */
public final class Kern {

    /**
     * A cell of a table.
     *
     * @param address where it leads to; empty: nowhere
     */
    public record Cell(String text, String address) {

        /** One that leads nowhere. */
        public static Cell of(Object text) {
            return new Cell(String.valueOf(text), "");
        }
    }

    private final Html html;

    /** Into this markup, which may also be written between the components. */
    public Kern(Html html) {
        this.html = html;
    }

    /** A link to where somebody comes from, above the heading. */
    public Kern back(String address, String text) {
        html.open("a", "kern-link kern-link--no-visited-state portal-back").with("href", address).icon("chevron-left").text(text).close("a");
        return this;
    }

    /** The heading of the page. */
    public Kern heading(String text) {
        html.element("h1", "kern-heading-large", text);
        return this;
    }

    /** The heading of the page, and what it is about; empty: it says so itself. */
    public Kern heading(String text, String lead) {
        heading(text);
        return lead.isEmpty() ? this : lead(lead);
    }

    /** What the page is about. */
    public Kern lead(String text) {
        html.open("p", "kern-body kern-body--large portal-lead").lines(text).close("p");
        return this;
    }

    /** Begins a part of the page; {@code id} is its heading's. */
    public Kern section(String id, String title) {
        html.open("section", "portal-section").with("aria-labelledby", id).open("h2", "kern-heading-medium").with("id", id).text(title).close("h2");
        return this;
    }

    /** Ends a part of the page. */
    public Kern endSection() {
        html.close("section");
        return this;
    }

    /** A paragraph whose lines stay lines. */
    public Kern body(String text) {
        html.open("p", "kern-body").lines(text).close("p");
        return this;
    }

    /** A link in what is written. */
    public Kern link(String address, String text) {
        html.open("a", "kern-link").with("href", address).text(text).close("a");
        return this;
    }

    /** A link that looks like a button: {@code primary}, {@code secondary} or {@code tertiary}. */
    public Kern button(String address, String look, String text) {
        html.open("a", "kern-btn kern-btn--" + look).with("href", address).element("span", "kern-label", text).close("a");
        return this;
    }

    /**
     * A button that sends the form around it.
     *
     * @param operation what the form is to do, sent as {@code op}; empty: it can do but one thing
     * @param look      {@code primary}, {@code secondary} or {@code tertiary}
     */
    public Kern submit(String operation, String look, String text) {
        html.open("button", "kern-btn kern-btn--" + look).with("type", "submit");
        if (!operation.isEmpty()) {
            html.with("name", "op").with("value", operation);
        }
        html.element("span", "kern-label", text).close("button");
        return this;
    }

    /** Begins the row of buttons of a form. */
    public Kern actions() {
        html.open("div", "portal-actions");
        return this;
    }

    /** Ends the row of buttons. */
    public Kern endActions() {
        html.close("div");
        return this;
    }

    /** Begins a form that changes something; an empty address: where the page is. */
    public Kern form(String address) {
        html.open("form", "portal-form").with("method", "post").withAny("action", address).with("novalidate", true);
        return this;
    }

    /** Begins a form that changes something and may bring files. */
    public Kern formWithFiles(String address) {
        form(address);
        html.with("enctype", "multipart/form-data");
        return this;
    }

    /** Begins a form that changes nothing, but says what of a list is shown; its fields stand side by side where there is room. */
    public Kern filter(String address) {
        html.open("form", "portal-filter").with("method", "get").with("action", address);
        return this;
    }

    /** The same where somebody looks for something by words; one on a page. */
    public Kern search(String address) {
        filter(address);
        html.with("role", "search");
        return this;
    }

    /** Ends such a form with the button that shows what was chosen. */
    public Kern endFilter(String button) {
        html.open("div", "portal-filter__actions");
        submit("", "secondary", button);
        html.close("div").close("form");
        return this;
    }

    /** Ends a form. */
    public Kern endForm() {
        html.close("form");
        return this;
    }

    /** What a form sends and nobody sees. */
    public Kern hidden(String name, String value) {
        html.open("input").with("type", "hidden").with("name", name).with("value", value);
        return this;
    }

    /** A field of a form. */
    public Kern field(Field field) {
        field.write(html);
        return this;
    }

    /** A box to tick, sent as {@code yes}. */
    public Kern box(String name, String label, boolean isTicked) {
        return field(Field.of(name, label, isTicked ? Field.TICKED : "").as(Field.Kind.BOX));
    }

    /** One of several boxes of the same name. */
    public Kern box(String id, String name, String value, String label, boolean isTicked) {
        html.open("div", "kern-form-check").open("input", "kern-form-check__checkbox").with("type", "checkbox").with("id", id).with("name", name)
                .with("value", value).with("checked", isTicked).open("label", "kern-label").with("for", id).text(label).close("label").close("div");
        return this;
    }

    /** Tells that something was done; is read out. */
    public Kern done(String text) {
        return alert("success", text, "status");
    }

    /** Something to note: {@code info}, {@code warning}, {@code danger} or {@code success}. */
    public Kern note(String tone, String text) {
        return alert(tone, text, "");
    }

    private Kern alert(String tone, String text, String role) {
        html.open("div", "kern-alert kern-alert--" + tone).withAny("role", role).open("div", "kern-alert__header").icon(tone)
                .element("p", "kern-title", text).close("div").close("div");
        return this;
    }

    /** Says what is wrong, each with the way to its field, and takes the focus, with and without JavaScript. Nothing where nothing is wrong. */
    public Kern errors(String title, Map<String, String> messages) {
        if (messages.isEmpty()) {
            return this;
        }
        openErrors(title).open("div", "kern-alert__body").open("ul", "kern-list portal-error-summary__list");
        messages.forEach((field, message) -> html.open("li").open("a", "kern-link kern-link--no-visited-state").with("href", "#" + field).text(message)
                .close("a").close("li"));
        html.close("ul").close("div").close("div");
        return this;
    }

    /** Says what went wrong that is no field's fault, and takes the focus. */
    public Kern error(String title, String text) {
        openErrors(title).open("div", "kern-alert__body").element("p", "kern-body", text).close("div").close("div");
        return this;
    }

    private Html openErrors(String title) {
        return html.open("div", "kern-alert kern-alert--danger portal-error-summary").with("data-error-summary", true).with("tabindex", "-1")
                .with("autofocus", true).with("role", "group").with("aria-labelledby", "errorSummaryTitle").open("div", "kern-alert__header").icon("danger")
                .open("h2", "kern-title").with("id", "errorSummaryTitle").text(title).close("h2").close("div");
    }

    /** A short word about the state of something; an empty tone: neither good nor bad. */
    public Kern badge(String tone, String text) {
        html.open("span", "kern-badge kern-badge--small " + (tone.isEmpty() ? "portal-badge--neutral" : "kern-badge--" + tone));
        if (!tone.isEmpty()) {
            html.icon(tone);
        }
        html.element("span", "kern-label", text).close("span");
        return this;
    }

    /** What is known of something: its name and what it is. */
    public Kern facts(Map<String, String> facts) {
        html.open("dl", "kern-description-list");
        facts.forEach((name, value) -> html.open("div", "kern-description-list-item").element("dt", "kern-description-list-item__key", name)
                .open("dd", "kern-description-list-item__value portal-finding").lines(value).close("dd").close("div"));
        html.close("dl");
        return this;
    }

    /** A list with bullets. */
    public Kern items(List<String> texts) {
        html.open("ul", "kern-list kern-list--bullet");
        texts.forEach(text -> html.element("li", "", text));
        html.close("ul");
        return this;
    }

    /** A table, which on a narrow screen can be moved sideways by itself. */
    public Kern table(String caption, List<String> columns, List<List<Cell>> rows) {
        html.open("div", "portal-table").open("table", "kern-table kern-table--small").element("caption", "kern-title", caption)
                .open("thead", "kern-table__head").open("tr", "kern-table__row");
        columns.forEach(it -> html.open("th", "kern-table__header").with("scope", "col").text(it).close("th"));
        html.close("tr").close("thead").open("tbody", "kern-table__body");
        rows.forEach(this::row);
        html.close("tbody").close("table").close("div");
        return this;
    }

    /**
     * The ways to other pages of a list; nothing where there is only this one.
     *
     * @param name what they are ways to
     * @param ways in their order
     */
    public Kern pages(String name, List<Cell> ways) {
        if (!ways.isEmpty()) {
            html.open("nav", "portal-pages").with("aria-label", name).open("ul");
            ways.forEach(it -> html.open("li").open("a", "kern-link kern-link--no-visited-state").with("href", it.address()).text(it.text()).close("a").close("li"));
            html.close("ul").close("nav");
        }
        return this;
    }

    private void row(List<Cell> cells) {
        html.open("tr", "kern-table__row");
        for (Cell cell : cells) {
            html.open("td", "kern-table__cell");
            if (cell.address().isEmpty()) {
                html.text(cell.text());
            } else {
                link(cell.address(), cell.text());
            }
            html.close("td");
        }
        html.close("tr");
    }
}
