package org.rathaus.web.internal.form;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.GroupQuestion;
import org.rathaus.api.form.Occurrence;
import org.rathaus.api.form.Prefill;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Row;
import org.rathaus.api.form.Step;
import org.rathaus.web.area.CoreRequest;

/**
 * What a browser sent for a step. Hidden fields {@value #FIELD} name the questions that the page showed; only those
 * are taken over, so that an unticked box counts as unticked, and a hidden question keeps what it had.
 */
final class PostedStep {

    static final String FIELD = "_f";
    /** The button that was pressed, if it was not the one that goes on. */
    static final String OPERATION = "_op";
    /** Stores and stays: the draft is kept longer. */
    static final String EXTEND = "extend";
    /** Stores and leaves the form without a word on how to open it again, as nobody may be there who should read that. */
    static final String LEAVE = "leave";
    private static final String AUTOSAVE = "autosave";

    /** More than anybody types into one field; what is longer is cut there and then found too long. */
    private static final int LONGEST = 10_000;
    /** More rows than anybody fills in on one page, all groups together: groups in groups multiply. */
    private static final int MOST_ROWS = 500;

    private final Step step;
    private final CoreRequest request;
    private final Prefill prefill;
    private final Set<String> shown;
    private final Optional<RowButton> button;
    private int rows;
    private UnaryOperator<Answers> pressed = UnaryOperator.identity();

    /** @param prefill what it locks is never taken from the browser */
    PostedStep(Step step, CoreRequest request, Prefill prefill) {
        this.step = step;
        this.request = request;
        this.prefill = prefill;
        this.shown = Arrays.stream(request.parameters(FIELD)).flatMap(paths -> Arrays.stream(paths.split(" "))).collect(Collectors.toSet());
        this.button = RowButton.of(request.parameter(OPERATION));
    }

    /** The button that adds or takes away a row, if it was pressed. */
    Optional<RowButton> rowButton() {
        return button;
    }

    /** Whether the page sent it by itself while the citizen types. */
    boolean isAutosave() {
        return AUTOSAVE.equals(request.parameter(OPERATION));
    }

    /** Whether a button was pressed that leads nowhere else. */
    boolean stays() {
        return button.isPresent() || EXTEND.equals(request.parameter(OPERATION)) || !request.parameter("_lang").isEmpty();
    }

    /** The answers after this post. */
    Answers appliedTo(Answers before) {
        Map<String, String> changes = new LinkedHashMap<>();
        rows = 0;
        pressed = UnaryOperator.identity();
        take(step.questions(), "", before, changes);
        return pressed.apply(before.with(changes));
    }

    private void take(List<Question<?>> questions, String prefix, Answers before, Map<String, String> changes) {
        for (Question<?> question : questions) {
            if (question instanceof GroupQuestion group && shown.contains(prefix + group.id())) {
                takeGroup(group, prefix, before, changes);
            } else if (shown.contains(prefix + question.id()) && isForTheCitizen(question, prefix)) {
                question.fields().forEach(field -> changes.put(prefix + field, typed(prefix + field)));
            }
        }
    }

    /** A file is never what a field says: PostedFiles takes it. */
    private boolean isForTheCitizen(Question<?> question, String prefix) {
        return !(question instanceof FileQuestion) && !prefill.locks(question, prefix);
    }

    /** First which rows there are, then what is in them, and only then the button that was pressed. */
    private void takeGroup(GroupQuestion group, String prefix, Answers before, Map<String, String> changes) {
        String field = prefix + group.id();
        boolean locked = prefill.locks(group, prefix);
        if (!locked) {
            changes.put(field, group.merged(rows < MOST_ROWS ? typed(field) : "", before.within(prefix)));
        }
        Answers now = locked ? before.within(prefix) : before.with(Map.of(field, changes.get(field))).within(prefix);
        List<Row> there = group.rows(now);
        rows += there.size();
        there.forEach(row -> take(group.parts(), prefix + row.prefix(), before, changes));
        button.filter(it -> !locked && it.group().equals(field))
                .ifPresent(it -> pressed = answers -> Answers.of(it.appliedTo(group, answers.within(prefix)).asMap()));
    }

    private String typed(String field) {
        String all = String.join("\n", request.parameters(field));
        return all.length() > LONGEST ? all.substring(0, LONGEST) : all;
    }

    /** The file questions that the page showed and the answers ask. */
    List<Occurrence> fileQuestions(Answers answers) {
        return step.occurrences(answers).filter(it -> shown.contains(it.path()) && !prefill.locks(it))
                .filter(it -> it.question() instanceof FileQuestion).toList();
    }

    /** Whether the answers now ask something that the page did not show, as happens without JavaScript. */
    boolean leavesOut(Answers answers) {
        return step.occurrences(answers).anyMatch(it -> !shown.contains(it.path()) && !prefill.locks(it));
    }
}
