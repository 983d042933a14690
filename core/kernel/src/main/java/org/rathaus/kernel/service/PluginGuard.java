package org.rathaus.kernel.service;

import java.time.Duration;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What keeps the core unharmed when it calls what bundles offer besides their {@link org.rathaus.api.service.PublicService}, such as a target of
 * deliveries.
 */
@ProviderType
public interface PluginGuard {

    /**
     * A service as the core calls it: one of a plugin works on the plugin's own threads, and the caller waits so long and no
     * longer; one of the core is returned as it is. What a plugin throws, the caller gets, an error as an
     * {@link IllegalStateException}; where it does not answer, an {@link UnansweredException}.
     *
     * @param type     the interface that is called
     * @param bundleId of the bundle that offers it
     * @param most     how long one call may take
     */
    <T> T guarded(Class<T> type, T service, long bundleId, Duration most);
}
