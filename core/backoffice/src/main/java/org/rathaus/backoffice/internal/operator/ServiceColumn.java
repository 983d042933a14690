package org.rathaus.backoffice.internal.operator;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.PluginState.State;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.api.town.Town;

/**
 * A service as the matrix of towns has it, be it running or not.
 *
 * @param id        the service
 * @param version   the version that runs, else the one that does not; empty if there is none
 * @param isRunning whether citizens can use it
 * @param plugin    how its plugin is; empty if there is none
 */
record ServiceColumn(String id, String version, boolean isRunning, Optional<State> plugin) {

    /** Of several files with the same service the first of these counts; of a plugin that is taken away only towns may still know. */
    private static final List<State> FROM_GOOD_TO_BAD = List.of(State.RUNNING, State.TROUBLED, State.STARTING, State.QUARANTINED, State.STANDBY);

    /** Those of all plugins, and those that only towns know, in the order of their ids. */
    static List<ServiceColumn> all(ServiceCatalog catalog, Collection<Town> towns) {
        Map<String, ServiceColumn> columns = new TreeMap<>();
        towns.forEach(town -> town.services().stream().filter(town::offers)
                .forEach(id -> columns.put(id, new ServiceColumn(id, "", catalog.find(id).isPresent(), Optional.empty()))));
        catalog.plugins().stream().filter(it -> !it.serviceId().isEmpty() && FROM_GOOD_TO_BAD.contains(it.state()))
                .sorted(Comparator.comparing((PluginState it) -> FROM_GOOD_TO_BAD.indexOf(it.state())).reversed())
                .forEach(it -> columns.put(it.serviceId(), of(it, catalog)));
        return List.copyOf(columns.values());
    }

    private static ServiceColumn of(PluginState plugin, ServiceCatalog catalog) {
        String kept = plugin.problem() == null ? "" : plugin.problem().keeps();
        return new ServiceColumn(plugin.serviceId(), kept.isEmpty() ? plugin.version() : kept, catalog.find(plugin.serviceId()).isPresent(),
                Optional.of(plugin.state()));
    }

    /** How it is called in the head. */
    String title() {
        return (id + " " + version).strip();
    }

    /** The key of what is to be said of it in the head; empty if it is well. */
    String remark() {
        if (isRunning) {
            return plugin.filter(it -> it == State.TROUBLED).map(it -> "troubled").orElse("");
        }
        return plugin.isEmpty() ? "missing" : "down";
    }
}
