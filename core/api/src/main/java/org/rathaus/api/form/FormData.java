package org.rathaus.api.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.rathaus.api.identity.LevelOfAssurance;

/**
 * Forms as plain data, which JSON can hold: maps, lists, texts, numbers and truth values. What is empty, false, zero or
 * usual is left out. The published JSON Schema {@code form.schema.json} describes it.
 */
public final class FormData {

    private static final String VERSION = "version";
    private static final String STEPS = "steps";
    private static final String ID = "id";
    private static final String WHEN = "when";
    private static final String QUESTIONS = "questions";
    private static final String TASKS = "tasks";
    private static final String RULES = "rules";
    private static final String LOOK_UPS = "lookUps";
    private static final String ASSURANCE = "assurance";

    private FormData() {
    }

    /** The form as plain data, without loss. */
    public static Map<String, Object> of(FormDefinition form) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(VERSION, form.version());
        if (form.choosesTasks()) {
            data.put(TASKS, form.hasTasks());
        }
        data.put(STEPS, form.steps().stream().map(FormData::step).toList());
        return data;
    }

    private static Map<String, Object> step(Step step) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(ID, step.id());
        step.condition().ifPresent(condition -> data.put(WHEN, RecordData.write(condition)));
        if (step.assurance() != LevelOfAssurance.NONE) {
            data.put(ASSURANCE, RecordData.write(step.assurance()));
        }
        data.put(QUESTIONS, step.questions().stream().map(QuestionTypes::write).toList());
        putAny(data, RULES, step.rules());
        putAny(data, LOOK_UPS, step.lookUps());
        return data;
    }

    private static void putAny(Map<String, Object> data, String key, List<?> parts) {
        if (!parts.isEmpty()) {
            data.put(key, RecordData.write(parts));
        }
    }

    /**
     * The form that plain data describe.
     *
     * @throws IllegalArgumentException if they describe none; the message says where
     */
    public static FormDefinition form(Map<String, ?> data) {
        Entries entries = new Entries("form", data);
        List<?> steps = entries.take(STEPS, List.class);
        FormDefinition form = FormDefinition.of(entries.take(VERSION, Integer.class), steps.stream().map(FormData::readStep).toArray(Step[]::new));
        Object tasks = entries.take(TASKS);
        entries.finish();
        return tasks == null ? form : Boolean.TRUE.equals(tasks) ? form.withTasks() : form.withoutTasks();
    }

    private static Step readStep(Object data) {
        Entries entries = new Entries("step", data);
        List<?> questions = entries.take(QUESTIONS, List.class);
        Step step = Step.of(entries.take(ID, String.class), questions.stream().map(QuestionTypes::read).toArray(Question<?>[]::new));
        Object when = entries.take(WHEN);
        Step ruled = step.rules(parts(Rule.class, entries.take(RULES)).toArray(Rule[]::new))
                .lookUps(parts(LookUp.class, entries.take(LOOK_UPS)).toArray(LookUp[]::new));
        Object assurance = entries.take(ASSURANCE);
        if (assurance != null) {
            ruled = ruled.assurance((LevelOfAssurance) RecordData.read(LevelOfAssurance.class, assurance));
        }
        entries.finish();
        return when == null ? ruled : ruled.when((Condition) RecordData.read(Condition.class, when));
    }

    private static <R> Stream<R> parts(Class<R> type, Object data) {
        return data instanceof List<?> list ? list.stream().map(part -> type.cast(RecordData.read(type, part))) : Stream.empty();
    }
}
