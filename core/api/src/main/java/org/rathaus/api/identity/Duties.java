package org.rathaus.api.identity;

import java.util.Set;

/**
 * What an account of staff is for.
 *
 * @param services the only services whose cases it sees; empty: all
 */
public record Duties(Role role, Set<String> services) {

    /** The services do not change. */
    public Duties {
        services = Set.copyOf(services);
    }
}
