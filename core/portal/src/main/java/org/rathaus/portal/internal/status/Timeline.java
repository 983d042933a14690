package org.rathaus.portal.internal.status;

import java.util.List;

import org.apache.wicket.AttributeModifier;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.basic.MultiLineLabel;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.kernel.service.ServiceTerms;

/**
 * What happened to a case, newest first, with the notes of the town. What a status means is told of the present one
 * only: "we are checking your answers" is wrong once it is over.
 */
final class Timeline extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient CaseFile file;
    private final transient ServiceTerms terms;
    private final boolean opensAnswers;

    /** What the citizen wrote is only for whoever may see answers. */
    Timeline(String id, CaseFile file, ServiceTerms terms, boolean opensAnswers) {
        super(id);
        this.file = file;
        this.opensAnswers = opensAnswers;
        this.terms = terms;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        List<CaseEvent> events = file.events();
        RepeatingView list = new RepeatingView("event");
        for (int i = events.size() - 1; i >= 0; i--) {
            list.add(event(list.newChildId(), events.get(i), i == events.size() - 1));
        }
        add(list);
    }

    private Component event(String id, CaseEvent event, boolean present) {
        String meaning = terms.statusMeaning(event.status()).filter(it -> present && !file.isMessage(event)).orElse("");
        boolean isOwn = event.actor().equals("citizen");
        return new WebMarkupContainer(id)
                .add(new Label("status", file.isMessage(event) ? getString(isOwn ? "answer" : "message") : terms.statusName(event.status())))
                .add(new Moment("at", event.at()))
                .add(new Label("meaning", meaning).setVisible(!meaning.isEmpty()))
                .add(new WebMarkupContainer("note").add(new Label("whose", getString(isOwn ? "own" : "note")), new MultiLineLabel("text", event.note()))
                        .setVisible(!event.note().isBlank() && (opensAnswers || !isOwn)))
                .add(AttributeModifier.append("class", present ? "portal-timeline__item--current" : ""));
    }
}
