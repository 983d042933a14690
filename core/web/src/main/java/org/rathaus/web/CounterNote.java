package org.rathaus.web;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.cases.Intake;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.service.Texts;
import org.rathaus.web.area.CoreRequest;

/** Says on each page of a form that a clerk fills in for somebody that it is so, and ends it. */
final class CounterNote extends Panel {

    private static final long serialVersionUID = 1L;

    CounterNote(String id) {
        super(id);
        setRenderBodyOnly(true);
        setVisible(CoreRequest.current().intake().isPresent());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        CoreRequest request = CoreRequest.current();
        Intake intake = request.intake().orElse(Intake.ONLINE);
        String day = intake.arrivedOn().map(it -> DateQuestion.write(it, request.frameLanguage())).orElse("");
        add(new Label("title", Texts.fill(getString("counter." + intake.channel().key()), day)));
        add(new Element("form").attribute("action", request.link(request.firstSegment())));
    }
}
