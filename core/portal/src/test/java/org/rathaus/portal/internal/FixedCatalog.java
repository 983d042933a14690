package org.rathaus.portal.internal;

import java.util.List;
import java.util.Optional;

import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.ServiceCatalog;

/** Services that run and are offered everywhere. */
record FixedCatalog(List<OfferedService> services) implements ServiceCatalog {

    @Override
    public List<OfferedService> offeredIn(Town town) {
        return services;
    }

    @Override
    public Optional<OfferedService> find(String serviceId) {
        return services.stream().filter(it -> it.id().equals(serviceId)).findFirst();
    }

    @Override
    public List<PluginState> plugins() {
        return List.of();
    }
}
