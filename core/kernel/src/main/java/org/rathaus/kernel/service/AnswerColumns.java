package org.rathaus.kernel.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;

/**
 * The columns of a table of cases: one for each question of the form, a day as one value (ISO 8601), a name and an
 * address part by part; then one for each field that some case has and no question knows. Named by ids, which programs
 * can rely on.
 */
public final class AnswerColumns {

    /** With the wide forms of East Asian keyboards, which some spreadsheets take for the same. */
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final Map<String, Question<?>> questions = new LinkedHashMap<>();
    private final Set<String> others = new LinkedHashSet<>();

    private AnswerColumns(FormDefinition form, List<CaseFile> cases) {
        List<Step> steps = form == null ? List.of() : form.steps();
        steps.stream().flatMap(step -> step.questions().stream()).filter(Question::isStored)
                .forEach(question -> questions.put(question.id(), question));
        cases.forEach(file -> others.addAll(file.answers().answered().asMap().keySet()));
        // the names of a question's fields, and of those of questions inside it, begin with its id
        others.removeIf(this::isKnown);
    }

    private boolean isKnown(String field) {
        return questions.containsKey(field.split("\\.")[0]) || field.startsWith(Prefill.MARK);
    }

    /** The columns of these cases; the form is null when the service's plugin is gone. */
    public static AnswerColumns of(FormDefinition form, List<CaseFile> cases) {
        return new AnswerColumns(form, cases);
    }

    /** The same of cases that are read one by one: their fields that no question knows have no columns, see {@link #rest}. */
    public static AnswerColumns of(FormDefinition form) {
        return new AnswerColumns(form, List.of());
    }

    /** What a citizen typed must not run as a formula in a spreadsheet (OWASP, CSV injection). */
    public static String withoutFormula(String value) {
        return !value.isEmpty() && STARTS_A_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }

    /** The names of the columns. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        questions.values().forEach(question -> names.addAll(question.columns()));
        names.addAll(others);
        return names;
    }

    /** The values of one case, as many as there are names. */
    public List<String> values(Answers answers) {
        List<String> values = new ArrayList<>();
        questions.values().forEach(question -> values.addAll(question.cells(answers)));
        others.forEach(field -> values.add(answers.raw(field)));
        return values;
    }

    /** What no column has of one case: {@code field: value; field: value}. */
    public String rest(Answers answers) {
        return answers.answered().asMap().entrySet().stream()
                .filter(it -> !isKnown(it.getKey()) && !others.contains(it.getKey()))
                .map(it -> it.getKey() + ": " + it.getValue()).collect(Collectors.joining("; "));
    }
}
