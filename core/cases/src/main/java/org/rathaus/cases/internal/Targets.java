package org.rathaus.cases.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rathaus.api.delivery.DeliveryTarget;

/** The delivery targets that bundles offer now. */
@Component(service = Targets.class)
public final class Targets {

    private final Map<String, DeliveryTarget> byId = new ConcurrentHashMap<>();

    /** Without any. */
    @Activate
    public Targets() {
        // they come one by one
    }

    /** A bundle offers one. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addTarget(DeliveryTarget target) {
        byId.put(target.id(), target);
    }

    void removeTarget(DeliveryTarget target) {
        byId.remove(target.id(), target);
    }

    Optional<DeliveryTarget> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
