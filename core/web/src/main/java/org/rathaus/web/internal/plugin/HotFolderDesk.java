package org.rathaus.web.internal.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.kernel.operation.InstallationAudit;
import org.rathaus.kernel.operation.KeptVersion;
import org.rathaus.kernel.operation.PluginChangeException;
import org.rathaus.kernel.operation.PluginDesk;
import org.rathaus.kernel.operation.PluginPreview;
import org.rathaus.kernel.operation.PluginUsage;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.PluginState.Cause;
import org.rathaus.kernel.service.PluginState.Problem;
import org.rathaus.kernel.service.PluginState.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes files of the hot folder, and has the installer look at them at once instead of when they are found. */
@Component
public final class HotFolderDesk implements PluginDesk {

    private static final Logger LOG = LoggerFactory.getLogger(HotFolderDesk.class);

    private static final long LATER_NANOS = Duration.ofSeconds(5).toNanos();

    private final PluginInstaller installer;
    private final PluginRegistry registry;
    private final Inspection inspection;
    private final InstallationAudit audit;
    private final Path folder;
    private final Map<String, Object> turns = new ConcurrentHashMap<>();

    /** In the framework. */
    @Activate
    public HotFolderDesk(BundleContext context, @Reference PluginInstaller installer, @Reference PluginRegistry registry,
            @Reference InstallationAudit audit) {
        this.audit = audit;
        this.installer = installer;
        this.registry = registry;
        this.inspection = new Inspection(context, registry);
        folder = Path.of(String.valueOf(context.getProperty("rathaus.data")), "plugins");
    }

    @Override
    public PluginDesk by(String actor) {
        return new NamedDesk(this, audit, actor);
    }

    /** The version of a file, or the best one of a plugin; empty if there is none in the folder. */
    String versionOf(String called) {
        return installer.folder().find(called).or(() -> plugin(called).flatMap(it -> installer.folder().of(it).stream().findFirst()))
                .map(it -> it.version().toString()).orElse("");
    }

    @Override
    public PluginPreview check(Path file) throws PluginChangeException {
        PluginJar jar = read(file);
        try {
            return new PluginPreview(jar.plugin(), jar.version().toString(), installer.version(jar.plugin()).orElse(""),
                    inspection.wanting(jar, installer.service(jar.plugin())));
        } catch (QuarantineException e) {
            throw new PluginChangeException(e.problem());
        }
    }

    private static PluginJar read(Path file) throws PluginChangeException {
        try {
            PluginJar jar = PluginJar.read(file);
            if (jar.fault().isPresent()) {
                throw new PluginChangeException(jar.fault().get());
            }
            return jar;
        } catch (QuarantineException e) {
            throw new PluginChangeException(e.problem());
        }
    }

    @Override
    public PluginState install(Path file) throws PluginChangeException {
        PluginJar jar = read(file);
        synchronized (turn(jar.plugin())) {
            return put(jar);
        }
    }

    /** Who changes a plugin waits for whoever changes the same one, and for nobody else: a start may hang. */
    private Object turn(String plugin) {
        return turns.computeIfAbsent(plugin, it -> new Object());
    }

    @Override
    public PluginState update(Path file) throws PluginChangeException {
        PluginJar jar = read(file);
        synchronized (turn(jar.plugin())) {
            if (installer.folder().of(jar.plugin()).isEmpty()) {
                throw unknown(jar.plugin());
            }
            return put(jar);
        }
    }

    @Override
    public PluginState rollBack(String called, String version) throws PluginChangeException {
        String plugin = find(called);
        synchronized (turn(plugin)) {
            return putBack(plugin, version);
        }
    }

    private PluginState putBack(String plugin, String version) throws PluginChangeException {
        Optional<PluginJar> present = installer.folder().of(plugin).stream().findFirst();
        Predicate<PluginJar> wanted = version.isEmpty() ? jar -> present.filter(jar::isSameAs).isEmpty()
                : jar -> jar.version().toString().equals(version);
        PluginJar target = installer.kept().of(plugin).stream().map(KeptVersions.Kept::jar).filter(wanted).findFirst()
                .orElseThrow(() -> new PluginChangeException(new Problem(Cause.NOT_KEPT, "kept are: " + versions(plugin), "")));
        return put(target);
    }

    @Override
    public PluginState restart(String called) throws PluginChangeException {
        String plugin = find(called);
        synchronized (turn(plugin)) {
            PluginJar jar = installer.folder().of(plugin).stream().findFirst().orElseThrow(() -> unknown(called));
            installer.restart(plugin);
            PluginState state = state(jar.path()).orElseThrow(() -> unknown(called));
            if (state.state() == State.QUARANTINED) {
                throw new PluginChangeException(state.problem());
            }
            LOG.info("{} {} is started anew: {}", state.plugin(), state.version(), state.state());
            return state;
        }
    }

    private String versions(String plugin) {
        List<String> versions = kept(plugin).stream().map(KeptVersion::version).toList();
        return versions.isEmpty() ? "none" : String.join(", ", versions);
    }

    /** What does not run there is taken out again. */
    private PluginState put(PluginJar jar) throws PluginChangeException {
        Path target = target(jar);
        try {
            byte[] content = jar.content();
            byte[] before = Files.exists(target) ? Files.readAllBytes(target) : null;
            PluginState state = become(target, content);
            if (state.state() == State.QUARANTINED) {
                undo(target, before);
                throw new PluginChangeException(state.problem());
            }
            LOG.info("{} {}: {}", state.plugin(), state.version(), state.state());
            return state;
        } catch (IOException e) {
            throw new PluginChangeException(new Problem(Cause.UNREADABLE, e.toString(), ""));
        }
    }

    private PluginState become(Path target, byte[] content) throws IOException {
        AtomicFile.write(target, content);
        installer.look(target);
        Background.run("rathaus-plugin-look", () -> lookAgain(target));
        return state(target).orElseThrow(() -> new IOException(target + " is gone"));
    }

    /** Who takes a file away before it was found by itself is noticed by nobody else. */
    private void lookAgain(Path target) {
        long end = System.nanoTime() + LATER_NANOS;
        for (long rest = LATER_NANOS; rest > 0; rest = end - System.nanoTime()) {
            LockSupport.parkNanos(rest);
        }
        installer.look(target);
    }

    private void undo(Path target, byte[] before) throws IOException {
        if (before == null) {
            Files.deleteIfExists(target);
            installer.forget(target.getFileName().toString());
        } else {
            become(target, before);
        }
    }

    /** In place of what runs; a new plugin by its own name, because the file's comes from anywhere. */
    private Path target(PluginJar jar) {
        Optional<PluginJar> present = installer.folder().of(jar.plugin()).stream().findFirst();
        Path usual = folder.resolve(jar.plugin() + ".jar");
        return present.map(PluginJar::path)
                .orElseGet(() -> Files.exists(usual) ? folder.resolve(jar.plugin() + "-" + jar.version() + ".jar") : usual);
    }

    private Optional<PluginState> state(Path file) {
        return registry.files().all().stream().filter(it -> it.file().equals(file.getFileName().toString())).findFirst();
    }

    @Override
    public String remove(String called) throws PluginChangeException {
        String plugin = plugin(called).orElse(called);
        synchronized (turn(plugin)) {
            List<String> files = files(called);
            if (files.isEmpty()) {
                throw unknown(called);
            }
            delete(files);
            files.forEach(installer::forget);
            LOG.info("{} is removed: {}", plugin, files);
            return plugin;
        }
    }

    /** The one file of this name, or all of a plugin, the worst first, so that none of them comes up for a moment. */
    private List<String> files(String called) throws PluginChangeException {
        if (registry.files().all().stream().anyMatch(it -> it.file().equals(called))) {
            return List.of(called);
        }
        List<String> files = new ArrayList<>(installer.folder().of(find(called)).stream().map(PluginJar::file).toList());
        Collections.reverse(files);
        return files;
    }

    private void delete(List<String> files) throws PluginChangeException {
        try {
            for (String file : files) {
                Files.deleteIfExists(folder.resolve(file));
            }
        } catch (IOException e) {
            throw new PluginChangeException(new Problem(Cause.UNREADABLE, e.toString(), ""));
        }
    }

    private String find(String called) throws PluginChangeException {
        return plugin(called).or(() -> Optional.of(called).filter(it -> !installer.kept().of(it).isEmpty())).orElseThrow(() -> unknown(called));
    }

    /** The plugin of a file that is there; nothing is called by no name, though files that cannot be read have none. */
    private Optional<String> plugin(String called) {
        return registry.files().all().stream().filter(it -> !called.isEmpty())
                .filter(it -> called.equals(it.plugin()) || called.equals(it.serviceId()) || called.equals(it.file()))
                .map(PluginState::plugin).filter(it -> !it.isEmpty()).findFirst();
    }

    private static PluginChangeException unknown(String called) {
        return new PluginChangeException(new Problem(Cause.NOT_INSTALLED, "no plugin " + called, ""));
    }

    @Override
    public List<KeptVersion> kept(String called) {
        try {
            return installer.kept().of(find(called)).stream()
                    .map(it -> new KeptVersion(it.jar().version().toString(), it.since())).toList();
        } catch (PluginChangeException e) {
            return List.of();
        }
    }

    @Override
    public PluginUsage usage(String serviceId) {
        return registry.usage(serviceId);
    }
}
