package org.rathaus.web.internal.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Condition;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.GroupQuestion;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Row;
import org.rathaus.api.form.Step;
import org.rathaus.web.Html;

/**
 * Writes the controls of a step. Neighbours with the same condition stand in one group that appears and goes as a whole.
 * A hidden field tells which questions each group shows.
 */
final class QuestionList {

    private final Answers answers;
    private final Prefill prefill;
    private final Map<String, Problem> problems = new HashMap<>();
    private final FormWording wording;
    private final List<Question<?>> questions;
    private final Set<String> fields = new HashSet<>();

    QuestionList(Step step, Answers answers, Prefill prefill, List<Problem> problems, FormWording wording) {
        this.answers = answers;
        this.prefill = prefill;
        problems.forEach(problem -> this.problems.putIfAbsent(problem.path(), problem));
        this.wording = wording;
        this.questions = step.questions();
        collect(questions, "");
    }

    private void collect(List<Question<?>> all, String prefix) {
        for (Question<?> question : all) {
            question.fields().forEach(field -> fields.add(prefix + field));
            if (question instanceof GroupQuestion group) {
                group.rows(answers.within(prefix)).forEach(row -> collect(group.parts(), prefix + row.prefix()));
            }
        }
    }

    void write(Html html) {
        if (questions.stream().anyMatch(QuestionList::hasButtons)) {
            // the enter key presses a form's first button, which must not be one that takes something away
            html.open("button", "kern-sr-only").with("type", "submit").with("tabindex", "-1").with("aria-hidden", "true").close("button");
        }
        write(questions, List.of(), html);
    }

    private static boolean hasButtons(Question<?> question) {
        return question instanceof GroupQuestion || question instanceof FileQuestion;
    }

    /** Writes questions that stand in these rows. */
    void write(List<Question<?>> all, List<Row> rows, Html html) {
        for (List<Question<?>> group : groupsOf(all)) {
            Optional<Condition> condition = group.get(0).condition();
            ConditionScript script = script(Row.prefix(rows));
            if (condition.filter(script::isOpen).isPresent()) {
                writeConditional(group, condition.get(), script, rows, html);
            } else if (condition.map(it -> it.test(answers.within(Row.prefix(rows)))).orElse(true)) {
                writeAll(group, rows, html);
            }
        }
    }

    /** The script of conditions as seen from a row. */
    ConditionScript script(String prefix) {
        return new ConditionScript(answers.within(prefix), field -> nameOnPage(prefix, field));
    }

    private String nameOnPage(String prefix, String field) {
        return Row.outwards(prefix).map(place -> place + field).filter(fields::contains).findFirst().orElse("");
    }

    private void writeConditional(List<Question<?>> group, Condition condition, ConditionScript script, List<Row> rows, Html html) {
        boolean off = !condition.test(answers.within(Row.prefix(rows)));
        html.open("fieldset", "kern-fieldset portal-if").with("data-if", script.of(condition)).with("hidden", off).with("disabled", off);
        legend(condition, group).ifPresent(legend -> html.element("legend", "kern-label", legend));
        html.open("div", "kern-fieldset__body");
        writeAll(group, rows, html);
        html.close("div").close("fieldset");
    }

    private Optional<String> legend(Condition condition, List<Question<?>> group) {
        Optional<String> own = wording.find(group.get(0).id() + ".group");
        if (own.isEmpty() && condition instanceof Condition.Chosen chosen) {
            String option = chosen.question() + ".option." + chosen.values().get(0);
            return wording.find(option + ".group").or(() -> wording.find(option));
        }
        return own;
    }

    private void writeAll(List<Question<?>> group, List<Row> rows, Html html) {
        String prefix = Row.prefix(rows);
        for (Question<?> question : group) {
            Optional<Problem> problem = Optional.ofNullable(problems.get(prefix + question.id()));
            KernControl control = new KernControl(html, this, question, rows, answers.within(prefix), problem, wording);
            if (isLocked(question, prefix) && !(question instanceof GroupQuestion)) {
                control.fixed(question.summarise(answers.within(prefix), wording));
            } else {
                question.render(control);
            }
        }
        String shown = group.stream().filter(question -> question instanceof GroupQuestion || !isLocked(question, prefix))
                .map(question -> prefix + question.id()).collect(Collectors.joining(" "));
        if (!shown.isEmpty()) {
            html.open("input").with("type", "hidden").with("name", PostedStep.FIELD).with("value", shown);
        }
    }

    /** Whether the answer to a question is not the citizen's to give. */
    boolean isLocked(Question<?> question, String prefix) {
        return prefill.locks(question, prefix);
    }

    /** From where the answer to a question was prefilled and has not been changed, in words. */
    Optional<String> source(Question<?> question, String prefix) {
        return prefill.source(question, prefix).filter(it -> prefill.isUnchanged(question, prefix, answers))
                .map(wording::source);
    }

    private static List<List<Question<?>>> groupsOf(List<Question<?>> all) {
        List<List<Question<?>>> groups = new ArrayList<>();
        Optional<Condition> last = Optional.empty();
        for (Question<?> question : all) {
            if (groups.isEmpty() || !question.condition().equals(last)) {
                groups.add(new ArrayList<>());
            }
            last = question.condition();
            groups.get(groups.size() - 1).add(question);
        }
        return groups;
    }
}
