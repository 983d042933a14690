package org.rathaus.backoffice.internal.staff;

import java.util.List;
import java.util.Locale;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.web.Element;

/** Writes to the citizen or to colleagues. What somebody typed stays in the field when it could not be sent. */
final class WritingForm extends Panel {

    private static final long serialVersionUID = 1L;
    private static final String ERROR = "-error";
    private static final List<String> FIELDS = List.of("recipient", "subject", "text", "until");

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
        addHead(kind, isLetter);
        add(frame("frame", "text").with(label("label", kind + "Text", getString(kind + ".text")),
                new Element("hint").attribute("id", kind + "Text-hint").text(hint),
                input("text", kind + "Text", kind + "Text-hint").attribute("maxlength", writing.longest()).text(writing.text()),
                error("textError", "text", kind + "Text")));
        add(frame("untilFrame", "until").with(label("untilLabel", kind + "Until", getString("until")),
                input("until", kind + "Until", "").attribute("value", writing.until()),
                error("untilError", "until", kind + "Until")).when(kind.equals(CaseWriting.ASK)));
        add(new Element("send").attribute("value", kind).with(new Label("act", getString(kind + ".send"))),
                new Element("preview").when(isLetter));
    }

    /** What only a letter has. */
    private void addHead(String kind, boolean isLetter) {
        String recipient = kind + "Recipient";
        add(frame("recipientFrame", "recipient").with(label("recipientLabel", recipient, getString("letter.recipient")),
                new Element("recipientHint").attribute("id", recipient + "-hint").text(getString("letter.recipient.hint")),
                input("recipient", recipient, recipient + "-hint").text(writing.recipient()), error("recipientError", "recipient", recipient)).when(isLetter));
        add(frame("subjectFrame", "subject").with(label("subjectLabel", kind + "Subject", getString("letter.subject")),
                input("subject", kind + "Subject", "").attribute("value", writing.subject()),
                error("subjectError", "subject", kind + "Subject")).when(isLetter));
    }

    private Element frame(String id, String field) {
        return problem.equals(field) ? new Element(id).styled("kern-form-input--error") : new Element(id);
    }

    private static Component label(String id, String field, String name) {
        return new Element(id).attribute("for", field).text(name);
    }

    private Element input(String field, String input, String hint) {
        boolean isWrong = problem.equals(field);
        String notes = (hint + (isWrong ? " " + input + ERROR : "")).strip();
        Element element = notes.isEmpty() ? new Element(field) : new Element(field).attribute("aria-describedby", notes);
        return (isWrong ? element.attribute("aria-invalid", "true") : element).attribute("id", input);
    }

    private Component error(String id, String field, String input) {
        return new Element(id).attribute("id", input + ERROR).with(new Label("message", getString("error." + field))).when(problem.equals(field));
    }

    /** The id of the field in which something is wrong; empty if it is in none. */
    static String field(String kind, String problem) {
        return FIELDS.contains(problem) ? kind + problem.substring(0, 1).toUpperCase(Locale.ROOT) + problem.substring(1) : "";
    }
}
