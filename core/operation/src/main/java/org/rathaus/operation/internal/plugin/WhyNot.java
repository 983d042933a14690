package org.rathaus.operation.internal.plugin;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.rathaus.api.service.Availability;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.PluginState.State;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.kernel.service.TextCoverage;

/** Goes the way from a file in the hot folder to a service that citizens can begin, and says where it ends. */
final class WhyNot {

    private final ServiceCatalog catalog;
    private final Towns towns;
    private final Clock clock;

    WhyNot(ServiceCatalog catalog, Towns towns, Clock clock) {
        this.catalog = catalog;
        this.towns = towns;
        this.clock = clock;
    }

    /**
     * Prints what there is to say of a service.
     *
     * @param called the id of the service, the plugin's symbolic name or its file
     * @param townId one town; empty for all
     * @return whether all of these towns offer it, and it is open there
     */
    boolean tell(String called, Optional<String> townId, PrintStream out) {
        List<PluginState> files = files(called);
        files.forEach(it -> out.println(it.file() + ": " + it.plugin() + " " + it.version() + " " + PluginLines.state(it)
                + (it.problem() == null ? "" : ", " + PluginsCommand.words(it.problem()))));
        String id = files.stream().map(PluginState::serviceId).filter(it -> !it.isEmpty()).findFirst().orElse(called);
        Optional<OfferedService> service = catalog.find(id);
        if (service.isEmpty()) {
            notRunning(called, !files.isEmpty(), out);
        }
        return towns(id, service, townId, out) && service.isPresent();
    }

    private List<PluginState> files(String called) {
        return catalog.plugins().stream()
                .filter(it -> called.equals(it.serviceId()) || called.equals(it.plugin()) || called.equals(it.file())).toList();
    }

    private void notRunning(String called, boolean isKnown, PrintStream out) {
        out.println(isKnown ? "It does not run, so no town can offer it." : "No plugin with the service " + called + " is installed.");
        if (!isKnown) {
            catalog.plugins().stream().filter(it -> it.state() == State.QUARANTINED && it.serviceId().isEmpty())
                    .forEach(it -> out.println("It may be in " + it.file() + ", which is quarantined: " + it.problem().detail()));
        }
    }

    private boolean towns(String id, Optional<OfferedService> service, Optional<String> townId, PrintStream out) {
        if (townId.isPresent() && towns.find(townId.get()).isEmpty()) {
            out.println("There is no town " + townId.get() + ", or its folder in branding/ cannot be used (see the log).");
            return false;
        }
        boolean open = true;
        for (Town town : townId.flatMap(towns::find).map(List::of).orElseGet(towns::all)) {
            open &= town(town, id, service, out);
        }
        return open;
    }

    private boolean town(Town town, String id, Optional<OfferedService> service, PrintStream out) {
        if (!town.offers(id)) {
            out.println(town.id() + ": not offered: town.json does not name " + id + ", and no administrator has switched it on under /" + town.id()
                    + "/staff/services; or one has switched it off there");
            return false;
        }
        if (service.isEmpty()) {
            out.println(town.id() + ": chosen, but not running");
            return false;
        }
        Availability availability = service.get().availability(service.get().in(town, clock.instant()));
        String ended = availability.end().map(it -> " since " + it).orElse("");
        String until = availability.until().map(it -> " until " + it).orElse("");
        out.println(town.id() + ": " + (availability.isOpen() ? "offered, open" : "offered, but closed") + until + ended);
        town.languages().stream().filter(it -> !it.equals(Locale.GERMAN)).forEach(it -> language(it, service.get(), out));
        return availability.isOpen();
    }

    private static void language(Locale language, OfferedService service, PrintStream out) {
        int missing = TextCoverage.of(service.texts(), language).missing().size();
        if (missing > 0) {
            out.println("  in " + language.toLanguageTag() + " it lacks " + missing + " texts and says them in another language (rathaus texts)");
        }
    }
}
