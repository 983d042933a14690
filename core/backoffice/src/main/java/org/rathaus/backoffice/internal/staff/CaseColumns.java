package org.rathaus.backoffice.internal.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FormDefinition;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;

/**
 * The columns of an export: one for each question of the form, a day as one value (ISO 8601), then one for each field
 * that some case has and no question knows. Named by ids, which programs can rely on.
 */
final class CaseColumns {

    private final Map<String, Question<?>> questions = new LinkedHashMap<>();
    private final Set<String> others = new LinkedHashSet<>();

    CaseColumns(FormDefinition form, List<CaseFile> cases) {
        List<Step> steps = form == null ? List.of() : form.steps();
        steps.forEach(step -> step.questions().forEach(question -> questions.put(question.id(), question)));
        cases.forEach(file -> others.addAll(file.answers().answered().asMap().keySet()));
        questions.values().forEach(question -> others.removeAll(question.fields()));
    }

    List<String> names() {
        List<String> names = new ArrayList<>(questions.keySet());
        names.addAll(others);
        return names;
    }

    List<String> values(Answers answers) {
        List<String> values = new ArrayList<>();
        questions.values().forEach(question -> values.add(value(question, answers)));
        others.forEach(field -> values.add(answers.raw(field)));
        return values;
    }

    private static String value(Question<?> question, Answers answers) {
        String raw = String.join(" ", question.fields().stream().map(answers::raw).toList()).strip();
        return answers.get(question).map(CaseColumns::write).orElse(raw);
    }

    private static String write(Object value) {
        return value instanceof List<?> list ? String.join(", ", list.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }
}
