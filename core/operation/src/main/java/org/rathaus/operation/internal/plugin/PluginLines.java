package org.rathaus.operation.internal.plugin;

import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.operation.KeptVersion;
import org.rathaus.kernel.operation.PluginDesk;
import org.rathaus.kernel.operation.PluginUsage;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.PluginState.State;
import org.rathaus.kernel.service.ServiceCatalog;

/** A table of the plugins, one line for each file, with the reason below those that do not run. */
final class PluginLines {

    private static final List<String> HEAD =
            List.of("SERVICE", "PLUGIN", "VERSION", "STATE", "TOWNS", "SINCE", "REQUESTS", "ERRORS", "P95", "KEPT");
    private static final int NAMED_TOWNS = 3;

    private final ServiceCatalog catalog;
    private final Towns towns;
    private final PluginDesk desk;

    PluginLines(ServiceCatalog catalog, Towns towns, PluginDesk desk) {
        this.catalog = catalog;
        this.towns = towns;
        this.desk = desk;
    }

    void print(PrintStream out) {
        List<PluginState> plugins = catalog.plugins();
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        plugins.forEach(plugin -> rows.add(row(plugin)));
        int[] widths = IntStream.range(0, HEAD.size())
                .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0)).toArray();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            out.println(IntStream.range(0, row.size()).mapToObj(column -> padded(row.get(column), widths[column]))
                    .collect(Collectors.joining("  ")).stripTrailing());
            if (i > 0 && plugins.get(i - 1).problem() != null) {
                out.println("  " + plugins.get(i - 1).file() + ": " + PluginsCommand.words(plugins.get(i - 1).problem()));
            }
        }
    }

    private List<String> row(PluginState plugin) {
        boolean serves = !plugin.serviceId().isEmpty() && plugin.state() != State.STANDBY;
        PluginUsage usage = desk.usage(plugin.serviceId());
        return List.of(orDash(plugin.serviceId()), plugin.plugin().isEmpty() ? plugin.file() : plugin.plugin(), orDash(plugin.version()),
                state(plugin), orDash(offering(plugin.serviceId())), plugin.since().truncatedTo(ChronoUnit.SECONDS).toString(),
                serves ? String.valueOf(usage.requests()) : "-", serves ? String.valueOf(usage.errors()) : "-",
                serves ? usage.p95().toMillis() + " ms" : "-",
                orDash(desk.kept(plugin.plugin()).stream().map(KeptVersion::version).collect(Collectors.joining(","))));
    }

    private String offering(String serviceId) {
        List<String> offering = towns.all().stream().filter(town -> town.offers(serviceId)).map(Town::id).toList();
        return offering.size() > NAMED_TOWNS ? String.valueOf(offering.size()) : String.join(",", offering);
    }

    static String state(PluginState plugin) {
        return plugin.state().name().toLowerCase(Locale.ROOT);
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
