package org.rathaus.backoffice.internal.operator;

import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.util.encoding.UrlEncoder;
import org.rathaus.api.cases.Status.Tone;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;
import org.rathaus.backoffice.internal.Badge;
import org.rathaus.backoffice.internal.Moments;
import org.rathaus.kernel.operation.KeptVersion;
import org.rathaus.kernel.operation.PluginDesk;
import org.rathaus.kernel.operation.PluginUsage;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.PluginState.State;
import org.rathaus.web.Element;

/** Every file of the hot folder, those that do not run first, each with the reason and the way back to a good version. */
final class PluginTable extends Panel {

    private static final long serialVersionUID = 1L;
    private static final int NAMED_TOWNS = 3;
    private static final Comparator<PluginState> WORST_FIRST =
            Comparator.comparing(PluginState::state).reversed().thenComparing(PluginState::file);

    private final transient List<PluginState> plugins;
    private final transient List<Town> towns;
    private final transient PluginDesk desk;
    private final String action;
    private final String removal;

    /**
     * A table.
     *
     * @param action  the address that changes are sent to
     * @param removal the address of the page that asks before a removal
     */
    PluginTable(String id, List<PluginState> plugins, List<Town> towns, PluginDesk desk, String action, String removal) {
        super(id);
        this.plugins = plugins;
        this.towns = towns;
        this.desk = desk;
        this.action = action;
        this.removal = removal;
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
        boolean answers = !plugin.serviceId().isEmpty() && isInPlace(plugin);
        PluginUsage usage = desk.usage(plugin.serviceId());
        return new Element(id)
                .with(new Label("file", plugin.file()))
                .with(new Label("name", plugin.plugin()))
                .with(new Label("version", plugin.version()))
                .with(new Badge("state", Optional.of(tone(plugin.state())), getString("state." + state)))
                .with(new ProblemText("problem", plugin.problem()))
                .with(again(plugin))
                .with(back(plugin))
                .with(remove(plugin))
                .with(new Label("towns", offering(towns, plugin.serviceId(), getLocale())))
                .with(figure("requests", answers, usage.requests()))
                .with(figure("errors", answers, usage.errors()))
                .with(new Label("p95", answers && usage.requests() > 0 ? number(Math.max(1, usage.p95().toMillis())) + " ms" : ""))
                .with(Moments.label("since", plugin.since(), getLocale()));
    }

    private Label figure(String id, boolean isKnown, long number) {
        return new Label(id, isKnown ? number(number) : "");
    }

    private String number(long number) {
        return NumberFormat.getIntegerInstance(getLocale()).format(number);
    }

    /** The towns that offer a service; of many, only how many. */
    static String offering(List<Town> towns, String serviceId, Locale language) {
        List<String> names = towns.stream().filter(town -> town.offers(serviceId)).map(Town::name).toList();
        return names.size() > NAMED_TOWNS ? NumberFormat.getIntegerInstance(language).format(names.size()) : String.join(", ", names);
    }

    /** Not what waits for its turn, nor what remains of a version that is gone. */
    private static boolean isInPlace(PluginState plugin) {
        return plugin.state() != State.STANDBY && plugin.state() != State.ENDING;
    }

    private Component back(PluginState plugin) {
        Optional<String> version = !isInPlace(plugin) ? Optional.empty()
                : desk.kept(plugin.plugin()).stream().map(KeptVersion::version).filter(it -> !it.equals(plugin.version())).findFirst();
        String text = Texts.fill(getString("back"), version.orElse(""));
        return new Element("back")
                .attribute("action", action)
                .with(new Element("pluginValue").attribute("value", plugin.plugin()))
                .with(new Element("versionValue").attribute("value", version.orElse("")))
                .with(new Element("goBack").attribute("aria-label", text + ": " + plugin.plugin()).with(new Label("text", text)))
                .when(version.isPresent());
    }

    /** What has failed or is left alone may work again; a file that is no plugin does not. */
    private Component again(PluginState plugin) {
        boolean isOut = plugin.state() == State.TROUBLED || plugin.state() == State.QUARANTINED;
        return new Element("again")
                .attribute("action", action)
                .with(new Element("pluginValue").attribute("value", plugin.plugin()))
                .with(new Element("restart").attribute("aria-label", getString("restart") + ": " + plugin.plugin() + " " + plugin.version()))
                .when(isOut && !plugin.version().isEmpty());
    }

    private Component remove(PluginState plugin) {
        return new Element("remove")
                .attribute("href", removal + "?" + RemovalPage.FILE + "=" + UrlEncoder.QUERY_INSTANCE.encode(plugin.file(), StandardCharsets.UTF_8))
                .attribute("aria-label", getString("remove") + ": " + plugin.file())
                .when(plugin.state() != State.ENDING);
    }

    private static Tone tone(State state) {
        return switch (state) {
            case RUNNING -> Tone.SUCCESS;
            case STARTING, STANDBY -> Tone.INFO;
            case TROUBLED, ENDING -> Tone.WARNING;
            case QUARANTINED -> Tone.DANGER;
        };
    }
}
