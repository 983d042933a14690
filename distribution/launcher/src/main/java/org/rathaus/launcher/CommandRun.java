package org.rathaus.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleException;
import org.osgi.framework.launch.Framework;

/**
 * Has a command done: by the portal that runs on the data folder or, if none does, by one that is started for it
 * without HTTP and without plugins and ends with it.
 */
final class CommandRun {

    /** The start level of the core; HTTP and the hot folder come after it. */
    private static final String CORE = "4";

    private static final String SCRATCH = "jdbc:derby:memory:scratch;create=true";

    private static final long PATIENCE_MILLIS = 10_000;

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
        requireData(command.options().data());
        try (CommandChannel running = CommandChannel.to(command.options().data()).orElse(null)) {
            return running == null ? alone(command.options(), command.words()) : ask(running, command.words());
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
            return alone(LauncherOptions.parse(List.of("--data", scratch.folder().toString(), "--db", SCRATCH)), command.withTarget());
        }
    }

    private int alone(LauncherOptions options, List<String> words) throws IOException, BundleException, InterruptedException {
        try (DataFolder data = DataFolder.open(options.data())) {
            Logs.configure(home, data);
            Framework framework = Portal.framework(properties(options, data));
            try {
                start(framework);
                return ask(data, words);
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
        try (CommandChannel own = CommandChannel.to(data.path())
                .orElseThrow(() -> Refusal.broken("the portal that was started for the command does not take it"))) {
            return ask(own, words);
        }
    }
}
