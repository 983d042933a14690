package org.rathaus.storage.internal;

import java.util.Collection;
import java.util.Map;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

/**
 * Shows each bundle only the stores of its own models. Two versions of a plugin side by side have the same model, and
 * each needs the store that knows its own classes; and no plugin has anything to do in the tables of another.
 */
final class OwnStoresOnly implements FindHook, EventListenerHook {

    /** The property of a store with the id of the bundle it is for. */
    static final String BUNDLE = "rathaus.bundle";

    @Override
    public void find(BundleContext context, String name, String filter, boolean allServices,
            Collection<ServiceReference<?>> references) {
        references.removeIf(store -> isForeign(store, context));
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        if (event.getServiceReference().getProperty(BUNDLE) != null) {
            listeners.keySet().removeIf(context -> isForeign(event.getServiceReference(), context));
        }
    }

    private static boolean isForeign(ServiceReference<?> store, BundleContext context) {
        return store.getProperty(BUNDLE) instanceof Long owner && owner != context.getBundle().getBundleId();
    }
}
