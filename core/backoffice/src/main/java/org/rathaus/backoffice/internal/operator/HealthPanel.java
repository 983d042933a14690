package org.rathaus.backoffice.internal.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.rathaus.api.service.Texts;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.delivery.DeliveryDesk.Backlog;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.PluginState.State;
import org.rathaus.web.Element;

/** Says whether all is well, or what to do. */
final class HealthPanel extends Panel {

    private static final long serialVersionUID = 1L;
    private static final int MOST_NAMED = 10;

    private final transient List<PluginState> plugins;
    private final transient List<Town> towns;
    private final transient List<String> faults;
    private final transient List<Backlog> backlogs;

    /** @param faults what is wrong with folders of towns */
    HealthPanel(String id, List<PluginState> plugins, List<Town> towns, List<String> faults, List<Backlog> backlogs) {
        super(id);
        this.plugins = plugins;
        this.towns = towns;
        this.faults = faults;
        this.backlogs = backlogs;
        setRenderBodyOnly(true);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        List<String> problems = problems();
        boolean well = problems.isEmpty();
        RepeatingView list = new RepeatingView("problem");
        problems.forEach(problem -> list.add(new Label(list.newChildId(), problem)));
        add(new Element("state")
                .styled("kern-alert--" + (well ? "success" : "warning"))
                .with(new Element("icon")
                        .styled("kern-icon--" + (well ? "success" : "warning")))
                .with(new Label("title", getString(well ? "well" : "unwell")))
                .with(new Element("problems").with(list).setVisible(!well)));
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        tell(problems, "unwell.quarantined", it -> it.state() == State.QUARANTINED && it.problem().keeps().isEmpty());
        tell(problems, "unwell.older", it -> it.state() == State.QUARANTINED && !it.problem().keeps().isEmpty());
        tell(problems, "unwell.troubled", it -> it.state() == State.TROUBLED);
        tell(problems, "unwell.ending", it -> it.state() == State.ENDING);
        tell(problems, "unwell.starting", it -> it.state() == State.STARTING);
        if (plugins.isEmpty()) {
            problems.add(getString("unwell.noPlugin"));
        }
        if (towns.isEmpty()) {
            problems.add(getString("unwell.noTown"));
        }
        List<String> folders = faults.stream().map(TownFaults::folder).distinct().toList();
        if (!folders.isEmpty()) {
            String named = folders.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
            problems.add(Texts.fill(getString("unwell.folders"), named + (folders.size() > MOST_NAMED ? ", …" : "")));
        }
        if (!backlogs.isEmpty()) {
            long count = backlogs.stream().map(Backlog::townId).distinct().count();
            problems.add(count == 1 ? getString("unwell.deliveriesOfOne") : Texts.fill(getString("unwell.deliveries"), count));
        }
        if (OperatorArea.seesAllTowns()) {
            problems.add(getString("unwell.database"));
        }
        return problems;
    }

    private void tell(List<String> problems, String key, Predicate<PluginState> which) {
        List<String> files = plugins.stream().filter(which).map(PluginState::file).toList();
        if (!files.isEmpty()) {
            problems.add(getString(key).replace("{0}", String.join(", ", files)));
        }
    }
}
