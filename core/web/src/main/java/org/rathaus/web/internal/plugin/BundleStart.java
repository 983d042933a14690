package org.rathaus.web.internal.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.rathaus.api.service.PluginState.Cause;

/** Installs a plugin as another bundle and starts it, first page included, on its own threads and only so long. */
final class BundleStart {

    private final BundleContext context;
    private final PluginRegistry registry;
    private final Failure failure;
    private final BundleRules rules;
    private final AtomicLong locations = new AtomicLong();

    BundleStart(BundleContext context, PluginRegistry registry, Failure failure) {
        this.context = context;
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
        Bundle bundle = install(jar);
        try {
            rules.check(bundle);
            start(bundle);
            failure.requireNone(bundle);
            requireSameService(bundle, before);
            return bundle;
        } catch (QuarantineException | RuntimeException | LinkageError e) {
            uninstall(bundle);
            throw e;
        }
    }

    private Bundle install(PluginJar jar) throws QuarantineException {
        try {
            byte[] content = jar.content();
            JarCheck.check(content);
            return context.installBundle("plugin:" + jar.file() + ":" + locations.incrementAndGet(), new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new QuarantineException(Cause.UNREADABLE, e.getMessage());
        } catch (BundleException | RuntimeException e) {
            throw new QuarantineException(Cause.NO_BUNDLE, reason(e));
        }
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

    /** A plugin takes the place of another one of the same name; with another service it is no version of it. */
    private void requireSameService(Bundle bundle, Optional<Bundle> before) throws QuarantineException {
        Optional<String> service = before.flatMap(registry::serviceOf).filter(it -> !registry.serviceOf(bundle).equals(Optional.of(it)));
        if (service.isPresent()) {
            throw new QuarantineException(Cause.REFUSED, "the symbolic name " + bundle.getSymbolicName()
                    + " belongs to the plugin with the service " + service.get());
        }
    }

    private static String reason(Throwable e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    /** Ends a version, and returns when it is gone or does not go within some seconds. */
    void uninstall(Bundle bundle) {
        registry.bulkheads().uninstall(bundle);
    }
}
