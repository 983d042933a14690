package org.rathaus.portal.internal.status;

import java.util.Optional;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.basic.MultiLineLabel;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.form.DateQuestion;
import org.rathaus.api.service.Texts;
import org.rathaus.kernel.cases.Correspondence.Inquiry;
import org.rathaus.web.Element;
import org.rathaus.web.PortalRequest;

/** What the town needs and by when, and a form to answer. Not there when nothing is needed. */
final class InquiryPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Inquiry> inquiry;
    private final String wanted;
    private final String typed;
    private final String problem;
    private final String address;

    InquiryPanel(String id, Optional<Inquiry> inquiry, String wanted, String typed, String problem, String address) {
        super(id);
        this.inquiry = inquiry;
        this.wanted = wanted;
        this.typed = typed;
        this.problem = problem;
        this.address = address;
        setRenderBodyOnly(true);
        setVisible(inquiry.isPresent());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        String day = inquiry.map(it -> DateQuestion.write(it.until(), PortalRequest.current().language())).orElse("");
        add(new Label("title", Texts.fill(getString("inquiry.title"), day)), new MultiLineLabel("wanted", wanted));
        Element frame = new Element("frame").with(new Element("text").text(typed),
                new Element("error").with(new Label("message", problem)).when(!problem.isEmpty()));
        add(new Element("form").attribute("action", address).with(
                new Element("number").attribute("value", inquiry.map(Inquiry::number).orElse(0)),
                problem.isEmpty() ? frame : frame.styled("kern-form-input--error")));
    }
}
