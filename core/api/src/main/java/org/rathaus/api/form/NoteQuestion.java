package org.rathaus.api.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A text between the questions, {@code <id>.text}: nothing to answer. */
public final class NoteQuestion extends TypedQuestion<String, NoteQuestion> {

    NoteQuestion(Traits traits) {
        super(traits.with(Presence.OPTIONAL));
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
    public List<String> fields() {
        return List.of();
    }

    @Override
    public String firstField() {
        return id();
    }

    @Override
    public Reading<String> read(Answers answers) {
        return Reading.empty();
    }

    @Override
    Optional<Problem> broken(String value, LocalDate today) {
        return Optional.empty();
    }

    @Override
    boolean isListed(Answers answers) {
        return false;
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
