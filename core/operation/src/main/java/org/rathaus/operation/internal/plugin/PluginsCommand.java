package org.rathaus.operation.internal.plugin;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.operation.OperatorCommand;
import org.rathaus.kernel.operation.PluginChangeException;
import org.rathaus.kernel.operation.PluginDesk;
import org.rathaus.kernel.operation.PluginPreview;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.PluginState.Problem;
import org.rathaus.kernel.service.ServiceCatalog;

/** What the operator does with plugins: the same as by copying files into the hot folder, but with an answer. */
@Component
public final class PluginsCommand implements OperatorCommand {

    private static final String LIST = "list";

    private final PluginDesk desk;
    private final ServiceCatalog catalog;
    private final Towns towns;
    private final Clock clock;

    @Activate
    public PluginsCommand(@Reference PluginDesk desk, @Reference ServiceCatalog catalog, @Reference Towns towns, @Reference Clock clock) {
        this.desk = desk.by(PluginDesk.COMMAND);
        this.catalog = catalog;
        this.towns = towns;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "plugins";
    }

    @Override
    public String usage() {
        return "list | install FILE | update FILE | rollback ID [VERSION] | restart ID | remove ID | why ID [TOWN] shows and changes the plugins "
                + "of a running portal";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.isEmpty() || arguments.size() > 3 || arguments.size() == 1 != arguments.get(0).equals(LIST)) {
            return USAGE;
        }
        if (catalog.plugins().isEmpty() && !arguments.get(0).equals("install")) {
            out.println("no plugin runs here; start the portal first");
            return FAILED;
        }
        try {
            return run(arguments.get(0), arguments.subList(1, arguments.size()), out);
        } catch (PluginChangeException e) {
            out.println("Nothing was changed. " + words(e.problem()));
            return FAILED;
        }
    }

    private int run(String action, List<String> rest, PrintStream out) throws PluginChangeException {
        String second = rest.size() == 2 ? rest.get(1) : "";
        boolean takesTwo = action.equals("rollback") || action.equals("why");
        if (rest.size() == 2 && !takesTwo) {
            return USAGE;
        }
        switch (action) {
            case LIST -> new PluginLines(catalog, towns, desk).print(out);
            case "install" -> tell(desk.install(looked(rest.get(0), out)), out);
            case "update" -> tell(desk.update(looked(rest.get(0), out)), out);
            case "rollback" -> tell(desk.rollBack(rest.get(0), second), out);
            case "restart" -> tell(desk.restart(rest.get(0)), out);
            case "remove" -> out.println("Removed " + desk.remove(rest.get(0)));
            default -> {
                return action.equals("why") ? why(rest.get(0), second, out) : USAGE;
            }
        }
        return DONE;
    }

    private int why(String called, String town, PrintStream out) {
        Optional<String> townId = Optional.of(town).filter(it -> !it.isEmpty());
        return new WhyNot(catalog, towns, clock).tell(called, townId, out) ? DONE : FAILED;
    }

    private Path looked(String file, PrintStream out) throws PluginChangeException {
        PluginPreview preview = desk.check(Path.of(file));
        out.println(preview.plugin() + " " + preview.version()
                + (preview.present().isEmpty() ? ", new here" : ", in place of " + preview.present()));
        preview.wanting().forEach(it -> out.println("  needs what is not here: " + it));
        return Path.of(file);
    }

    private static void tell(PluginState state, PrintStream out) {
        out.println(PluginLines.state(state) + ": " + state.plugin() + " " + state.version() + " in " + state.file()
                + (state.problem() == null ? "" : ", " + words(state.problem())));
    }

    static String words(Problem problem) {
        String keeps = problem.keeps().isEmpty() ? "" : "; version " + problem.keeps() + " goes on running";
        return switch (problem.cause()) {
            case REPLACED -> "the same plugin runs from " + problem.detail();
            case NOT_KEPT -> "There is no such version to go back to; " + problem.detail();
            default -> problem.detail() + keeps;
        };
    }
}
