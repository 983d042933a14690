package org.rathaus.kernel.service;

import java.util.List;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.town.Town;

/** The services that run now, and the plugins they come from. */
@ProviderType
public interface ServiceCatalog {

    /** The running services that the town offers. */
    List<OfferedService> offeredIn(Town town);

    /** A running service, whichever town offers it. */
    Optional<OfferedService> find(String serviceId);

    /** Whether a running service has pages of its own for staff, which begin at {@code /<town>/staff/service/<id>}. */
    default boolean hasDesk(String serviceId) {
        return false;
    }

    /** Every plugin found in the hot folder, also those that do not run. */
    List<PluginState> plugins();
}
