package org.rathaus.benchmarks.load;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.rathaus.benchmarks.load.Unanswered.Sending;

/** Finds the form of a page, answers the questions it knows, and makes the body a browser would send. */
final class FormFiller {

    private static final String CONTROLS = "input, select, textarea, button";

    private final Page page;
    private final Element form;
    private final Map<String, String> answers;
    private final Pattern forward;
    /** Control -> id of the question it asks. */
    private final Map<Element, String> questions;

    private FormFiller(Page page, Element form, Map<String, String> answers, Pattern forward) {
        this.page = page;
        this.form = form;
        this.answers = answers;
        this.forward = forward;
        this.questions = questionsOf(form, answers.keySet());
    }

    /** The form with the most known questions, else the only one, else the first that leads forward. */
    static FormFiller find(Page page, Map<String, String> answers, Pattern forward) throws Failure {
        FormFiller best = null;
        FormFiller leading = null;
        int posts = 0;
        for (Element form : page.main().select("form")) {
            FormFiller candidate = new FormFiller(page, form, answers, forward);
            if (!candidate.questions.isEmpty()
                    && (best == null || candidate.questions.size() > best.questions.size())) {
                best = candidate;
            }
            if (form.attr("method").equalsIgnoreCase("post")) {
                posts++;
                if (leading == null || !leading.leadsForward() && candidate.leadsForward()) {
                    leading = candidate;
                }
            }
        }
        if (best != null) {
            return best;
        }
        if (leading == null || posts > 1 && !leading.leadsForward()) {
            throw new Failure(Failure.Kind.NO_FORM, "no form to go on with at " + page.uri.getPath(), page);
        }
        return leading;
    }

    /** The ids of the questions this form asks: the same set again after submitting means it was refused. */
    Set<String> asks() {
        return new HashSet<>(questions.values());
    }

    /** What {@link #submit} sends, where the form posts. */
    Sending sending(Browser browser) {
        URI target = target();
        return new Sending(target, data(button()), browser.cookies(target));
    }

    private URI target() {
        String action = attribute(button(), "formaction", form.hasAttr("action") ? form.absUrl("action") : "");
        return URI.create(action.isEmpty() ? page.uri.toString() : action);
    }

    Page submit(Browser browser) throws Failure, InterruptedException {
        Element button = button();
        String method = attribute(button, "formmethod", form.attr("method"));
        if (form.attr("enctype").equalsIgnoreCase("multipart/form-data")) {
            throw new Failure(Failure.Kind.NO_FORM, "the form wants multipart/form-data", page);
        }
        URI target = target();
        String data = data(button);
        if (method.equalsIgnoreCase("post")) {
            return browser.submit(page, target, data);
        }
        String address = target.toString().split("[?#]", 2)[0];
        return browser.follow(page, URI.create(address + "?" + data));
    }

    private static String attribute(Element button, String name, String otherwise) {
        return button == null || !button.hasAttr(name) ? otherwise
                : name.equals("formaction") ? button.absUrl(name) : button.attr(name);
    }

    private boolean leadsForward() {
        Element button = button();
        return button != null && forward.matcher(caption(button)).find();
    }

    private Element button() {
        Elements buttons = new Elements();
        for (Element control : controls()) {
            String type = control.attr("type").toLowerCase(Locale.ROOT);
            boolean submits = control.tagName().equals("button") ? !type.equals("button") && !type.equals("reset")
                    : control.tagName().equals("input") && (type.equals("submit") || type.equals("image"));
            if (submits) {
                buttons.add(control);
            }
        }
        for (Element button : buttons) {
            if (forward.matcher(caption(button)).find()) {
                return button;
            }
        }
        return buttons.first();
    }

    private static String caption(Element button) {
        return button.tagName().equals("input") ? button.attr("value") : button.text();
    }

    /** The enabled controls inside the form or attached to it by the form attribute. */
    private Elements controls() {
        Elements controls = form.select(CONTROLS);
        if (!form.id().isEmpty()) {
            for (Element control : page.document().getElementsByAttributeValue("form", form.id())) {
                if (!controls.contains(control)) {
                    controls.add(control);
                }
            }
        }
        controls.removeIf(control -> control.hasAttr("disabled") || control.closest("fieldset[disabled]") != null);
        return controls;
    }

    private String data(Element pressed) {
        StringBuilder data = new StringBuilder();
        Map<String, Element> chosen = chosenRadios();
        for (Element control : controls()) {
            String name = control.attr("name");
            String question = questions.get(control);
            if (control == pressed) {
                append(data, name, control.attr("value"));
                continue;
            }
            switch (control.tagName()) {
                case "select" -> append(data, name, option(control, question));
                case "textarea" -> append(data, name, question == null ? control.text() : answers.get(question));
                case "input" -> {
                    switch (control.attr("type").toLowerCase(Locale.ROOT)) {
                        case "submit", "button", "reset", "image", "file" -> {
                            // not pressed, or nothing to send
                        }
                        case "radio" -> {
                            if (chosen.get(name) == control) {
                                append(data, name, control.hasAttr("value") ? control.attr("value") : "on");
                            }
                        }
                        case "checkbox" -> {
                            if (control.hasAttr("checked") || control.hasAttr("required")) {
                                append(data, name, control.hasAttr("value") ? control.attr("value") : "on");
                            }
                        }
                        case "date" -> append(data, name, question == null ? control.attr("value")
                                : Answers.isoDate(answers.get(question)));
                        default -> append(data, name, question == null ? control.attr("value") : answers.get(question));
                    }
                }
                default -> {
                    // a button that was not pressed
                }
            }
        }
        return data.toString();
    }

    /** Per group the radio button of the answer, else the one already chosen, else, if one must be, the first. */
    private Map<String, Element> chosenRadios() {
        Map<String, Element> chosen = new HashMap<>();
        Map<String, Element> answered = new HashMap<>();
        for (Element radio : controls().select("input[type=radio]")) {
            String group = radio.attr("name");
            String question = questions.get(radio);
            if (question != null) {
                String answer = answers.get(question);
                if (radio.attr("value").equals(answer) || segments(radio.id()).endsWith("." + answer)) {
                    answered.putIfAbsent(group, radio);
                }
            }
            if (radio.hasAttr("checked")) {
                chosen.put(group, radio);
            } else if (question != null || radio.hasAttr("required")) {
                chosen.putIfAbsent(group, radio);
            }
        }
        chosen.putAll(answered);
        return chosen;
    }

    private String option(Element select, String question) {
        Element result = null;
        for (Element option : select.select("option:not([disabled])")) {
            boolean wanted = question != null
                    && (option.val().equals(answers.get(question)) || option.text().equals(answers.get(question)));
            if (wanted) {
                return option.val();
            }
            if (option.hasAttr("selected") || result == null
                    || select.hasAttr("required") && result.val().isEmpty()) {
                result = option;
            }
        }
        return result == null ? null : result.val();
    }

    private static void append(StringBuilder data, String name, String value) {
        if (name.isEmpty() || value == null) {
            return;
        }
        data.append(data.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                // browsers send line breaks as CR LF
                .append(URLEncoder.encode(value.replaceAll("\r?\n", "\r\n"), StandardCharsets.UTF_8));
    }

    private static Map<Element, String> questionsOf(Element form, Set<String> ids) {
        Map<Element, String> questions = new HashMap<>();
        for (Element control : form.select("input:not([type=hidden]):not([type=submit]), select, textarea")) {
            String question = questionOf(control, ids);
            if (question != null) {
                questions.put(control, question);
            }
        }
        return questions;
    }

    private static String questionOf(Element control, Set<String> ids) {
        String id = segments(control.id());
        String name = segments(control.attr("name"));
        // Fields of the alternative address stay empty: the ballot goes home.
        if (Pattern.compile("(^|\\.)other").matcher(id + " ." + name).find()) {
            return null;
        }
        boolean radio = control.attr("type").equalsIgnoreCase("radio");
        String found = null;
        for (String question : ids) {
            String wanted = segments(question);
            boolean matches = id.equals(wanted) || name.equals(wanted)
                    || id.endsWith("." + wanted) || name.endsWith("." + wanted)
                    || id.replace(".", "").equalsIgnoreCase(wanted.replace(".", ""))
                    || control.attr("name").endsWith(question)
                    || radio && ("." + id + ".").contains("." + wanted + ".");
            if (matches && (found == null || question.length() > found.length())) {
                found = question;
            }
        }
        return found;
    }

    /** Identifiers differ in what they put between their parts: a point, a dash, a colon. */
    private static String segments(String identifier) {
        return identifier.replaceAll("[^A-Za-z0-9]+", ".");
    }
}
