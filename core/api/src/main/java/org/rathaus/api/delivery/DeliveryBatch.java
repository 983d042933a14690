package org.rathaus.api.delivery;

import java.util.List;
import java.util.Map;

import org.rathaus.api.town.Town;

/**
 * What a target receives at once.
 *
 * @param town      the town of the cases
 * @param serviceId the service of the cases
 * @param settings  what {@code town.json} says to this target for the service; empty if it says nothing
 * @param items     the deliveries; never empty
 */
public record DeliveryBatch(Town town, String serviceId, Map<String, Object> settings, List<DeliveryItem> items) {
}
