package org.rathaus.web.internal.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.rathaus.api.operation.KeptVersion;
import org.rathaus.api.operation.PluginChangeException;
import org.rathaus.api.operation.PluginDesk;
import org.rathaus.api.operation.PluginPreview;
import org.rathaus.api.operation.PluginUsage;
import org.rathaus.api.service.PluginState;
import org.rathaus.api.service.PluginState.Cause;
import org.rathaus.api.service.PluginState.Problem;
import org.rathaus.api.service.PluginState.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes files of the hot folder, and has the installer look at them at once instead of when they are found. */
@Component
public final class HotFolderDesk implements PluginDesk {

    private static final Logger LOG = LoggerFactory.getLogger(HotFolderDesk.class);

    private static final long LATER_NANOS = Duration.ofSeconds(5).toNanos();

    private final PluginInstaller installer;
    private final PluginRegistry registry;
    private final Requirements requirements;
    private final Path folder;

    /** In the framework. */
    @Activate
    public HotFolderDesk(BundleContext context, @Reference PluginInstaller installer, @Reference PluginRegistry registry) {
        this.installer = installer;
        this.registry = registry;
        this.requirements = new Requirements(context);
        folder = Path.of(String.valueOf(context.getProperty("rathaus.data")), "plugins");
    }

    @Override
    public PluginPreview check(Path file) throws PluginChangeException {
        PluginJar jar = read(file);
        return new PluginPreview(jar.plugin(), jar.version().toString(), installer.version(jar.plugin()).orElse(""),
                requirements.wanting(jar));
    }

    private static PluginJar read(Path file) throws PluginChangeException {
        try {
            return PluginJar.read(file);
        } catch (QuarantineException e) {
            throw new PluginChangeException(e.problem());
        }
    }

    @Override
    public synchronized PluginState install(Path file) throws PluginChangeException {
        return put(read(file));
    }

    @Override
    public synchronized PluginState update(Path file) throws PluginChangeException {
        PluginJar jar = read(file);
        if (installer.folder().of(jar.plugin()).isEmpty()) {
            throw unknown(jar.plugin());
        }
        return put(jar);
    }

    @Override
    public synchronized PluginState rollBack(String called, String version) throws PluginChangeException {
        String plugin = find(called);
        Optional<PluginJar> present = installer.folder().of(plugin).stream().findFirst();
        Predicate<PluginJar> wanted = version.isEmpty() ? jar -> present.filter(jar::isSameAs).isEmpty()
                : jar -> jar.version().toString().equals(version);
        PluginJar target = installer.kept().of(plugin).stream().map(KeptVersions.Kept::jar).filter(wanted).findFirst()
                .orElseThrow(() -> new PluginChangeException(new Problem(Cause.NOT_KEPT, "kept are: " + versions(plugin), "")));
        return put(target);
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
        return registry.files().stream().filter(it -> it.file().equals(file.getFileName().toString())).findFirst();
    }

    @Override
    public synchronized String remove(String called) throws PluginChangeException {
        String plugin = find(called);
        List<PluginJar> files = installer.folder().of(plugin);
        if (files.isEmpty()) {
            throw unknown(called);
        }
        delete(files);
        // the worst first, so that none of them comes up for a moment
        for (int i = files.size() - 1; i >= 0; i--) {
            installer.forget(files.get(i).file());
        }
        LOG.info("{} is removed", plugin);
        return plugin;
    }

    private static void delete(List<PluginJar> files) throws PluginChangeException {
        try {
            for (PluginJar jar : files) {
                Files.deleteIfExists(jar.path());
            }
        } catch (IOException e) {
            throw new PluginChangeException(new Problem(Cause.UNREADABLE, e.toString(), ""));
        }
    }

    private String find(String called) throws PluginChangeException {
        return registry.files().stream()
                .filter(it -> called.equals(it.plugin()) || called.equals(it.serviceId()) || called.equals(it.file()))
                .map(PluginState::plugin).filter(it -> !it.isEmpty()).findFirst()
                .or(() -> Optional.of(called).filter(it -> !installer.kept().of(it).isEmpty()))
                .orElseThrow(() -> unknown(called));
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
