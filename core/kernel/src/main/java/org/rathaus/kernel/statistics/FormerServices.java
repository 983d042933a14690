package org.rathaus.kernel.statistics;

import org.osgi.annotation.versioning.ProviderType;

/** Remembers which services a town has offered, also when neither town nor portal know them any more. */
@ProviderType
public interface FormerServices {

    /**
     * Whether citizens have looked at the service in the town, in the years of which there are sums. What it says may be an
     * hour old; without the database it knows nothing.
     */
    boolean wasOffered(String townId, String serviceId);
}
