package org.rathaus.backoffice.internal.operator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.town.Town;
import org.rathaus.backoffice.internal.ErrorNote;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.kernel.delivery.DeliveryDesk.Backlog;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.web.Element;

/** The installation at a glance: is all well, plugins, towns, accounts. A post changes a plugin. */
public final class OperatorPage extends MemberPage {

    private static final long serialVersionUID = 1L;

    private final transient PluginChange change;

    /** Does what the form that was sent is for. */
    public OperatorPage(PageParameters parameters) {
        super(parameters, Permission.OPERATE, Permission.OPERATE);
        change = new PluginChange(request(), OperatorArea.plugins().by(member().id()), OperatorArea.stagedJars());
        if (change.isAskedFor()) {
            change.make().ifPresent(shown -> {
                throw request().seeOther(areaLink("") + "?" + shown);
            });
        }
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        List<PluginState> plugins = request().core().catalog().plugins();
        List<Town> towns = request().core().towns().all();
        List<String> faults = request().core().towns().problems();
        add(new ErrorNote("error", problem()));
        add(new Element("refusal").with(new ProblemText("problem", change.problem().orElse(null))).when(change.problem().isPresent()));
        add(changed(plugins));
        add(new RemovedPlugin("removed", request().parameter(PluginChange.REMOVED), OperatorArea.plugins(), areaLink("")));
        List<Backlog> backlogs = OperatorArea.deliveries().allBacklogs(member());
        add(new HealthPanel("health", plugins, towns, faults, backlogs));
        add(new PluginTable("plugins", plugins, towns, OperatorArea.plugins(), areaLink(""), areaLink(OperatorArea.REMOVAL)));
        add(new PluginUpload("upload", change, areaLink("")));
        add(new TownFaults("faults", faults));
        add(new TownTable("towns", towns, areaLink("towns/"), areaLink(OperatorArea.SERVICES)));
        add(new UnfinishedTable("unfinished", OperatorArea.unfinished().overview(member(), UnfinishedTable.SHOWN)));
        add(new BacklogTable("deliveries", backlogs, towns.stream().collect(Collectors.toMap(Town::id, Town::name)),
                areaLink(OperatorArea.DELIVERIES)));
        add(new InstallationFacts("facts"));
    }

    private String problem() {
        return change.problem().map(it -> getString("plugin.unchanged") + " " + ProblemText.what(this, it))
                .or(() -> Optional.of(getString("upload.none")).filter(it -> change.lacksFile())).orElse("");
    }

    private Element changed(List<PluginState> plugins) {
        Optional<PluginState> plugin = plugins.stream().filter(it -> it.file().equals(request().parameter(PluginChange.CHANGED))).findFirst();
        String text = plugin.map(it -> it.plugin() + " " + it.version() + ": " + getString("state." + it.state().name().toLowerCase(Locale.ROOT))).orElse("");
        return new Element("changed").with(new Label("what", text)).when(plugin.isPresent());
    }

    @Override
    protected List<String> titleParts() {
        String prefix = problem().isEmpty() ? "" : getString("errorPrefix");
        return List.of(prefix + getString("title"));
    }
}
