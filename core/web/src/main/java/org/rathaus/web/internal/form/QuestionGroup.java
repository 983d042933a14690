package org.rathaus.web.internal.form;

import java.util.List;
import java.util.Optional;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.ChoiceQuestion;
import org.rathaus.api.form.ChoicesQuestion;
import org.rathaus.api.form.Condition;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.form.FileQuestion;
import org.rathaus.api.form.Problem;
import org.rathaus.api.form.Question;

/** Controls that share a condition; without one, just controls. */
final class QuestionGroup extends Panel {

    private static final long serialVersionUID = 1L;

    QuestionGroup(String id, List<Question<?>> questions, Answers answers, List<Problem> problems,
            FormWording wording) {
        super(id);
        setRenderBodyOnly(true);
        Optional<Condition> condition = questions.get(0).condition();
        RepeatingView plain = new RepeatingView("question");
        RepeatingView inside = new RepeatingView("question");
        for (Question<?> question : questions) {
            RepeatingView target = condition.isPresent() ? inside : plain;
            Optional<Problem> problem = problems.stream().filter(it -> it.question().equals(question.id())).findFirst();
            target.add(control(target.newChildId(), new Control<>(question, answers, problem, wording)));
        }
        add(plain);
        WebMarkupContainer fieldset = new WebMarkupContainer("conditional");
        fieldset.add(inside).setVisible(condition.isPresent());
        condition.ifPresent(it -> describe(fieldset, it, answers, wording));
        fieldset.add(new Label("legend", condition.map(it -> legend(it, wording)).orElse("")));
        add(fieldset);
    }

    private static void describe(Component fieldset, Condition condition, Answers answers, FormWording wording) {
        fieldset.add(AttributeModifier.replace("data-if", condition.question()));
        fieldset.add(AttributeModifier.replace("data-is", String.join(" ", condition.values())));
        if (!condition.test(answers)) {
            fieldset.add(AttributeModifier.replace("hidden", "hidden"), AttributeModifier.replace("disabled", "disabled"));
        }
    }

    private static String legend(Condition condition, FormWording wording) {
        String key = condition.question() + ".option." + condition.values().get(0);
        return wording.text(wording.has(key + ".group") ? key + ".group" : key);
    }

    @SuppressWarnings("unchecked")
    private static Component control(String id, Control<?> control) {
        if (control.question() instanceof DateQuestion) {
            return new DateControl(id, (Control<DateQuestion>) (Control<?>) control);
        }
        if (control.question() instanceof ChoiceQuestion choice) {
            return new ChoiceControl(id, control, choice.options(), "radio");
        }
        if (control.question() instanceof ChoicesQuestion choices) {
            return new ChoiceControl(id, control, choices.options(), "checkbox");
        }
        if (control.question() instanceof FileQuestion files) {
            return new FileControl(id, control, files);
        }
        return new TextControl(id, control);
    }
}
