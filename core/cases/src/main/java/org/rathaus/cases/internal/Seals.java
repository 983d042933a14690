package org.rathaus.cases.internal;

import java.util.Optional;

import org.rathaus.api.cases.Lifecycle;
import org.rathaus.kernel.service.ServiceCatalog;

/** Which cases staff must not read, as their services say. */
record Seals(ServiceCatalog catalog) {

    /**
     * Whether a case of the service is sealed in a status.
     *
     * @param now whether it is at this moment: where the service does not run, that stays
     */
    boolean holds(String serviceId, String status, boolean now) {
        return lifecycle(serviceId).map(it -> it.isSealed(status)).orElse(now);
    }

    /** What the service says of its statuses; empty if it does not run. */
    Optional<Lifecycle> lifecycle(String serviceId) {
        return catalog.find(serviceId).map(it -> it.service().lifecycle());
    }
}
