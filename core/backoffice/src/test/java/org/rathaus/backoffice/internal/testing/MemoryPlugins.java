package org.rathaus.backoffice.internal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.rathaus.kernel.operation.KeptVersion;
import org.rathaus.kernel.operation.PluginChangeException;
import org.rathaus.kernel.operation.PluginDesk;
import org.rathaus.kernel.operation.PluginPreview;
import org.rathaus.kernel.operation.PluginUsage;
import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.PluginState.Cause;
import org.rathaus.kernel.service.PluginState.Problem;
import org.rathaus.kernel.service.PluginState.State;

/** One plugin, dog-tax 1.0.0. A file is its new version; its content says which, and what it lacks after a slash. */
public final class MemoryPlugins implements PluginDesk {

    private static final Instant SINCE = Instant.parse("2026-11-22T09:00:00Z");

    private final List<String> done = new ArrayList<>();
    private String actor = "";

    /** What was changed, in order. */
    public List<String> done() {
        return List.copyOf(done);
    }

    @Override
    public PluginDesk by(String name) {
        actor = name;
        return this;
    }

    /** Who changed plugins last. */
    public String actor() {
        return actor;
    }

    @Override
    public PluginPreview check(Path jar) throws PluginChangeException {
        String[] content = read(jar).split("/");
        if (!content[0].matches("[0-9.]+")) {
            throw new PluginChangeException(new Problem(Cause.UNREADABLE, "not a readable jar file", "1.0.0"));
        }
        return new PluginPreview("dog-tax", content[0], "1.0.0", content.length > 1 ? List.of(content[1]) : List.of());
    }

    private static String read(Path jar) {
        try {
            return Files.readString(jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public PluginState install(Path jar) throws PluginChangeException {
        return changedTo(check(jar).version(), "install");
    }

    @Override
    public PluginState update(Path jar) throws PluginChangeException {
        return install(jar);
    }

    @Override
    public PluginState rollBack(String plugin, String version) throws PluginChangeException {
        if (kept(plugin).stream().noneMatch(it -> it.version().equals(version))) {
            throw new PluginChangeException(new Problem(Cause.NOT_KEPT, "kept are: none", ""));
        }
        return changedTo(version, "rollback");
    }

    private PluginState changedTo(String version, String how) {
        done.add(how + " " + version);
        return new PluginState("dog-tax.jar", "dog-tax", version, "dog-tax", State.RUNNING, null, SINCE);
    }

    @Override
    public PluginState restart(String plugin) throws PluginChangeException {
        if (!plugin.equals("dog-tax")) {
            throw new PluginChangeException(new Problem(Cause.FAULTY, "no dogs today", ""));
        }
        return changedTo("1.0.0", "restart");
    }

    @Override
    public String remove(String plugin) throws PluginChangeException {
        if (!plugin.equals("dog-tax.jar")) {
            throw new PluginChangeException(new Problem(Cause.NOT_INSTALLED, "no plugin " + plugin, ""));
        }
        done.add("remove");
        return "dog-tax";
    }

    @Override
    public List<KeptVersion> kept(String plugin) {
        return plugin.equals("dog-tax") ? List.of(new KeptVersion("1.0.0", SINCE), new KeptVersion("0.9.0", SINCE)) : List.of();
    }

    @Override
    public PluginUsage usage(String serviceId) {
        return new PluginUsage(1234, 5, Duration.ofMillis(67));
    }
}
