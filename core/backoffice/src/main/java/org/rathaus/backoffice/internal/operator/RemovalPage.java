package org.rathaus.backoffice.internal.operator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.service.Texts;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.PluginState.State;
import org.rathaus.web.Element;
import org.rathaus.web.NotFoundException;

/** Asks whether a file is really to go from the hot folder, and says what that means for whom. */
public final class RemovalPage extends MemberPage {

    static final String FILE = "file";

    private static final long serialVersionUID = 1L;

    private final transient List<PluginState> plugins = request().core().catalog().plugins();
    private final transient PluginState plugin;

    /** Is not found for a file that is not there. */
    public RemovalPage(PageParameters parameters) {
        super(parameters, Permission.OPERATE, Permission.OPERATE);
        plugin = plugins.stream().filter(it -> it.file().equals(request().parameter(FILE)) && it.state() != State.ENDING)
                .findFirst().orElseThrow(NotFoundException::new);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        Optional<PluginState> next = others().filter(it -> it.state() == State.STANDBY).findFirst();
        boolean runsElsewhere = others().anyMatch(it -> it.state() == State.RUNNING || it.state() == State.TROUBLED);
        boolean serves = !plugin.serviceId().isEmpty() && plugin.state() != State.STANDBY && !runsElsewhere;
        add(new Element("back").attribute("href", areaLink("")));
        add(new Label("title", title()));
        add(new Label("ends", Texts.fill(getString("ends"), plugin.serviceId(), offering())).setVisible(serves && next.isEmpty()));
        add(new Label("next", Texts.fill(getString("next"), next.map(PluginState::version).orElse(""), next.map(PluginState::file).orElse("")))
                .setVisible(serves && next.isPresent()));
        add(new Element("nothingEnds").when(!serves));
        add(new Element("isKept").when(isKept()));
        add(new Element("form").attribute("action", areaLink("")).with(
                new Element("file").attribute("value", plugin.file()),
                new Element("cancel").attribute("href", areaLink(""))));
    }

    private boolean isKept() {
        return OperatorArea.plugins().kept(plugin.plugin()).stream().anyMatch(it -> it.version().equals(plugin.version()));
    }

    /** Other files with the same plugin. */
    private Stream<PluginState> others() {
        return plugins.stream().filter(it -> it.plugin().equals(plugin.plugin()) && !it.file().equals(plugin.file()));
    }

    private String offering() {
        String towns = PluginTable.offering(request().core().towns().all(), plugin.serviceId(), getLocale());
        return towns.isEmpty() ? getString("noTown") : towns;
    }

    private String title() {
        String name = plugin.plugin().isEmpty() ? plugin.file() : plugin.plugin() + " " + plugin.version();
        return Texts.fill(getString("title"), name);
    }

    @Override
    protected List<String> titleParts() {
        return List.of(title());
    }
}
