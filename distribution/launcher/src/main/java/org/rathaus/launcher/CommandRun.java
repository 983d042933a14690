package org.rathaus.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/**
 * Has a command done: by the portal that runs on the data folder or, if none does, by one that is started for it
 * without HTTP and without plugins and ends with it.
 */
final class CommandRun {

    /** The start level of the core; HTTP and the hot folder come after it. */
    private static final String CORE = "4";

    private static final int ALL = 10;

    /** A portal in which a plugin is verified has two towns, so that one could see what is the other's. */
    private static final List<String> SAMPLE_TOWNS = List.of("sample-town", "other-town");

    private static final String SCRATCH = "jdbc:derby:memory:scratch;create=true";

    private static final long PATIENCE_MILLIS = 10_000;

    private static final Duration READY = Duration.ofSeconds(60);

    /** What is done in a portal that was started for it. */
    private interface Work {

        int in(Framework framework, DataFolder data) throws IOException, InterruptedException;
    }

    private final Command command;
    private final Path home;

    CommandRun(Command command, Path home) {
        this.command = command;
        this.home = home;
    }

    /**
     * Returns the exit status.
     *
     * @throws Refusal if the data folder cannot be had or a bundle of the distribution does not start
     */
    int run() throws IOException, BundleException, InterruptedException {
        if (command.isRestore()) {
            return restore();
        }
        if (command.isVerify()) {
            return verify();
        }
        requireData(command.options().data());
        if (command.isBackup()) {
            Development.requireNone(command.options().data());
        }
        try (CommandChannel running = CommandChannel.to(command.options().data()).orElse(null)) {
            return running == null ? alone(command.options(), (framework, data) -> ask(data, command.words())) : ask(running, command.words());
        }
    }

    /** Otherwise a mistyped folder would become a new, empty installation, and a backup of it a success. */
    private static void requireData(Path folder) {
        if (!Files.exists(folder.resolve(".seeded"))) {
            throw Refusal.wrongCall(folder + " is no data folder of Rathaus; name it with --data");
        }
    }

    private static int ask(CommandChannel portal, List<String> words) throws IOException {
        return portal.run(words, System.out, System.err);
    }

    /** In a portal on a folder and a database of its own that nobody needs afterwards. */
    private int restore() throws IOException, BundleException, InterruptedException {
        try (Scratch scratch = Scratch.create()) {
            return alone(scratch(scratch, 0), (framework, data) -> ask(data, command.withTarget()));
        }
    }

    /** In a portal that serves on a port of its own. */
    private int verify() throws IOException, BundleException, InterruptedException {
        requireFile(command.words());
        try (Scratch scratch = Scratch.create()) {
            LauncherOptions options = scratch(scratch, Listener.freePort());
            return alone(options, (framework, data) -> {
                serve(framework, data, Listener.of(options.host(), options.port()));
                return ask(data, command.words());
            });
        }
    }

    private static void requireFile(List<String> words) {
        if (words.size() < 2 || !Files.isRegularFile(Path.of(words.get(1)))) {
            throw Refusal.wrongCall("verify needs the file of a plugin" + (words.size() < 2 ? "" : ", and there is none at " + words.get(1)));
        }
    }

    private static LauncherOptions scratch(Scratch scratch, int port) {
        var options = new ArrayList<>(List.of("--data", scratch.folder().toString(), "--db", SCRATCH));
        if (port > 0) {
            options.addAll(List.of("--port", Integer.toString(port)));
        }
        return LauncherOptions.parse(options);
    }

    /** Makes the towns, and then lets citizens in. */
    private static void serve(Framework framework, DataFolder data, Listener listener) throws IOException, InterruptedException {
        for (String town : SAMPLE_TOWNS) {
            try (CommandChannel channel = channel(data)) {
                if (channel.run(List.of("town", "new", town), new PrintStream(OutputStream.nullOutputStream()), System.err) != 0) {
                    throw Refusal.broken("the towns in which a plugin is looked at cannot be made");
                }
            }
        }
        framework.adapt(FrameworkStartLevel.class).setStartLevel(ALL);
        var readiness = new Readiness(listener.readiness());
        if (!readiness.within(READY)) {
            throw Refusal.broken("the portal for the plugin is not ready: " + readiness.answer());
        }
    }

    private int alone(LauncherOptions options, Work work) throws IOException, BundleException, InterruptedException {
        try (DataFolder data = DataFolder.open(options.data())) {
            Logs.configure(home, data, command.isVerify());
            Framework framework = Portal.framework(properties(options, data));
            try {
                start(framework);
                return work.in(framework, data);
            } finally {
                framework.stop();
                framework.waitForStop(PATIENCE_MILLIS);
            }
        }
    }

    private Map<String, String> properties(LauncherOptions options, DataFolder data) {
        var listener = Listener.of(options.host(), options.port());
        var properties = new HashMap<>(FrameworkProperties.of(options, listener, data, home));
        properties.put("org.osgi.framework.startlevel.beginning", CORE);
        if (command.isVerify()) {
            properties.put("rathaus.verify", "true");
        }
        return properties;
    }

    private void start(Framework framework) throws BundleException, IOException {
        var bundles = new BundleSet();
        Portal.init(framework);
        bundles.install(framework.getBundleContext(), home.resolve("bundles"));
        framework.start();
        List<String> failures = bundles.failures();
        if (!failures.isEmpty()) {
            throw Refusal.broken("these bundles do not start:\n  " + String.join("\n  ", failures));
        }
    }

    private static int ask(DataFolder data, List<String> words) throws IOException {
        try (CommandChannel own = channel(data)) {
            return ask(own, words);
        }
    }

    private static CommandChannel channel(DataFolder data) {
        return CommandChannel.to(data.path())
                .orElseThrow(() -> Refusal.broken("the portal that was started for the command does not take it"));
    }
}
