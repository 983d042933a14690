package org.rathaus.web.internal.form;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.rathaus.api.form.Answers;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.Step;
import org.rathaus.web.PortalRequest;

/**
 * What a browser sent for a step. A hidden field {@value #FIELD} names each question that the page showed; only those
 * are taken over, so that an unticked box counts as unticked, and a hidden question keeps what it had.
 */
final class PostedStep {

    static final String FIELD = "_f";

    /** More than anybody types into one field; what is longer is cut there and then found too long. */
    private static final int LONGEST = 10_000;

    private final Step step;
    private final Set<String> shown;
    private final Map<String, String> changes = new HashMap<>();

    PostedStep(Step step, PortalRequest request) {
        this.step = step;
        this.shown = new HashSet<>(Arrays.asList(request.parameters(FIELD)));
        // a file is never what a field says: PostedFiles takes it
        step.questions().stream().filter(it -> shown.contains(it.id()) && !(it instanceof FileQuestion))
                .flatMap(it -> it.fields().stream())
                .forEach(field -> changes.put(field, typed(request, field)));
    }

    private static String typed(PortalRequest request, String field) {
        String all = String.join("\n", request.parameters(field));
        return all.length() > LONGEST ? all.substring(0, LONGEST) : all;
    }

    /** The answers after this post. */
    Answers appliedTo(Answers before) {
        return before.with(changes);
    }

    /** The file questions that the page showed and the answers ask. */
    List<FileQuestion> fileQuestions(Answers answers) {
        return step.asked(answers).filter(it -> shown.contains(it.id()))
                .filter(FileQuestion.class::isInstance).map(FileQuestion.class::cast).toList();
    }

    /** Whether the answers now ask something that the page did not show, as happens without JavaScript. */
    boolean leavesOut(Answers answers) {
        return step.asked(answers).anyMatch(question -> !shown.contains(question.id()));
    }
}
