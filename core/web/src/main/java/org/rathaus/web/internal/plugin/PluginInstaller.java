package org.rathaus.web.internal.plugin;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.felix.fileinstall.ArtifactInstaller;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
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
 * Decides which of the jars in the hot folder run. Of each plugin that is the highest version that can; a new one is
 * installed beside the one that runs and takes its place only when it runs too. What fails is quarantined with its
 * reason, touches nothing else, and the version that ran well before it goes on, or comes back.
 */
@Component(service = {ArtifactInstaller.class, PluginInstaller.class}, property = "service.ranking:Integer=100")
public final class PluginInstaller implements ArtifactInstaller {

    private static final Logger LOG = LoggerFactory.getLogger(PluginInstaller.class);
    private static final Duration OPENING = Duration.ofSeconds(20);
    private static final Duration START = Duration.ofSeconds(45);

    private final PluginRegistry registry;
    private final BundleStart start;
    private final Clock clock;
    private final FolderJars folder = new FolderJars();
    private final KeptVersions kept;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final Map<String, Problem> failed = new ConcurrentHashMap<>();

    /** The jar that runs, and as which bundle. */
    private record Running(PluginJar jar, Bundle bundle) {
    }

    /** With the registry that serves what this installs. */
    @Activate
    public PluginInstaller(BundleContext context, @Reference PluginRegistry registry,
            @Reference ServiceComponentRuntime components, @Reference StorageState storage, @Reference Clock clock) {
        this.registry = registry;
        this.clock = clock;
        Duration limit = Optional.ofNullable(context.getProperty("rathaus.plugins.start"))
                .map(it -> Duration.ofSeconds(Long.parseLong(it))).orElse(START);
        start = new BundleStart(context, registry, new Failure(registry, components, storage), limit);
        kept = new KeptVersions(Path.of(String.valueOf(context.getProperty("rathaus.data")), "plugins-kept"), clock);
        registry.onFailedTrial(this::takeBack);
    }

    KeptVersions kept() {
        return kept;
    }

    FolderJars folder() {
        return folder;
    }

    /** The version of a plugin that runs. */
    Optional<String> version(String plugin) {
        return Optional.ofNullable(running.get(plugin)).map(it -> it.jar().version().toString());
    }

    @Override
    public boolean canHandle(File file) {
        return file.getName().endsWith(".jar");
    }

    @Override
    public void install(File file) {
        look(file.toPath());
    }

    @Override
    public void update(File file) {
        look(file.toPath());
    }

    /** Takes in what a file is now, and returns when that runs or will not; the same as before changes nothing. */
    synchronized void look(Path path) {
        String file = path.getFileName().toString();
        if (Files.notExists(path)) {
            forget(file);
            return;
        }
        try {
            PluginJar jar = PluginJar.read(path);
            Optional<PluginJar> before = folder.put(jar);
            if (!before.equals(Optional.of(jar))) {
                takeIn(jar, before);
            }
        } catch (QuarantineException e) {
            Optional<String> plugin = folder.remove(file).map(PluginJar::plugin).or(() -> kept.ranFrom(file));
            unreadable(file, plugin, e.problem());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeIn(PluginJar jar, Optional<PluginJar> before) throws InterruptedException {
        failed.remove(jar.hash());
        kept.refusal(jar).ifPresent(reason -> failed.put(jar.hash(), new Problem(Cause.FAULTY, reason, "")));
        if (!isRunning(jar)) {
            registry.note(state(jar, State.STARTING, null));
        }
        settle(jar.plugin(), Optional.empty());
        Optional<String> other = before.map(PluginJar::plugin).filter(it -> !it.equals(jar.plugin()));
        if (other.isPresent()) {
            settle(other.get(), failed.containsKey(jar.hash()) ? Optional.of(jar.file()) : Optional.empty());
        }
    }

    /** What was there before goes on, or comes back: nobody knows what this file should have been. */
    private void unreadable(String file, Optional<String> plugin, Problem problem) {
        LOG.error("plugin {} is quarantined: {}", file, problem.detail());
        registry.note(new PluginState(file, "", "", "", State.STARTING, null, clock.instant()));
        try {
            if (plugin.isPresent()) {
                settle(plugin.get(), Optional.of(file));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String keeps = plugin.flatMap(this::version).orElse("");
        String service = plugin.map(running::get).map(Running::bundle).flatMap(registry::serviceOf).orElse("");
        registry.note(new PluginState(file, plugin.orElse(""), "", service, State.QUARANTINED, problem.keeping(keeps), clock.instant()));
    }

    /**
     * Has the version run that should.
     *
     * @param broken a file that was this plugin and cannot be one as it is now, so that a version that ran well stays
     */
    private void settle(String plugin, Optional<String> broken) throws InterruptedException {
        List<PluginJar> versions = folder.of(plugin);
        if (versions.isEmpty() && broken.isEmpty()) {
            end(plugin);
            return;
        }
        registry.awaitOpen(OPENING);
        if (versions.isEmpty() || broken.isPresent() || !runs(versions.get(0))) {
            runWhatRanWell(plugin, versions);
        }
        keep(plugin);
        versions.forEach(this::tell);
    }

    /** The one that runs first, then the one that ran last, then what else there is. */
    private void runWhatRanWell(String plugin, List<PluginJar> versions) throws InterruptedException {
        Set<PluginJar> choice = new LinkedHashSet<>();
        Optional.ofNullable(running.get(plugin)).map(Running::jar).ifPresent(choice::add);
        kept.of(plugin).stream().map(KeptVersions.Kept::jar).filter(it -> !failed.containsKey(it.hash())).limit(1).forEach(last ->
                choice.add(versions.stream().filter(last::isSameAs).findFirst().orElse(last)));
        choice.addAll(versions);
        for (PluginJar jar : choice) {
            if (runs(jar)) {
                return;
            }
        }
    }

    /** Whether it runs, after starting it if it had not failed before. */
    private boolean runs(PluginJar jar) throws InterruptedException {
        if (failed.containsKey(jar.hash())) {
            return false;
        }
        if (!isRunning(jar)) {
            try {
                Bundle bundle = start.run(jar);
                Optional.ofNullable(running.put(jar.plugin(), new Running(jar, bundle)))
                        .ifPresent(it -> BundleStart.uninstall(it.bundle()));
            } catch (QuarantineException | RuntimeException | LinkageError e) {
                fail(jar, problem(e));
                return false;
            }
        }
        running.computeIfPresent(jar.plugin(), (plugin, it) -> new Running(jar, it.bundle()));
        return true;
    }

    private boolean isRunning(PluginJar jar) {
        return Optional.ofNullable(running.get(jar.plugin())).filter(it -> it.jar().isSameAs(jar)).isPresent();
    }

    private void fail(PluginJar jar, Problem problem) {
        LOG.error("plugin {} {} is quarantined: {}", jar.file(), jar.version(), problem.detail());
        failed.put(jar.hash(), problem);
    }

    private static Problem problem(Throwable cause) {
        return cause instanceof QuarantineException known ? known.problem() : new Problem(Cause.FAULTY, cause.toString(), "");
    }

    private void keep(String plugin) {
        Running now = running.get(plugin);
        if (now != null && folder.find(now.jar().file()).filter(now.jar()::isSameAs).isPresent()
                && !failed.containsKey(now.jar().hash())) {
            try {
                kept.keep(now.jar());
            } catch (IOException e) {
                LOG.error("{} {} is not kept for later: {}", plugin, now.jar().version(), e.toString());
            }
        }
    }

    private void tell(PluginJar jar) {
        Running now = running.get(jar.plugin());
        Problem problem = failed.get(jar.hash());
        if (problem != null) {
            registry.note(state(jar, State.QUARANTINED, now == null ? problem : problem.keeping(now.jar().version().toString())));
        } else if (now != null && now.jar().file().equals(jar.file()) && isRunning(jar)) {
            registry.note(state(jar, State.RUNNING, null));
        } else if (now != null) {
            registry.note(state(jar, State.STANDBY, new Problem(Cause.REPLACED, now.jar().file() + " " + now.jar().version(), "")));
        }
    }

    private PluginState state(PluginJar jar, State state, Problem problem) {
        String service = Optional.ofNullable(running.get(jar.plugin())).flatMap(it -> registry.serviceOf(it.bundle())).orElse("");
        return new PluginState(jar.file(), jar.plugin(), jar.version().toString(), service, state, problem, clock.instant());
    }

    @Override
    public void uninstall(File file) {
        forget(file.getName());
    }

    /** The file is gone: what runs from it ends, or makes way for another file with the same plugin. */
    synchronized void forget(String file) {
        registry.forget(file);
        Set<String> plugins = new LinkedHashSet<>();
        Optional<PluginJar> gone = folder.remove(file);
        gone.ifPresent(it -> failed.remove(it.hash()));
        gone.map(PluginJar::plugin).or(() -> kept.ranFrom(file)).ifPresent(plugins::add);
        running.values().stream().map(Running::jar).filter(it -> it.file().equals(file)).map(PluginJar::plugin).forEach(plugins::add);
        try {
            for (String plugin : plugins) {
                settle(plugin, Optional.empty());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(String plugin) {
        Optional.ofNullable(running.remove(plugin)).ifPresent(it -> BundleStart.uninstall(it.bundle()));
    }

    /** A version passed everything before the switch and fails the citizens after it: the one before comes back. */
    private synchronized void takeBack(Bundle bundle, String reason) {
        Running now = running.get(bundle.getSymbolicName());
        if (now == null || !now.bundle().equals(bundle)) {
            return;
        }
        try {
            fail(now.jar(), new Problem(Cause.FAULTY, reason, ""));
            settle(now.jar().plugin(), Optional.empty());
            if (!isRunning(now.jar())) {
                kept.refuse(now.jar(), reason);
            } else {
                failed.remove(now.jar().hash());
                folder.of(now.jar().plugin()).forEach(this::tell);
            }
        } catch (IOException e) {
            LOG.error("{} will be taken up again at the next start: {}", now.jar().file(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
