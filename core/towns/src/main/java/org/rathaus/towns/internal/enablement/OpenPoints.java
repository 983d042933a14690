package org.rathaus.towns.internal.enablement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.kernel.town.EnablementDesk.Check;
import org.rathaus.kernel.town.EnablementDesk.Grade;
import org.rathaus.kernel.town.EnablementDesk.Need;
import org.rathaus.kernel.town.UnfinishedTowns.Unfinished;
import org.rathaus.towns.internal.Blanks;
import org.rathaus.towns.internal.FolderTowns;

/**
 * What towns lack themselves, and of the services that they offer.
 *
 * @param needs what a service needs before it goes live
 */
record OpenPoints(Needs needs, ServiceCatalog catalog) {

    /** Of many towns, among which each service is found and read once. */
    final class Look {

        private final TextGaps gaps = new TextGaps();
        private final List<OfferedService> running = catalog.plugins().stream().map(PluginState::serviceId).distinct().flatMap(id -> catalog.find(id).stream()).toList();

        private Look() {
        }

        /** Empty if the town lacks nothing. */
        Optional<Unfinished> at(Town folder, Map<String, Decision> decided) {
            Town town = new EnabledTown(FolderTowns.passing(folder), () -> decided);
            List<Check> itself = itself(town, folder);
            Map<String, List<Check>> services = new TreeMap<>();
            running.stream().filter(it -> town.offers(it.id())).forEach(it -> services.put(it.id(), lacking(needs.beside(it, town, gaps)).stream()
                    .filter(check -> !itself.contains(check)).toList()));
            services.values().removeIf(List::isEmpty);
            return itself.isEmpty() && services.isEmpty() ? Optional.empty() : Optional.of(new Unfinished(town.id(), town.name(), town.isUnfinished(), itself, services));
        }
    }

    Look look() {
        return new Look();
    }

    Set<String> targets() {
        return needs.targets();
    }

    private List<Check> itself(Town town, Town folder) {
        List<Check> itself = new ArrayList<>(lacking(needs.of(town)));
        List<String> beside = Blanks.beside(folder);
        if (!beside.isEmpty()) {
            List<String> names = new ArrayList<>(beside);
            itself.stream().filter(it -> it.need() == Need.TOWN).forEach(it -> names.addAll(it.names()));
            itself.removeIf(it -> it.need() == Need.TOWN);
            itself.add(new Check(Need.TOWN, Grade.LACKING, "", names));
        }
        return List.copyOf(itself);
    }

    private static List<Check> lacking(List<Check> checks) {
        return checks.stream().filter(it -> it.grade() == Grade.LACKING).toList();
    }
}
