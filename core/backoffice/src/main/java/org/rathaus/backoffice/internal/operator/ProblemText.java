package org.rathaus.backoffice.internal.operator;

import java.util.Locale;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.rathaus.api.service.Texts;
import org.rathaus.kernel.service.PluginState.Problem;

/** What is wrong with a plugin, what to do, which version runs meanwhile, and the exact words for whoever wrote it. */
final class ProblemText extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Null: nothing is wrong, and nothing is shown. */
    ProblemText(String id, Problem problem) {
        super(id);
        this.problem = problem;
        setRenderBodyOnly(true);
        setVisible(problem != null);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        if (problem != null) {
            add(new Label("what", what(this, problem)));
            add(new Label("remedy", getString(key(problem) + ".remedy")));
            add(new Label("keeps", Texts.fill(getString("keeps"), problem.keeps())).setVisible(!problem.keeps().isEmpty()));
            add(new Label("detail", problem.detail()));
        }
    }

    static String what(Component page, Problem problem) {
        return page.getString(key(problem));
    }

    private static String key(Problem problem) {
        return "cause." + problem.cause().name().toLowerCase(Locale.ROOT);
    }
}
