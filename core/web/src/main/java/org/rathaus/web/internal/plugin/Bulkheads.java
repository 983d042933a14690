package org.rathaus.web.internal.plugin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWiring;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.PluginState.Cause;
import org.rathaus.kernel.service.PluginState.Problem;
import org.rathaus.kernel.service.PluginState.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads of each plugin's bundle, on which it starts, works and, where it does not end, stays. */
final class Bulkheads {

    private static final Logger LOG = LoggerFactory.getLogger(Bulkheads.class);
    /** How long the next plugin waits for one that goes: its last requests have five seconds. */
    private static final Duration LEAVE = Duration.ofSeconds(8);

    private final Limits limits;
    private final Clock clock;
    private final Map<Long, PluginThreads> threads = new ConcurrentHashMap<>();
    private final Map<PluginState, PluginThreads> left = new ConcurrentHashMap<>();

    Bulkheads(Limits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    Limits limits() {
        return limits;
    }

    /** The threads of a started bundle. */
    PluginThreads of(Bundle bundle) {
        return threads.computeIfAbsent(bundle.getBundleId(), id -> new PluginThreads(
                bundle.getSymbolicName() + " " + bundle.getVersion(), loaderOf(bundle), limits.requests()));
    }

    /** Before it is resolved there is no loader, and nobody asks for one. */
    private static ClassLoader loaderOf(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring == null ? Bulkheads.class.getClassLoader() : wiring.getClassLoader();
    }

    /**
     * Starts a bundle on its own threads.
     *
     * @throws QuarantineException if it does not end, or fails in a way that no bundle should
     */
    void start(Bundle bundle) throws BundleException, QuarantineException {
        try {
            of(bundle).call(() -> {
                bundle.start();
                return bundle;
            }, limits.start());
        } catch (NoAnswerException e) {
            throw new QuarantineException(Cause.HANGING, "its start: " + e.getMessage());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BundleException known) {
                throw known;
            }
            throw new QuarantineException(Cause.FAULTY, e.getCause().toString());
        }
    }

    /** Waits no longer for anything of a bundle, its start included. */
    void giveUp(Bundle bundle) {
        Optional.ofNullable(threads.get(bundle.getBundleId())).ifPresent(PluginThreads::giveUp);
    }

    /** Uninstalls a bundle and ends its threads; what does not end within some seconds is left, and told. */
    void uninstall(Bundle bundle) {
        Thread end = Background.run("rathaus-plugin-end", () -> end(bundle));
        try {
            end.join(LEAVE.toMillis());
            PluginThreads own = threads.remove(bundle.getBundleId());
            if (own != null) {
                close(own, bundle);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException | IllegalStateException e) {
            LOG.warn("{} could not be uninstalled", bundle.getSymbolicName(), e);
        }
    }

    private void close(PluginThreads own, Bundle bundle) throws InterruptedException {
        own.close();
        List<String> rest = own.awaitEnd();
        if (!rest.isEmpty()) {
            LOG.error("{} is gone, but these threads of it run on: {}", bundle.getSymbolicName(), rest);
            String file = bundle.getLocation().replaceFirst("plugin:(.*):.*", "$1");
            left.put(new PluginState(file, bundle.getSymbolicName(), bundle.getVersion().toString(), "", State.ENDING, null,
                    clock.instant()), own);
        }
    }

    /** Plugins that are gone and have threads that run on. */
    List<PluginState> left() {
        left.values().removeIf(it -> it.left().isEmpty());
        return left.entrySet().stream().map(it -> it.getKey().with(State.ENDING,
                new Problem(Cause.LEFTOVER, "threads: " + String.join(", ", it.getValue().left()), ""))).toList();
    }
}
