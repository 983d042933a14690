package org.rathaus.backoffice.internal.operator;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.cases.Status.Tone;
import org.rathaus.api.service.PluginState;
import org.rathaus.api.service.PluginState.Problem;
import org.rathaus.api.service.PluginState.State;
import org.rathaus.api.service.Texts;
import org.rathaus.backoffice.internal.Badge;
import org.rathaus.backoffice.internal.Moments;
import org.rathaus.web.Element;

/** Every file of the hot folder, those that do not run first, each with the reason. */
final class PluginTable extends Panel {

    private static final long serialVersionUID = 1L;
    private static final Comparator<PluginState> WORST_FIRST =
            Comparator.comparing(PluginState::state).reversed().thenComparing(PluginState::file);

    private final transient List<PluginState> plugins;

    PluginTable(String id, List<PluginState> plugins) {
        super(id);
        this.plugins = plugins;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        RepeatingView rows = new RepeatingView("plugin");
        plugins.stream().sorted(WORST_FIRST).forEach(plugin -> rows.add(row(rows.newChildId(), plugin)));
        add(new Element("table").with(rows).setVisible(!plugins.isEmpty()));
        add(new Element("empty").setVisible(plugins.isEmpty()));
    }

    private Component row(String id, PluginState plugin) {
        String state = plugin.state().name().toLowerCase(Locale.ROOT);
        return new Element(id)
                .with(new Label("file", plugin.file()))
                .with(new Label("name", plugin.plugin()))
                .with(new Label("version", plugin.version()))
                .with(new Badge("state", Optional.of(tone(plugin.state())), getString("state." + state)))
                .with(problem(plugin.problem()))
                .with(Moments.label("since", plugin.since(), getLocale()));
    }

    private Component problem(Problem problem) {
        if (problem == null) {
            return new Element("problem").setVisible(false);
        }
        String key = "cause." + problem.cause().name().toLowerCase(Locale.ROOT);
        return new Element("problem")
                .with(new Label("what", getString(key)))
                .with(new Label("remedy", getString(key + ".remedy")))
                .with(new Label("keeps", Texts.fill(getString("keeps"), problem.keeps())).setVisible(!problem.keeps().isEmpty()))
                .with(new Label("detail", problem.detail()));
    }

    private static Tone tone(State state) {
        return switch (state) {
            case RUNNING -> Tone.SUCCESS;
            case STARTING -> Tone.INFO;
            case TROUBLED, ENDING -> Tone.WARNING;
            case QUARANTINED -> Tone.DANGER;
        };
    }
}
