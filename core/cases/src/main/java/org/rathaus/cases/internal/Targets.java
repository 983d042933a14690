package org.rathaus.cases.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.rathaus.api.delivery.DeliveryTarget;
import org.rathaus.kernel.service.PluginGuard;

/** The delivery targets that bundles offer now; those of plugins work on the plugins' own threads. */
@Component(service = Targets.class)
public final class Targets {

    /** As {@link DeliveryTarget#batchSize} says. */
    private static final Duration MOST = Duration.ofMinutes(2);

    private final PluginGuard guard;
    /** The newest first: where a plugin is being replaced, its new version takes over. */
    private final List<Known> known = new CopyOnWriteArrayList<>();

    private record Known(DeliveryTarget own, String id, DeliveryTarget guarded) {
    }

    /** Without any: they come one by one. */
    @Activate
    public Targets(@Reference PluginGuard guard) {
        this.guard = guard;
    }

    /** A bundle offers one. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addTarget(DeliveryTarget target, Map<String, Object> properties) {
        DeliveryTarget guarded = guard.guarded(DeliveryTarget.class, target, (long) properties.get(Constants.SERVICE_BUNDLEID), MOST);
        known.add(0, new Known(target, guarded.id(), guarded));
    }

    void removeTarget(DeliveryTarget target) {
        known.removeIf(it -> it.own() == target);
    }

    Optional<DeliveryTarget> find(String id) {
        return known.stream().filter(it -> it.id().equals(id)).map(Known::guarded).findFirst();
    }
}
