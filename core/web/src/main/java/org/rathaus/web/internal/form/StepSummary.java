package org.rathaus.web.internal.form;

import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.basic.MultiLineLabel;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.form.Answers;
import org.rathaus.api.form.Question;
import org.rathaus.api.form.Step;

/** The answers of a step, with the way back to change them. */
final class StepSummary extends Panel {

    private static final long serialVersionUID = 1L;

    StepSummary(String id, int number, Step step, Answers answers, FormWording wording, String change) {
        super(id);
        setRenderBodyOnly(true);
        String title = wording.text("step." + step.id() + ".title");
        add(new Label("number", number), new Label("title", title));
        RepeatingView list = new RepeatingView("answer");
        for (Question<?> question : step.asked(answers).toList()) {
            String value = question.summarise(answers, wording);
            list.add(new WebMarkupContainer(list.newChildId())
                    .add(new Label("question", wording.text(question.id() + ".label")))
                    .add(new MultiLineLabel("value", value.isEmpty() ? "–" : value).setRenderBodyOnly(true)));
        }
        add(list);
        add(new ExternalLink("change", change).add(new Label("of", ": " + title)));
    }
}
