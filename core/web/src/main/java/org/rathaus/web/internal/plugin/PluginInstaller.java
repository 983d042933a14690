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
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.PluginState.Cause;
import org.rathaus.kernel.service.PluginState.Problem;
import org.rathaus.kernel.service.PluginState.State;
import org.rathaus.kernel.storage.StorageState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which of the jars in the hot folder run. Of each plugin that is the highest version that can; a new one is
 * installed beside the one that runs and takes its place only when it runs too. What fails is quarantined with its
 * reason, touches nothing else, and the version that ran well before it goes on, or comes back. Who changes one plugin
 * waits for nobody who changes another one, which may hang.
 */
@Component(service = {ArtifactInstaller.class, PluginInstaller.class}, property = "service.ranking:Integer=100")
public final class PluginInstaller implements ArtifactInstaller {

    private static final Logger LOG = LoggerFactory.getLogger(PluginInstaller.class);
    private static final Duration OPENING = Duration.ofSeconds(20);

    private final PluginRegistry registry;
    private final BundleStart start;
    private final Clock clock;
    private final FolderJars folder = new FolderJars();
    private final KeptVersions kept;
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final Map<String, Problem> failed = new ConcurrentHashMap<>();
    private final Turns files = new Turns();
    private final Turns plugins = new Turns();

    /** The jar that runs, and as which bundle. */
    private record Running(PluginJar jar, Bundle bundle) {
    }

    /** With the registry that serves what this installs. */
    @Activate
    public PluginInstaller(BundleContext context, @Reference PluginRegistry registry,
            @Reference ServiceComponentRuntime components, @Reference StorageState storage, @Reference Clock clock) {
        this.registry = registry;
        this.clock = clock;
        start = new BundleStart(context, registry, new Failure(registry, components, storage));
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

    /** The service of a plugin that runs. */
    Optional<String> service(String plugin) {
        return Optional.ofNullable(running.get(plugin)).map(Running::bundle).flatMap(registry::serviceOf);
    }

    @Override
    public boolean canHandle(File file) {
        return file.getName().endsWith(".jar");
    }

    /** Returns after a moment also where the plugin has not started: others wait behind it. */
    @Override
    public void install(File file) {
        try {
            if (!Starts.begin(() -> look(file.toPath()))) {
                registry.files().noteSlow(file.getName(), registry.bulkheads().limits().start());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void update(File file) {
        install(file);
    }

    /** Looks, because by the time it comes to that there may be another file. */
    @Override
    public void uninstall(File file) {
        install(file);
    }

    /** Takes in what a file is now, and returns when that runs or will not; the same as before changes nothing. */
    void look(Path path) {
        inTurn(path.getFileName().toString(), () -> {
            if (Files.exists(path)) {
                takeIn(path);
            } else {
                drop(path.getFileName().toString());
            }
        });
    }

    private void inTurn(String file, Turns.Change change) {
        start.giveUpIfStale(file);
        try {
            files.take(file, change);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeIn(Path path) throws InterruptedException {
        try {
            PluginJar jar = PluginJar.read(path);
            Optional<PluginJar> before = folder.put(jar);
            if (!before.equals(Optional.of(jar))) {
                takeIn(jar, before);
            }
        } catch (QuarantineException e) {
            String file = path.getFileName().toString();
            Optional<String> plugin = folder.remove(file).map(PluginJar::plugin).or(() -> kept.ranFrom(file));
            unreadable(file, plugin, e.problem());
        }
    }

    private void takeIn(PluginJar jar, Optional<PluginJar> before) throws InterruptedException {
        if (!isRunning(jar)) {
            registry.files().note(state(jar, State.STARTING, null));
        }
        plugins.take(jar.plugin(), () -> {
            failed.remove(jar.hash());
            kept.refusal(jar).ifPresent(reason -> failed.put(jar.hash(), new Problem(Cause.FAULTY, reason, "")));
            decide(jar.plugin(), Optional.empty());
        });
        Optional<String> other = before.map(PluginJar::plugin).filter(it -> !it.equals(jar.plugin()));
        if (other.isPresent()) {
            settle(other.get(), failed.containsKey(jar.hash()) ? Optional.of(jar.file()) : Optional.empty());
        }
    }

    /** What was there before goes on, or comes back: nobody knows what this file should have been. */
    private void unreadable(String file, Optional<String> plugin, Problem problem) throws InterruptedException {
        LOG.error("plugin {} is quarantined: {}", file, problem.detail());
        registry.files().note(new PluginState(file, "", "", "", State.STARTING, null, clock.instant()));
        if (plugin.isPresent()) {
            settle(plugin.get(), Optional.of(file));
        }
        String keeps = plugin.flatMap(this::version).orElse("");
        String service = plugin.flatMap(this::service).orElse("");
        registry.files().note(new PluginState(file, plugin.orElse(""), "", service, State.QUARANTINED, problem.keeping(keeps), clock.instant()));
    }

    /**
     * Has the version run that should.
     *
     * @param broken a file that was this plugin and cannot be one as it is now, so that a version that ran well stays
     */
    private void settle(String plugin, Optional<String> broken) throws InterruptedException {
        plugins.take(plugin, () -> decide(plugin, broken));
    }

    private void decide(String plugin, Optional<String> broken) throws InterruptedException {
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
    private void runWhatRanWell(String plugin, List<PluginJar> versions) {
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
    private boolean runs(PluginJar jar) {
        if (failed.containsKey(jar.hash())) {
            return false;
        }
        if (!isRunning(jar) && !starts(jar)) {
            return false;
        }
        running.computeIfPresent(jar.plugin(), (plugin, it) -> new Running(jar, it.bundle()));
        return true;
    }

    /** Whether it has started and taken the place of what ran. */
    private boolean starts(PluginJar jar) {
        try {
            Optional<Bundle> before = Optional.ofNullable(running.get(jar.plugin())).map(Running::bundle);
            running.put(jar.plugin(), new Running(jar, start.run(jar, before)));
            before.ifPresent(start::retire);
            return true;
        } catch (QuarantineException | RuntimeException | LinkageError e) {
            fail(jar, problem(e));
            return false;
        }
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
                if (now.jar().isUntouched()) {
                    LOG.error("{} {} is not kept for later: {}", plugin, now.jar().version(), e.toString());
                } else {
                    LOG.info("{} {} is not kept for later: another file has taken its place already", plugin, now.jar().version());
                }
            }
        }
    }

    private void tell(PluginJar jar) {
        Running now = running.get(jar.plugin());
        Problem problem = failed.get(jar.hash());
        if (problem != null) {
            registry.files().note(state(jar, State.QUARANTINED, now == null ? problem : problem.keeping(now.jar().version().toString())));
        } else if (now != null && now.jar().file().equals(jar.file()) && isRunning(jar)) {
            registry.files().note(state(jar, State.RUNNING, null));
        } else if (now != null) {
            registry.files().note(state(jar, State.STANDBY, new Problem(Cause.REPLACED, now.jar().file() + " " + now.jar().version(), "")));
        }
    }

    private PluginState state(PluginJar jar, State state, Problem problem) {
        return new PluginState(jar.file(), jar.plugin(), jar.version().toString(), service(jar.plugin()).orElse(""), state, problem, clock.instant());
    }

    /** The file is gone: what runs from it ends, or makes way for another file with the same plugin. */
    void forget(String file) {
        inTurn(file, () -> drop(file));
    }

    private void drop(String file) throws InterruptedException {
        registry.files().forget(file);
        Set<String> changed = new LinkedHashSet<>();
        Optional<PluginJar> gone = folder.remove(file);
        gone.ifPresent(it -> failed.remove(it.hash()));
        gone.map(PluginJar::plugin).or(() -> kept.ranFrom(file)).ifPresent(changed::add);
        running.values().stream().map(Running::jar).filter(it -> it.file().equals(file)).map(PluginJar::plugin).forEach(changed::add);
        for (String plugin : changed) {
            settle(plugin, Optional.empty());
        }
        // whoever was busy with another file of the plugin may have told of this one again
        registry.files().forget(file);
    }

    private void end(String plugin) {
        Optional.ofNullable(running.remove(plugin)).map(Running::bundle).ifPresent(start::uninstall);
    }

    /**
     * Has the highest version of a plugin start anew beside what runs, and take its place, also if it has failed before or
     * is what runs.
     */
    void restart(String plugin) {
        try {
            plugins.take(plugin, () -> restart(plugin, folder.of(plugin)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void restart(String plugin, List<PluginJar> versions) throws InterruptedException {
        versions.forEach(jar -> failed.remove(jar.hash()));
        kept.admit(plugin);
        versions.stream().limit(1).filter(this::isRunning).forEach(this::starts);
        if (!versions.isEmpty()) {
            decide(plugin, Optional.empty());
        }
    }

    /** A version passed everything before the switch and fails the citizens after it: the one before comes back. */
    private void takeBack(Bundle bundle, String reason) {
        try {
            plugins.take(bundle.getSymbolicName(), () -> tryBefore(bundle, reason));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryBefore(Bundle bundle, String reason) throws InterruptedException {
        Running now = running.get(bundle.getSymbolicName());
        if (now == null || !now.bundle().equals(bundle)) {
            return;
        }
        try {
            fail(now.jar(), new Problem(Cause.FAULTY, reason, ""));
            decide(now.jar().plugin(), Optional.empty());
            if (!isRunning(now.jar())) {
                kept.refuse(now.jar(), reason);
            } else {
                failed.remove(now.jar().hash());
                folder.of(now.jar().plugin()).forEach(this::tell);
            }
        } catch (IOException e) {
            LOG.error("{} will be taken up again at the next start: {}", now.jar().file(), e.toString());
        }
    }
}
