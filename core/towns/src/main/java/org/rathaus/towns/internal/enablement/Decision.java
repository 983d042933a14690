package org.rathaus.towns.internal.enablement;

import java.time.Instant;
import java.util.Optional;

import org.rathaus.kernel.town.Enablement;

/**
 * What a town's administrators decided about a service.
 *
 * @param wanted   what holds; empty: what {@code town.json} says
 * @param revision how often it was decided, from 1
 */
record Decision(Optional<Enablement> wanted, int revision, Instant at) {
}
