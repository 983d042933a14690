package org.rathaus.api.delivery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What became of the deliveries of a batch. Reasons are short technical English for operators and clerks, without
 * personal data. Immutable.
 */
public final class DeliveryReport {

    private static final DeliveryReport EMPTY = new DeliveryReport(Set.of(), Map.of(), Set.of());

    private final Set<String> acknowledged;
    private final Map<String, String> reasons;
    private final Set<String> refused;

    private DeliveryReport(Set<String> acknowledged, Map<String, String> reasons, Set<String> refused) {
        this.acknowledged = acknowledged;
        this.reasons = reasons;
        this.refused = refused;
    }

    /** Names no delivery yet. */
    public static DeliveryReport empty() {
        return EMPTY;
    }

    /** Everything arrived. */
    public static DeliveryReport all(DeliveryBatch batch) {
        Set<String> keys = batch.items().stream().map(DeliveryItem::key).collect(Collectors.toUnmodifiableSet());
        return new DeliveryReport(keys, Map.of(), Set.of());
    }

    /** This one arrived. */
    public DeliveryReport acknowledged(String key) {
        return new DeliveryReport(plus(acknowledged, key), reasons, refused);
    }

    /** This one did not arrive; later it may. */
    public DeliveryReport failed(String key, String reason) {
        Map<String, String> more = new HashMap<>(reasons);
        more.put(key, reason);
        return new DeliveryReport(acknowledged, Map.copyOf(more), refused);
    }

    /** This one will never arrive as it is, so that somebody must look at it. */
    public DeliveryReport refused(String key, String reason) {
        return new DeliveryReport(acknowledged, failed(key, reason).reasons, plus(refused, key));
    }

    /** Whether it arrived. */
    public boolean isAcknowledged(String key) {
        return acknowledged.contains(key);
    }

    /** Whether it will never arrive as it is. */
    public boolean isRefused(String key) {
        return refused.contains(key);
    }

    /** Why it did not arrive, if the target said so. */
    public Optional<String> reason(String key) {
        return Optional.ofNullable(reasons.get(key));
    }

    private static Set<String> plus(Set<String> keys, String key) {
        Set<String> more = new HashSet<>(keys);
        more.add(key);
        return Set.copyOf(more);
    }
}
