package org.rathaus.backoffice.internal.staff;

import java.util.List;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.backoffice.internal.Moments;
import org.rathaus.kernel.cases.Correspondence.Note;
import org.rathaus.web.Element;

/** What colleagues noted, newest first. */
final class NoteList extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient List<Note> notes;
    private final transient Colleagues colleagues;

    NoteList(String id, List<Note> notes, Colleagues colleagues) {
        super(id);
        this.notes = notes;
        this.colleagues = colleagues;
        setRenderBodyOnly(true);
        setVisible(!notes.isEmpty());
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView list = new RepeatingView("item");
        for (int i = notes.size() - 1; i >= 0; i--) {
            Note note = notes.get(i);
            list.add(new Element(list.newChildId()).with(Moments.label("at", note.at(), getLocale()),
                    new Label("actor", colleagues.name(note.actor()).orElseGet(() -> getString("actor.former"))),
                    new Label("text", note.text())));
        }
        add(list);
    }
}
