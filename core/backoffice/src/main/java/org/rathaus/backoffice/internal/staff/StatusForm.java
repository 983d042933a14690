package org.rathaus.backoffice.internal.staff;

import java.util.List;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.web.Element;
import org.rathaus.web.area.LanguageLinks;

/** Chooses the next status and writes the note; not there at the end of a case's life. */
final class StatusForm extends Panel {

    private static final long serialVersionUID = 1L;
    private static final String FIRST_ID = "nextStatus";
    private static final List<String> NOTES = List.of(StatusChange.NOTE, StatusChange.REASON);

    private final transient CaseFile file;
    private final transient ServiceTerms terms;
    private final transient StatusChange change;
    private final String problem;

    StatusForm(String id, CaseFile file, ServiceTerms terms, StatusChange change, String problem) {
        super(id);
        this.file = file;
        this.terms = terms;
        this.change = change;
        this.problem = problem;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        List<String> next = terms.next(file.status());
        // a note that somebody typed stays readable, even when there is nowhere left to go
        setVisible(!next.isEmpty() || !change.note().isEmpty());
        add(new Element("seen").attribute("value", StatusChange.last(file)));
        add(statuses(next));
        add(new Element("frame")
                .with(new Element("optional").when(!file.isSealed()))
                .with(note())
                .with(new Label("language", getString("note.language")
                        .replace("{0}", LanguageLinks.nameOf(file.language(), getLocale(), this))))
                .with(message("noteError", problem.equals(StatusChange.REASON) ? StatusChange.REASON : StatusChange.NOTE)));
        add(new Element("submit").setVisible(!next.isEmpty()));
    }

    private Component note() {
        Element note = new Element("note").text(change.note());
        return NOTES.contains(problem) ? note.attribute("aria-describedby", "note-hint note-error").attribute("aria-invalid", "true") : note;
    }

    /** The id of the field in which something is wrong; empty if it is in none. */
    static String field(String problem) {
        return problem.equals(StatusChange.STATUS) ? FIRST_ID : NOTES.contains(problem) ? "note" : "";
    }

    private Component statuses(List<String> next) {
        RepeatingView options = new RepeatingView("option");
        next.forEach(status -> options.add(option(options.newChildId(), status, options.size() == 0)));
        Element group = new Element("statuses");
        if (problem.equals(StatusChange.STATUS)) {
            group.styled("kern-fieldset--error");
            group.attribute("aria-describedby", "status-error");
        }
        return group.add(options).add(message("statusError", StatusChange.STATUS)).setVisible(!next.isEmpty());
    }

    private Component option(String id, String status, boolean first) {
        String elementId = first ? FIRST_ID : FIRST_ID + "-" + status;
        Element input = new Element("input").attribute("id", elementId).attribute("value", status);
        if (status.equals(change.status())) {
            input.attribute("checked", "checked");
        }
        String meaning = terms.statusMeaning(status).orElse("");
        if (!meaning.isEmpty()) {
            input.attribute("aria-describedby", elementId + "-hint");
        }
        return new Element(id)
                .with(input)
                .with(new Element("label").attribute("for", elementId).with(new Label("name", terms.staffStatusName(status))))
                .with(new Element("hint").attribute("id", elementId + "-hint").with(new Label("meaning", meaning))
                        .when(!meaning.isEmpty()));
    }

    private Component message(String id, String kind) {
        return new Element(id)
                .with(new Label("message", problem.isEmpty() ? "" : getString("error." + problem)))
                .setVisible(problem.equals(kind));
    }
}
