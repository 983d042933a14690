package org.rathaus.api.form;

import java.util.List;

/** A text between the questions, {@code <id>.text}: nothing to answer. */
public final class NoteQuestion extends FieldlessQuestion<String, NoteQuestion> {

    NoteQuestion(Traits traits) {
        super(traits);
    }

    static NoteQuestion of(String id) {
        return new NoteQuestion(Traits.of(id));
    }

    @Override
    NoteQuestion with(Traits changed) {
        return new NoteQuestion(changed);
    }

    @Override
    public String type() {
        return "note";
    }

    @Override
    public List<String> texts() {
        return List.of(id() + ".text");
    }

    @Override
    public Reading<String> read(Answers answers) {
        return Reading.empty();
    }

    @Override
    public String summarise(String value, Wording wording) {
        return value;
    }

    @Override
    public void render(Control control) {
        control.note(control.wording().text(id() + ".text"));
    }
}
