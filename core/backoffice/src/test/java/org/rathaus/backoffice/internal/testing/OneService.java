package org.rathaus.backoffice.internal.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.PluginState.Cause;
import org.rathaus.kernel.service.PluginState.Problem;
import org.rathaus.kernel.service.ServiceCatalog;

/** A catalogue with one service, until it is stopped. */
public final class OneService implements ServiceCatalog {

    private Supplier<List<String>> explanation = List::of;
    private final List<OfferedService> running = new ArrayList<>(List.of(DogTax.offered(() -> explanation.get())));

    private Problem problem;
    private boolean isInstalled = true;

    /** From now on the service says this about each case. */
    public void explain(Supplier<List<String>> sentences) {
        explanation = sentences;
    }

    /** The plugin fails. */
    public void fail() {
        problem = new Problem(Cause.FAILING, "java.lang.IllegalStateException", "");
    }

    /** Its file goes, too. */
    public void uninstall() {
        stop();
        isInstalled = false;
    }

    /** The plugin goes. */
    public void stop() {
        running.clear();
    }

    @Override
    public List<OfferedService> offeredIn(Town town) {
        return running.stream().filter(it -> town.offers(it.id())).toList();
    }

    @Override
    public Optional<OfferedService> find(String serviceId) {
        return running.stream().filter(it -> it.id().equals(serviceId)).findFirst();
    }

    @Override
    public List<PluginState> plugins() {
        Instant since = Instant.parse("2026-11-22T09:00:00Z");
        PluginState broken = new PluginState("broken.jar", "", "", "", PluginState.State.QUARANTINED,
                new Problem(Cause.NO_BUNDLE, "is no bundle", "0.9.0"), since);
        PluginState dogTax = new PluginState("dog-tax.jar", "dog-tax", "1.0.0", "dog-tax",
                problem == null ? PluginState.State.RUNNING : PluginState.State.TROUBLED, problem, since);
        return isInstalled ? List.of(dogTax, broken) : List.of(broken);
    }
}
