package org.rathaus.web.internal.dispatch;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.osgi.framework.BundleContext;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.rathaus.api.service.PluginState;
import org.rathaus.api.service.ServiceCatalog;

/**
 * Whether the portal lives, and whether it is ready for citizens: the framework has reached its start level, and
 * every plugin that was in the hot folder runs or is quarantined. A plugin that hangs is not waited for.
 */
final class Health {

    private static final int FULL_START_LEVEL = 10;
    private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();

    private final BundleContext context;
    private final ServiceCatalog catalog;
    private final Set<String> expected;
    private final long begun = System.nanoTime();
    private volatile boolean ready;

    Health(BundleContext context, ServiceCatalog catalog) {
        this.context = context;
        this.catalog = catalog;
        File folder = new File(String.valueOf(context.getProperty("rathaus.data")), "plugins");
        this.expected = Stream.of(Optional.ofNullable(folder.list()).orElse(new String[0]))
                .filter(name -> name.endsWith(".jar")).collect(Collectors.toSet());
    }

    /** Answers {@code /health/live} and {@code /health/ready}. */
    void answer(String path, HttpServletResponse response) throws IOException {
        boolean well = path.equals("/health/live") || path.equals("/health/ready") && isReady();
        boolean known = path.equals("/health/live") || path.equals("/health/ready");
        response.setStatus(well ? HttpServletResponse.SC_OK
                : known ? HttpServletResponse.SC_SERVICE_UNAVAILABLE : HttpServletResponse.SC_NOT_FOUND);
        response.setContentType("text/plain; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().println(well ? "ok" : known ? "starting" : "not found");
    }

    /** Whether all that was there at the start is up. */
    boolean isReady() {
        if (!ready) {
            ready = startLevelReached() && (pluginsSettled() || System.nanoTime() - begun > PATIENCE_NANOS);
        }
        return ready;
    }

    private boolean startLevelReached() {
        return context.getBundle(0).adapt(FrameworkStartLevel.class).getStartLevel() >= FULL_START_LEVEL;
    }

    private boolean pluginsSettled() {
        Set<String> settled = catalog.plugins().stream()
                .filter(plugin -> plugin.state() != PluginState.State.STARTING)
                .map(PluginState::file).collect(Collectors.toSet());
        return settled.containsAll(expected);
    }
}
