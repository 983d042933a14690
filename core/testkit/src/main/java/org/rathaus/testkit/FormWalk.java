package org.rathaus.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Fills in one form after another as a browser without scripts does. Questions are named by the ids of their controls,
 * those in the row of a group by the names of their fields, such as {@code children.2.name}:
 *
 * <pre>{@code
 * Page next = visitor.visit("/town/dog-tax/apply").answer("name", "Rex").answer("keptSince", "9.3.2021").submit().page();
 * }</pre>
 */
public final class FormWalk {

    private final Visitor visitor;
    private Page page;
    private Document html;
    private Element form;
    private final List<Upload> uploads = new ArrayList<>();

    FormWalk(Visitor visitor, Page page) {
        this.visitor = visitor;
        turnTo(page);
    }

    private void turnTo(Page next) {
        uploads.clear();
        page = next;
        html = next.html();
        Element main = html.selectFirst("main form[method=post]");
        form = main == null ? html.selectFirst("form[method=post]") : main;
    }

    /** The page in front of the visitor. */
    public Page page() {
        return page;
    }

    /** Whether the page has a control for this question. */
    public boolean asks(String question) {
        return find(question).isPresent();
    }

    /**
     * Types, chooses or ticks. A day is given as {@code 9.3.1961}; the value of an option chooses it.
     *
     * @throws IllegalArgumentException if the page has no such control
     */
    public FormWalk answer(String question, String value) {
        Element control = control(question);
        form = control.closest("form");
        Elements parts = parts(form, question);
        Elements options = form.select("input[type~=radio|checkbox][name=" + question + "]");
        if (!parts.isEmpty()) {
            String[] numbers = value.isEmpty() ? new String[] {"", "", ""} : value.split("\\.", -1);
            for (int i = 0; i < parts.size(); i++) {
                parts.get(i).val(numbers[i]);
            }
        } else if (!options.isEmpty()) {
            choose(question, value, options, "checked");
        } else {
            type(control, value);
        }
        return this;
    }

    /**
     * Expects what the page has as the answer to a question, in the form in which it is typed; empty where nothing is answered.
     *
     * @return the same walk
     */
    public FormWalk has(String question, String value) {
        Element holder = control(question).closest("form");
        Elements parts = parts(holder, question);
        Elements boxes = holder.select("input[type~=radio|checkbox][name=" + question + "]");
        Elements controls = parts.isEmpty() && boxes.isEmpty() ? new Elements(control(question)) : parts.isEmpty() ? boxes : parts;
        String found = controls.stream().flatMap(it -> values(it).stream()).collect(Collectors.joining("."));
        if (!found.replaceFirst("^\\.+$", "").equals(value)) {
            throw new AssertionError(question + " is answered with '" + found + "', not '" + value + "' on " + page.address());
        }
        return this;
    }

    private static Elements parts(Element form, String question) {
        return form.select("[name^=" + question + ".]");
    }

    /** Chooses a file; several for the same question if that takes several. */
    public FormWalk attach(String question, String name, String type, byte[] content) {
        Element control = control(question);
        form = control.closest("form");
        uploads.add(new Upload(control.attr("name"), name, type, content));
        return this;
    }

    private static void choose(String question, String value, Elements options, String mark) {
        Element chosen = options.stream()
                .filter(option -> option.val().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(question + " has no option " + value));
        if (!chosen.attr("type").equals("checkbox")) {
            options.removeAttr(mark);
        }
        chosen.attr(mark, true);
    }

    private static void type(Element control, String value) {
        if (control.normalName().equals("select")) {
            choose(control.id(), value, control.select("option"), "selected");
        } else {
            control.val(value);
        }
    }

    private Element control(String question) {
        return find(question).orElseThrow(() -> new IllegalArgumentException("no control " + question + " on " + page));
    }

    private Optional<Element> find(String question) {
        Element byId = html.getElementById(question.replace('.', '-'));
        return Optional.ofNullable(byId == null ? html.selectFirst("form [name=" + question + "]") : byId);
    }

    /** Sends the form with its first button and goes where the answer leads. */
    public FormWalk submit() {
        turnTo(visitor.follow(send(List.of())));
        return this;
    }

    /** Sends the form with another button. */
    public FormWalk submit(String buttonName, String buttonValue) {
        turnTo(visitor.follow(send(List.of(new BasicNameValuePair(buttonName, buttonValue)))));
        return this;
    }

    /** Sends the form and stays, to look at the answer itself. */
    public Page send() {
        return send(List.of());
    }

    private Page send(List<NameValuePair> button) {
        if (form == null) {
            throw new IllegalStateException("no form on " + page);
        }
        var fields = new ArrayList<>(fields(form));
        fields.addAll(button);
        String target = page.address().resolve(form.attr("action").isEmpty() ? page.path() : form.attr("action")).toString();
        String path = target.substring(visitor.origin().length());
        return form.attr("enctype").equals("multipart/form-data") ? visitor.post(path, fields, uploads)
                : visitor.post(path, fields);
    }

    private static List<NameValuePair> fields(Element form) {
        var fields = new ArrayList<NameValuePair>();
        for (Element control : form.select("input[name]:not([type=file]), select[name], textarea[name]")) {
            boolean off = control.hasAttr("disabled") || control.closest("fieldset[disabled]") != null;
            if (!off) {
                values(control).forEach(value -> fields.add(new BasicNameValuePair(control.attr("name"), value)));
            }
        }
        return fields;
    }

    private static List<String> values(Element control) {
        boolean box = control.attr("type").matches("radio|checkbox");
        if (box) {
            return control.hasAttr("checked") ? List.of(control.hasAttr("value") ? control.val() : "on") : List.of();
        }
        if (control.normalName().equals("select")) {
            Elements chosen = control.select("option[selected]");
            Elements first = chosen.isEmpty() ? control.select("option:first-child") : chosen;
            return first.stream().limit(1).map(Element::val).toList();
        }
        return List.of(control.val());
    }
}
