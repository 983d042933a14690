package org.rathaus.web.internal.dispatch;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.ServletException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.rathaus.web.area.WebArea;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The areas that core bundles contribute. */
final class Areas implements ServiceTrackerCustomizer<WebArea, WebArea> {

    private static final Logger LOG = LoggerFactory.getLogger(Areas.class);

    /** How locations of plugins begin. */
    private static final String PLUGIN = "plugin:";

    private final BundleContext context;
    private final Hosting hosting;
    private final Map<String, HostedApplication> applications = new ConcurrentHashMap<>();
    private final Set<String> takingFiles = ConcurrentHashMap.newKeySet();
    private final Map<String, WebArea> known = new ConcurrentHashMap<>();
    private final ServiceTracker<WebArea, WebArea> tracker;

    Areas(BundleContext context, Hosting hosting) {
        this.context = context;
        this.hosting = hosting;
        this.tracker = new ServiceTracker<>(context, WebArea.class, this);
    }

    void open() {
        tracker.open();
    }

    void close() {
        tracker.close();
    }

    Optional<HostedApplication> find(WebArea.Scope scope, String path) {
        return Optional.ofNullable(applications.get(scope + "/" + path));
    }

    /** What is no area is below the home. */
    boolean takesFiles(WebArea.Scope scope, String path) {
        return takingFiles.contains(scope + "/" + (find(scope, path).isPresent() ? path : ""));
    }

    /** Whether another server, not a browser, posts to this address. */
    boolean isForServers(WebArea.Scope scope, String path, String rest) {
        return Optional.ofNullable(known.get(scope + "/" + path)).filter(it -> it.isForServers(rest)).isPresent();
    }

    @Override
    public WebArea addingService(ServiceReference<WebArea> reference) {
        if (reference.getBundle().getLocation().startsWith(PLUGIN)) {
            // a plugin's area could take the place of one of ours, such as the pages of the staff
            LOG.error("an area of the plugin {} is not shown: areas are the core's", reference.getBundle().getSymbolicName());
            return null;
        }
        WebArea area = context.getService(reference);
        try {
            if (area.takesFiles()) {
                takingFiles.add(area.scope() + "/" + area.path());
            }
            known.put(area.scope() + "/" + area.path(), area);
            applications.put(area.scope() + "/" + area.path(), hosting.host(area, reference.getBundle()));
        } catch (ServletException | RuntimeException e) {
            LOG.error("area {} of {} cannot be shown", area.path(), reference.getBundle().getSymbolicName(), e);
        }
        return area;
    }

    @Override
    public void modifiedService(ServiceReference<WebArea> reference, WebArea area) {
        // an area's place does not change
    }

    @Override
    public void removedService(ServiceReference<WebArea> reference, WebArea area) {
        known.remove(area.scope() + "/" + area.path());
        Optional.ofNullable(applications.remove(area.scope() + "/" + area.path())).ifPresent(HostedApplication::stop);
        context.ungetService(reference);
    }
}
