package org.rathaus.web.internal.form;

import java.util.List;

import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.form.Problem;

/** All that is wrong, each leading to its control. Takes the focus, with and without JavaScript. */
final class ErrorSummary extends Panel {

    private static final long serialVersionUID = 1L;

    ErrorSummary(String id, List<Problem> problems, FormWording wording) {
        super(id);
        setRenderBodyOnly(true);
        setVisible(!problems.isEmpty());
        RepeatingView list = new RepeatingView("problem");
        for (Problem problem : problems) {
            list.add(new WebMarkupContainer(list.newChildId())
                    .add(new ExternalLink("link", "#" + Control.idOf(problem.field()), wording.message(problem))));
        }
        add(list);
    }
}
