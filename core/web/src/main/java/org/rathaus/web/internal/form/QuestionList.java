package org.rathaus.web.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Condition;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;

/** The controls of a step; neighbours with the same condition stand in one group that appears and goes as a whole. */
final class QuestionList extends Panel {

    private static final long serialVersionUID = 1L;

    QuestionList(String id, Step step, Answers answers, List<Problem> problems, FormWording wording) {
        super(id);
        setRenderBodyOnly(true);
        RepeatingView groups = new RepeatingView("group");
        for (List<Question<?>> group : groupsOf(step)) {
            groups.add(new QuestionGroup(groups.newChildId(), group, answers, problems, wording));
        }
        add(groups);
    }

    private static List<List<Question<?>>> groupsOf(Step step) {
        List<List<Question<?>>> groups = new ArrayList<>();
        Optional<Condition> last = Optional.empty();
        for (Question<?> question : step.questions()) {
            if (groups.isEmpty() || !question.condition().equals(last)) {
                groups.add(new ArrayList<>());
            }
            last = question.condition();
            groups.get(groups.size() - 1).add(question);
        }
        return groups;
    }
}
