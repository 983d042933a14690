package org.rathaus.backoffice.internal.staff;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.web.Element;

/** Writes to the citizen or to colleagues. What somebody typed stays in the field when it could not be sent. */
final class WritingForm extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient CaseWriting writing;
    private final int seen;
    private final String problem;
    private final String hint;

    /** The problem is a text key, or empty. */
    WritingForm(String id, CaseWriting writing, int seen, String problem, String hint) {
        super(id);
        this.writing = writing;
        this.seen = seen;
        this.problem = problem;
        this.hint = hint;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        String kind = writing.formKind();
        add(new Element("seen").attribute("value", seen));
        boolean isLetter = kind.equals(CaseWriting.LETTER);
        add(frame("subjectFrame", "subject").with(label("subjectLabel", kind + "Subject", getString("letter.subject")),
                new Element("subject").attribute("id", kind + "Subject").attribute("value", writing.subject()),
                error("subjectError", "subject")).when(isLetter));
        add(frame("frame", "text").with(label("label", kind + "Text", getString(kind + ".text")),
                new Element("hint").attribute("id", kind + "Text-hint").text(hint),
                new Element("text").attribute("id", kind + "Text").attribute("aria-describedby", kind + "Text-hint")
                        .attribute("maxlength", writing.longest()).text(writing.text()),
                error("textError", "text")));
        add(frame("untilFrame", "until").with(label("untilLabel", kind + "Until", getString("until")),
                new Element("until").attribute("id", kind + "Until").attribute("value", writing.until()),
                error("untilError", "until")).when(kind.equals(CaseWriting.ASK)));
        add(new Element("send").attribute("value", kind).with(new Label("act", getString(kind + ".send"))),
                new Element("preview").when(isLetter));
    }

    private Element frame(String id, String field) {
        return problem.equals(field) ? new Element(id).styled("kern-form-input--error") : new Element(id);
    }

    private static Component label(String id, String field, String name) {
        return new Element(id).attribute("for", field).text(name);
    }

    private Component error(String id, String field) {
        return new Element(id).with(new Label("message", getString("error." + field))).when(problem.equals(field));
    }
}
