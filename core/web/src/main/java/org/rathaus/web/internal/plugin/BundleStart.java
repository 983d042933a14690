package org.rathaus.web.internal.plugin;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.rathaus.kernel.service.PluginState.Cause;

/** Installs a plugin as another bundle and starts it, first page included, on its own threads and only so long. */
final class BundleStart {

    private final BundleContext context;
    private final Bundle framework;
    private final PluginRegistry registry;
    private final Failure failure;
    private final BundleRules rules;
    private final AtomicLong locations = new AtomicLong();
    private final Map<Bundle, PluginJar> starting = new ConcurrentHashMap<>();

    BundleStart(BundleContext context, PluginRegistry registry, Failure failure) {
        this.context = context;
        this.framework = context.getBundle(0);
        this.registry = registry;
        this.failure = failure;
        this.rules = new BundleRules(context);
    }

    /**
     * Returns the bundle when it serves.
     *
     * @param before the version that it is to replace
     * @throws QuarantineException if it does not; then it is uninstalled
     */
    Bundle run(PluginJar jar, Optional<Bundle> before) throws QuarantineException {
        Bundle bundle = jar.installIn(context, "plugin:" + jar.file() + ":" + locations.incrementAndGet());
        starting.put(bundle, jar);
        try {
            rules.check(bundle);
            start(bundle);
            failure.requireNone(bundle);
            PluginCheck.requireSameService(bundle.getSymbolicName(), before.flatMap(registry::serviceOf), registry.serviceOf(bundle).stream().toList());
            return bundle;
        } catch (QuarantineException | RuntimeException | LinkageError e) {
            uninstall(bundle);
            throw e;
        } finally {
            starting.remove(bundle);
        }
    }

    /** Waits no longer for the start of a file that is gone, or is another one by now: whoever took it away waits for that. */
    void giveUpIfStale(String file) {
        starting.forEach((bundle, jar) -> {
            if (jar.file().equals(file) && !jar.isUntouched()) {
                registry.bulkheads().giveUp(bundle);
            }
        });
    }

    /** What is ready at the last moment serves: then it has not hung. */
    private void start(Bundle bundle) throws QuarantineException {
        try {
            registry.bulkheads().start(bundle);
        } catch (BundleException e) {
            throw new QuarantineException(e.getType() == BundleException.RESOLVE_ERROR ? Cause.UNRESOLVED : Cause.FAULTY, reason(e));
        } catch (QuarantineException e) {
            if (e.problem().cause() != Cause.HANGING || registry.giveUp(bundle)) {
                throw e;
            }
        }
    }

    private static String reason(Throwable e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    /** Ends a version that another one has replaced, once its last request has ended; whoever replaced it does not wait. */
    void retire(Bundle bundle) {
        Background.run("rathaus-plugin-retire", () -> {
            registry.drain(bundle);
            if ((framework.getState() & (Bundle.STARTING | Bundle.ACTIVE)) != 0) {
                uninstall(bundle);
            }
        });
    }

    /** Ends a version, and returns when it is gone or does not go within some seconds. */
    void uninstall(Bundle bundle) {
        registry.bulkheads().uninstall(bundle);
    }
}
