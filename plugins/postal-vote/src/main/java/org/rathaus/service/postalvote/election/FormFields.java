package org.rathaus.service.postalvote.election;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.web.Html;

/**
 * Writes the fields of a form for staff, each with its label, hint, value and what is wrong with it: the texts {@code <field>.label},
 * {@code <field>.hint} where it is not empty, and {@code problem.<key>}.
 */
public final class FormFields {

    private static final String INPUT = "kern-form-input__input";

    private final Html html;
    private final Function<String, String> texts;
    private final Function<String, String> values;
    private final Map<String, String> problems;

    /**
     * Into a page.
     *
     * @param texts    text of a key, empty if there is none
     * @param values   what was typed into a field
     * @param problems field to the key of what is wrong with it
     */
    public FormFields(Html html, Function<String, String> texts, Function<String, String> values, Map<String, String> problems) {
        this.html = html;
        this.texts = texts;
        this.values = values;
        this.problems = problems;
    }

    /** All that is wrong, each leading to its field; takes the focus. Nothing where nothing is wrong. */
    public static void summary(Html html, Function<String, String> texts, Map<String, String> problems) {
        if (problems.isEmpty()) {
            return;
        }
        html.open("div", "kern-alert kern-alert--danger portal-error-summary").with("data-error-summary", true).with("tabindex", "-1")
                .with("autofocus", true).with("role", "group").with("aria-labelledby", "errorSummaryTitle");
        html.open("div", "kern-alert__header").icon("danger").open("h2", "kern-title").with("id", "errorSummaryTitle")
                .text(texts.apply("errorTitle")).close("h2").close("div");
        html.open("div", "kern-alert__body").open("ul", "kern-list portal-error-summary__list");
        problems.forEach((field, problem) -> html.open("li").open("a", "kern-link kern-link--no-visited-state").with("href", "#" + field)
                .text(texts.apply(field + ".label") + ": " + texts.apply("problem." + problem)).close("a").close("li"));
        html.close("ul").close("div").close("div");
    }

    /** One line: {@code text}, {@code date} or {@code datetime-local}. */
    public FormFields line(String field, String type, int longest, boolean fixed) {
        begin(field);
        html.open("input", INPUT + (isWrong(field) ? " " + INPUT + "--error" : "") + (type.equals("date") ? " portal-input--date" : ""));
        identify(field).with("type", type).with("value", values.apply(field)).with("autocomplete", "off");
        if (longest > 0) {
            html.with("maxlength", String.valueOf(longest));
        }
        html.with("readonly", fixed);
        return end(field);
    }

    /** Several lines. */
    public FormFields lines(String field, int rows) {
        begin(field);
        html.open("textarea", INPUT + (isWrong(field) ? " " + INPUT + "--error" : ""));
        identify(field).with("rows", String.valueOf(rows)).with("autocomplete", "off").text("\n" + values.apply(field)).close("textarea");
        return end(field);
    }

    /** A list; {@code <field>.option.<option>} names its options. */
    public FormFields list(String field, Stream<String> options) {
        begin(field);
        String look = "kern-form-input__select";
        html.open("div", look + "-wrapper").open("select", look + (isWrong(field) ? " " + look + "--error" : ""));
        identify(field);
        html.open("option").with("value", "").text(texts.apply("choose")).close("option");
        options.forEach(it -> html.open("option").with("value", it).with("selected", it.equals(values.apply(field)))
                .text(texts.apply(field + ".option." + it)).close("option"));
        html.close("select").close("div");
        return end(field);
    }

    /** A box to tick. */
    public FormFields box(String field, String value) {
        html.open("div", "kern-form-check");
        html.open("input", "kern-form-check__checkbox").with("type", "checkbox").with("value", value);
        identify(field).with("checked", value.equals(values.apply(field)));
        html.open("label", "kern-label").with("for", field).text(texts.apply(field + ".label")).close("label").close("div");
        hint(field);
        return this;
    }

    private void begin(String field) {
        html.open("div", "kern-form-input" + (isWrong(field) ? " kern-form-input--error" : ""));
        html.open("label", "kern-label").with("for", field).text(texts.apply(field + ".label")).close("label");
        hint(field);
    }

    private void hint(String field) {
        String hint = texts.apply(field + ".hint");
        if (!hint.isEmpty()) {
            html.open("div", "kern-hint").with("id", field + "-hint").text(hint).close("div");
        }
    }

    private Html identify(String field) {
        html.with("id", field).with("name", field);
        String described = Stream.of(texts.apply(field + ".hint").isEmpty() ? "" : field + "-hint", isWrong(field) ? field + "-error" : "")
                .filter(it -> !it.isEmpty()).collect(Collectors.joining(" "));
        html.withAny("aria-describedby", described);
        return isWrong(field) ? html.with("aria-invalid", "true") : html;
    }

    private FormFields end(String field) {
        if (isWrong(field)) {
            html.open("p", "kern-error").with("id", field + "-error").icon("danger")
                    .element("span", "kern-body", texts.apply("problem." + problems.get(field))).close("p");
        }
        html.close("div");
        return this;
    }

    private boolean isWrong(String field) {
        return problems.containsKey(field);
    }
}
