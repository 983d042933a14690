package org.rathaus.backoffice.internal.staff;

import java.util.List;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.service.AnsweredSteps;
import org.rathaus.api.service.ServiceTerms;
import org.rathaus.api.service.Texts;
import org.rathaus.web.Element;

/** What the citizen answered, step by step. */
final class AnswerSections extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient List<AnsweredSteps.Section> sections;
    private final transient ServiceTerms terms;

    AnswerSections(String id, List<AnsweredSteps.Section> sections, ServiceTerms terms) {
        super(id);
        this.sections = sections;
        this.terms = terms;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView list = new RepeatingView("section");
        sections.forEach(section -> list.add(section(list.newChildId(), section)));
        add(list);
    }

    /** What a register said and the citizen says otherwise is for somebody to look at. */
    private Component changed(AnsweredSteps.Answer answer) {
        String text = answer.changed().map(it -> Texts.fill(getString("changed"), source(it.source()), it.value())).orElse("");
        return new Element("changed").with(new Label("text", text)).when(!text.isEmpty());
    }

    private String source(String id) {
        return terms.textOr("prefill." + id, getString("prefill." + id, null, getString("prefill.other")));
    }

    private Component section(String id, AnsweredSteps.Section section) {
        RepeatingView answers = new RepeatingView("answer");
        section.answers().forEach(answer -> answers.add(new Element(answers.newChildId())
                .with(new Label("label", answer.label()))
                .with(new Label("value", answer.value()))
                .with(changed(answer))));
        return new Element(id).with(answers)
                .with(new Label("title", section.title().isEmpty() ? getString("otherAnswers") : section.title()));
    }
}
