package org.rathaus.web.internal.plugin;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.felix.fileinstall.ArtifactInstaller;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.rathaus.api.service.PluginState;
import org.rathaus.api.service.PluginState.Cause;
import org.rathaus.api.service.PluginState.Problem;
import org.rathaus.api.service.PluginState.State;
import org.rathaus.api.storage.StorageState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides how a jar of the hot folder becomes a running plugin. A new version is installed beside the one that runs and
 * takes its place only when it runs too; what fails is quarantined with its reason and touches nothing else.
 */
@Component(service = {ArtifactInstaller.class, PluginInstaller.class}, property = "service.ranking:Integer=100")
public final class PluginInstaller implements ArtifactInstaller {

    private static final Logger LOG = LoggerFactory.getLogger(PluginInstaller.class);
    private static final Duration START = Duration.ofSeconds(20);

    private final BundleContext context;
    private final PluginRegistry registry;
    private final Failure failure;
    private final Clock clock;
    private final Map<String, Bundle> running = new ConcurrentHashMap<>();
    private final AtomicLong locations = new AtomicLong();
    private final Starts starts = new Starts();
    private final BundleRules rules;

    /** With the registry that serves what this installs. */
    @Activate
    public PluginInstaller(BundleContext context, @Reference PluginRegistry registry,
            @Reference ServiceComponentRuntime components, @Reference StorageState storage, @Reference Clock clock) {
        this.context = context;
        this.registry = registry;
        this.failure = new Failure(registry, components, storage);
        this.clock = clock;
        this.rules = new BundleRules(context);
    }

    @Override
    public boolean canHandle(File file) {
        return file.getName().endsWith(".jar");
    }

    /** Returns after a moment also where the plugin has not started: others wait behind it. */
    @Override
    public void install(File file) {
        note(file, null, State.STARTING, null);
        try {
            if (!starts.begin(file.getName(), () -> start(file))) {
                registry.noteSlow(file.getName());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void start(File file) {
        Bundle bundle = null;
        try {
            PluginFile.check(file);
            JarCheck.check(file);
            registry.awaitOpen(START);
            bundle = installed(file);
            failure.requireNone(bundle);
            refuseForeignName(bundle);
            switchTo(file, bundle);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception | LinkageError e) {
            quarantine(file, bundle, e);
        }
    }

    /** Unless the file was changed or taken away meanwhile. */
    private void switchTo(File file, Bundle bundle) {
        if (starts.isLatest(file.getName())) {
            takePlaceOfOlder(file.getName(), bundle);
            note(file, bundle, State.RUNNING, null);
        } else {
            uninstall(bundle);
        }
    }

    private Bundle installed(File file) throws IOException, BundleException, QuarantineException {
        try (InputStream in = Files.newInputStream(file.toPath())) {
            Bundle bundle = context.installBundle("plugin:" + file.getName() + ":" + locations.incrementAndGet(), in);
            try {
                rules.check(bundle);
                registry.bulkheads().start(bundle);
                return bundle;
            } catch (BundleException | QuarantineException | RuntimeException | LinkageError e) {
                uninstall(bundle);
                throw e;
            }
        }
    }

    /** A plugin takes the place of another one of the same name; with another service it is no version of it. */
    private void refuseForeignName(Bundle bundle) throws QuarantineException {
        for (Bundle other : running.values()) {
            boolean same = other.getSymbolicName().equals(bundle.getSymbolicName());
            if (same && !registry.serviceOf(bundle).equals(registry.serviceOf(other).or(() -> registry.serviceOf(bundle)))) {
                throw new QuarantineException(Cause.REFUSED, "the symbolic name " + bundle.getSymbolicName()
                        + " belongs to the plugin with the service " + registry.serviceOf(other).orElse(""));
            }
        }
    }

    /** Ends the version that this one replaces: from the same file, or of the same plugin in another file. */
    private synchronized void takePlaceOfOlder(String file, Bundle bundle) {
        Optional.ofNullable(running.put(file, bundle)).ifPresent(this::uninstall);
        running.entrySet().removeIf(other -> {
            boolean older = !other.getValue().equals(bundle)
                    && other.getValue().getSymbolicName().equals(bundle.getSymbolicName());
            if (older) {
                uninstall(other.getValue());
                note(new File(other.getKey()), other.getValue(), State.QUARANTINED, new Problem(Cause.REPLACED, file, ""));
            }
            return older;
        });
    }

    private void quarantine(File file, Bundle bundle, Throwable cause) {
        Problem problem = problem(cause);
        LOG.error("plugin {} is quarantined: {}", file.getName(), problem.detail());
        boolean uninstalled = bundle == null || bundle.getState() == Bundle.UNINSTALLED;
        Bundle old = running.get(file.getName());
        if (starts.isLatest(file.getName())) {
            note(file, bundle, State.QUARANTINED, old == null ? problem : problem.keeping(old.getVersion().toString()));
        }
        if (!uninstalled) {
            uninstall(bundle);
        }
    }

    private static Problem problem(Throwable cause) {
        if (cause instanceof QuarantineException known) {
            return known.problem();
        }
        boolean unresolved = cause instanceof BundleException failure && failure.getType() == BundleException.RESOLVE_ERROR;
        String detail = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return new Problem(unresolved ? Cause.UNRESOLVED : Cause.FAULTY, detail, "");
    }

    @Override
    public void update(File file) {
        install(file);
    }

    @Override
    public synchronized void uninstall(File file) {
        starts.forget(file.getName());
        registry.forget(file.getName());
        Optional.ofNullable(running.remove(file.getName())).ifPresent(this::uninstall);
    }

    private void uninstall(Bundle bundle) {
        registry.bulkheads().uninstall(bundle);
    }

    private void note(File file, Bundle bundle, State state, Problem problem) {
        String plugin = bundle == null ? "" : bundle.getSymbolicName();
        String version = bundle == null ? "" : bundle.getVersion().toString();
        String service = bundle == null ? "" : registry.serviceOf(bundle).orElse("");
        registry.note(new PluginState(file.getName(), plugin, version, service, state, problem, clock.instant()));
    }
}
