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
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.ServiceCatalog;
import org.rathaus.kernel.storage.StorageState;

/**
 * Whether the portal lives, and whether it is ready for citizens: the framework has reached its start level, the
 * database has answered once, and every plugin that was in the hot folder runs, is quarantined, or has taken longer than
 * others wait for it. A database that goes away later is told on the pages that need it, not here: the others still work.
 */
final class Health {

    /** Where questions about the state of the portal are asked. */
    static final String PREFIX = "/health/";

    private static final int FULL_START_LEVEL = 10;
    private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();

    private final BundleContext context;
    private final ServiceCatalog catalog;
    private final StorageState storage;
    private final Set<String> expected;
    private final long begun = System.nanoTime();
    private volatile boolean ready;

    Health(BundleContext context, ServiceCatalog catalog, StorageState storage) {
        this.context = context;
        this.catalog = catalog;
        this.storage = storage;
        File folder = new File(String.valueOf(context.getProperty("rathaus.data")), "plugins");
        this.expected = Stream.of(Optional.ofNullable(folder.list()).orElse(new String[0]))
                .filter(name -> name.endsWith(".jar")).collect(Collectors.toSet());
    }

    /** Answers {@code /health/live} and {@code /health/ready}; the latter with 503 until the pages are there. */
    void answer(String path, boolean started, HttpServletResponse response) throws IOException {
        boolean live = path.equals(PREFIX + "live");
        if (live || path.equals(PREFIX + "ready") && started && isReady()) {
            say(response, HttpServletResponse.SC_OK, "ok");
        } else if (path.equals(PREFIX + "ready")) {
            notYet(response);
        } else {
            say(response, HttpServletResponse.SC_NOT_FOUND, "not found");
        }
    }

    private void notYet(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "2");
        say(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                storage.isReady() ? "starting" : "waiting for the database");
    }

    private static void say(HttpServletResponse response, int status, String word) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().println(word);
    }

    /** Whether all that was there at the start is up. */
    boolean isReady() {
        if (!ready) {
            ready = startLevelReached() && storage.isReady() && (pluginsSettled() || System.nanoTime() - begun > PATIENCE_NANOS);
        }
        return ready;
    }

    private boolean startLevelReached() {
        return context.getBundle(0).adapt(FrameworkStartLevel.class).getStartLevel() >= FULL_START_LEVEL;
    }

    private boolean pluginsSettled() {
        Set<String> settled = catalog.plugins().stream()
                .filter(plugin -> plugin.state() != PluginState.State.STARTING || plugin.problem() != null)
                .map(PluginState::file).collect(Collectors.toSet());
        return settled.containsAll(expected);
    }
}
