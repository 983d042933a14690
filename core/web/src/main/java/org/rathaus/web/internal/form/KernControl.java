package org.rathaus.web.internal.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Control;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.GroupQuestion;
import org.rathaus.api.form.Input;
import org.rathaus.api.form.Option;
import org.rathaus.api.form.Presence;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Row;
import org.rathaus.web.Html;

/** Draws controls as KERN's components. */
final class KernControl implements Control {

    private static final String INPUT = "kern-form-input__input";
    private static final Map<Input.Width, String> WIDTHS = Map.of(Input.Width.FULL, "", Input.Width.TINY, " portal-input--short",
            Input.Width.SMALL, " portal-input--short", Input.Width.MEDIUM, " portal-input--medium",
            Input.Width.SHORT, " portal-input--short");

    private final Html html;
    private final QuestionList list;
    private final Question<?> question;
    private final List<Row> rows;
    private final Answers answers;
    private final Optional<Problem> problem;
    private final FormWording wording;
    private final String id;

    KernControl(Html html, QuestionList list, Question<?> question, List<Row> rows, Answers answers, Optional<Problem> problem,
            FormWording wording) {
        this.html = html;
        this.list = list;
        this.question = question;
        this.rows = rows;
        this.answers = answers;
        this.problem = problem;
        this.wording = wording;
        this.id = idOf(name(question.id()));
    }

    /** The HTML id of a field's control: the question's id for the first field, {@code birthDate-month} for others. */
    static String idOf(String field) {
        String first = field.endsWith(".day") ? field.substring(0, field.length() - ".day".length()) : field;
        return first.replace('.', '-');
    }

    @Override
    public Answers answers() {
        return answers;
    }

    @Override
    public FormWording wording() {
        return wording;
    }

    @Override
    public Optional<Problem> problem() {
        return problem;
    }

    Html html() {
        return html;
    }

    String id() {
        return id;
    }

    Question<?> question() {
        return question;
    }

    /** The name of a field in the whole form. */
    String name(String field) {
        return Row.prefix(rows) + field;
    }

    /** The label with the rows around it, as screen readers need it where controls are listed. */
    String fullLabel() {
        return Row.name(rows, wording.text(question.id() + ".label"), wording);
    }

    boolean isWrong(String field) {
        return problem.filter(it -> it.isError() && it.field().equals(name(field))).isPresent();
    }

    private String hint() {
        return wording.find(question.id() + ".hint").orElse("");
    }

    /** The ids of hint and error for screen readers. */
    String described() {
        return Stream.of(hint().isEmpty() ? "" : id + "-hint", problem.isPresent() ? id + "-error" : "").filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void writeLabel() {
        spoken(question.id() + ".label");
        if (question.presence() != Presence.REQUIRED && !list.isLocked(question, Row.prefix(rows))) {
            html.text(" ").element("span", "kern-label__optional",
                    wording.text(question.presence() == Presence.OPTIONAL ? "control.optional" : "control.recommended"));
        }
        list.source(question, Row.prefix(rows)).ifPresent(source -> html.text(" ").open("span", "kern-badge kern-badge--info portal-source")
                .element("span", "kern-label kern-label--small", source).close("span"));
    }

    /** An answer that is not the citizen's to give, as text. */
    void fixed(String answer) {
        html.open("div", "portal-fixed").with("id", id).with("tabindex", "-1").open("p", "kern-label");
        writeLabel();
        html.close("p").open("p", "kern-body").lines(answer.isEmpty() ? "–" : answer).close("p");
        writeProblem();
        html.close("div");
    }

    private void spoken(String key) {
        html.text(wording.text(key), wording.foreign(key));
    }

    private void writeHint() {
        if (!hint().isEmpty()) {
            html.open("div", "kern-hint").with("id", id + "-hint").withAny("lang", wording.foreign(question.id() + ".hint")).text(hint()).close("div");
        }
    }

    private void writeProblem() {
        problem.ifPresent(it -> html.open("p", "kern-error").with("id", id + "-error").icon(it.isError() ? "danger" : "warning")
                .open("span", "kern-body").withAny("lang", wording.foreign(wording.messageKey(it))).text(wording.message(it)).close("span").close("p"));
    }

    private String error(String element) {
        return problem.filter(Problem::isError).isPresent() ? " " + element + "--error" : "";
    }

    @Override
    public void input(Input input) {
        html.open("div", "kern-form-input" + error("kern-form-input")).open("label", "kern-label").with("for", id);
        writeLabel();
        html.close("label");
        writeHint();
        write(input, Stream.of(described(), input.limit() > 0 ? id + "-limit" : "").filter(it -> !it.isEmpty()).collect(Collectors.joining(" ")));
        if (input.limit() > 0) {
            writeLimit(input.limit());
        }
        writeProblem();
        html.close("div");
    }

    /** The script counts on; without it, the limit stands there. */
    private void writeLimit(int limit) {
        html.open("p", "kern-hint portal-limit").with("id", id + "-limit").with("data-limit", String.valueOf(limit)).with("data-for", id)
                .with("data-left", wording.text("control.charactersLeft")).with("data-over", wording.text("control.charactersOver"))
                .text(wording.text("control.limit", limit)).close("p");
    }

    private void write(Input input, String described) {
        if (input.unit().isEmpty()) {
            writeField(input, described);
        } else {
            html.open("div", "kern-input-group");
            writeField(input, described);
            html.element("span", "kern-input-group-text", input.unit()).close("div");
        }
    }

    private void writeField(Input input, String described) {
        if (input.kind().equals(Input.LIST)) {
            writeList(input, described);
            return;
        }
        boolean lines = input.kind().equals(Input.LINES);
        html.open(lines ? Input.LINES : "input", INPUT + (isWrong(input.field()) ? " " + INPUT + "--error" : "") + WIDTHS.get(input.width()));
        identify(input.field());
        if (!lines) {
            html.with("type", input.kind()).withAny("value", answers.raw(input.field()));
        }
        html.withAny("aria-describedby", described);
        input.attributes().forEach(html::with);
        if (lines) {
            // a line break right after the start tag does not count
            html.text("\n" + answers.raw(input.field())).close(Input.LINES);
        }
    }

    /** Id, name and whether it is wrong. */
    void identify(String field) {
        html.with("id", idOf(name(field))).with("name", name(field));
        if (isWrong(field)) {
            html.with("aria-invalid", "true");
        }
    }

    /** What stands under a common name. */
    void fieldset(String bodyClasses, Runnable body) {
        html.open("fieldset", "kern-fieldset" + error("kern-fieldset")).with("id", id + "-group").withAny("aria-describedby", described());
        if (question instanceof GroupQuestion || question instanceof FileQuestion) {
            // gets the focus when something was taken away
            html.with("tabindex", "-1");
        }
        html.open("legend", "kern-label");
        writeLabel();
        html.close("legend");
        writeHint();
        html.open("div", "kern-fieldset__body" + bodyClasses);
        body.run();
        html.close("div");
        writeProblem();
        html.close("fieldset");
    }

    @Override
    public void inputs(List<Input> parts) {
        fieldset(" kern-fieldset__body--horizontal portal-parts", () -> parts.forEach(part -> {
            String width = part.width() == Input.Width.FULL ? "" : " portal-parts--" + part.width().name().toLowerCase(java.util.Locale.ROOT);
            html.open("div", "kern-form-input" + width).open("label", "kern-label").with("for", idOf(name(part.field())))
                    .text(wording.text(part.label())).close("label");
            write(part.wide(Input.Width.FULL), "");
            html.close("div");
        }));
    }

    @Override
    public void radios(List<Option> options) {
        new ChecksControl(this, list.script(Row.prefix(rows)), "radio").write(options);
    }

    @Override
    public void checkboxes(List<Option> options) {
        new ChecksControl(this, list.script(Row.prefix(rows)), "checkbox").write(options);
    }

    @Override
    public void select(List<Option> options) {
        List<Option> there = list.script(Row.prefix(rows)).there(options);
        List<Option> all = Stream.concat(Stream.of(Option.of("", wording.text("control.select"))), there.stream()).toList();
        input(Input.of(question.id(), Input.LIST).options(all, "").attribute("autocomplete", question.autocomplete())
                .attribute("data-search", wording.text("control.noMatch")).attribute("data-found", wording.text("control.found")));
    }

    private void writeList(Input input, String described) {
        String typed = answers.raw(input.field());
        String chosen = typed.isEmpty() ? input.choice().preset() : typed;
        String look = "kern-form-input__select";
        html.open("div", look + "-wrapper").open("select", look + (isWrong(input.field()) ? " " + look + "--error" : ""));
        identify(input.field());
        html.withAny("aria-describedby", described);
        input.attributes().forEach(html::with);
        input.choice().options().forEach(option -> writeOption(option, option.value().equals(chosen)));
        html.close("select").close("div");
    }

    /** A list would show an option that is chosen and switched off as if it counted; the script chooses it when it comes back. */
    private void writeOption(Option option, boolean chosen) {
        ConditionScript script = list.script(Row.prefix(rows));
        boolean off = script.isOff(option);
        html.open("option").with("value", option.value());
        script.write(option, html);
        html.with("disabled", off).with("selected", chosen && !off).withAny("data-chosen", chosen && off ? "true" : "").text(option.text()).close("option");
    }

    @Override
    public void tick(String value, String text) {
        boolean wrong = problem.filter(Problem::isError).isPresent();
        html.open("div", "kern-fieldset portal-tick" + error("kern-fieldset")).open("div", "portal-prose").with("id", id + "-text");
        paragraphs(text);
        html.close("div").open("div", "kern-form-check").open("input", "kern-form-check__checkbox" + (wrong ? " kern-form-check__checkbox--error" : ""));
        identify(question.id());
        html.with("type", "checkbox").with("value", value).with("checked", answers.raw(question.id()).equals(value))
                .with("aria-describedby", (id + "-text " + described()).strip()).open("label", "kern-label").with("for", id);
        writeLabel();
        html.close("label").close("div");
        writeHint();
        writeProblem();
        html.close("div");
    }

    private void paragraphs(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> html.element("p", "kern-body", line));
    }

    @Override
    public void value(String text) {
        described(() -> html.open("dd", "kern-description-list-item__value").lines(text.isEmpty() ? wording.text("control.notYet") : text).close("dd"));
    }

    /** A name and what belongs to it. */
    private void described(Runnable value) {
        html.open("dl", "kern-description-list portal-value").with("id", id).open("div", "kern-description-list-item")
                .element("dt", "kern-description-list-item__key", wording.text(question.id() + ".label"));
        value.run();
        html.close("div").close("dl");
        writeHint();
    }

    @Override
    public void lines(List<Line> lines) {
        html.open("table", "kern-table portal-lines-table").with("id", id).open("caption", "kern-table__caption kern-title")
                .text(wording.text(question.id() + ".label")).close("caption").open("tbody", "kern-table__body");
        lines.forEach(line -> html.open("tr", "kern-table__row" + (line == lines.get(lines.size() - 1) ? " portal-sum" : ""))
                .open("th", "kern-table__header").with("scope", "row").text(line.text()).close("th")
                .element("td", "kern-table__cell kern-table__cell--numeric", line.amount()).close("tr"));
        html.close("tbody").close("table");
        writeHint();
    }

    @Override
    public void files(FileQuestion files) {
        new FileControl(this, files).write();
    }

    @Override
    public void note(String text) {
        html.open("div", "portal-prose").with("id", id);
        paragraphs(text);
        html.close("div");
    }

    @Override
    public void rows(GroupQuestion group) {
        new RowsControl(this, list, group, rows).write();
    }
}
