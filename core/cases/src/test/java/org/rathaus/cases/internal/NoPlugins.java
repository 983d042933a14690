package org.rathaus.cases.internal;

import java.time.Duration;
import java.util.Map;

import org.osgi.framework.Constants;
import org.rathaus.kernel.service.PluginGuard;

/** All bundles are the core's own. */
final class NoPlugins implements PluginGuard {

    /** Of a service of the core. */
    static final Map<String, Object> PROPERTIES = Map.of(Constants.SERVICE_BUNDLEID, 1L);

    @Override
    public <T> T guarded(Class<T> type, T service, long bundleId, Duration most) {
        return service;
    }
}
