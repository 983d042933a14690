package org.rathaus.kernel.testing;

import java.util.List;
import java.util.Optional;

import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.ServiceCatalog;

/** A catalogue while no plugin runs. */
public final class NoServices implements ServiceCatalog {

    @Override
    public List<OfferedService> offeredIn(Town town) {
        return List.of();
    }

    @Override
    public Optional<OfferedService> find(String serviceId) {
        return Optional.empty();
    }

    @Override
    public List<PluginState> plugins() {
        return List.of();
    }
}
