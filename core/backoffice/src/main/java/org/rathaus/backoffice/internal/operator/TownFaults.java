package org.rathaus.backoffice.internal.operator;

import java.util.List;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.web.Element;

/** Folders of towns whose newest state does not count, such as a brand that nobody could read: file, line and reason. */
final class TownFaults extends Panel {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private final transient List<String> problems;

    TownFaults(String id, List<String> problems) {
        super(id);
        this.problems = problems;
        setRenderBodyOnly(true);
        setVisible(!problems.isEmpty());
    }

    /** The folder that is meant. */
    static String folder(String problem) {
        return problem.split("[/:]", 2)[0];
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView items = new RepeatingView("fault");
        problems.stream().limit(SHOWN).forEach(it -> items.add(new Label(items.newChildId(), it)));
        add(items, new Element("more").with(new Label("number", String.valueOf(problems.size()))).when(problems.size() > SHOWN));
    }
}
