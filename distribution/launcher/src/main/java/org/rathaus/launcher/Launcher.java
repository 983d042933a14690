package org.rathaus.launcher;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks what can be checked before anything is touched, then runs the portal until it is stopped, or,
 * if the arguments begin with a command, has that command done. {@code dev} runs it for developers of plugins.
 */
public final class Launcher {

    private Launcher() {}

    /**
     * Runs the portal; the exit status is 0 after an orderly stop, 2 if the call was wrong, 1 if the portal is broken.
     * That of a command is the command's.
     */
    public static void main(String[] arguments) throws Exception {
        try {
            List<String> words = List.of(arguments);
            if (!words.isEmpty() && words.get(0).equals(Development.NAME)) {
                develop(words.subList(1, words.size()), home());
                return;
            }
            if (Command.isCalledBy(words)) {
                System.exit(command(words, home()));
            }
            run(words, home());
        } catch (Refusal refusal) {
            System.err.println("rathaus: " + refusal.getMessage());
            System.exit(refusal.status());
        }
    }

    static void run(List<String> arguments, Path home) throws Exception {
        var options = LauncherOptions.parse(arguments);
        if (options.help()) {
            System.out.print(LauncherOptions.USAGE);
            return;
        }
        serve(options, Optional.empty(), home);
    }

    private static void develop(List<String> arguments, Path home) throws Exception {
        var development = Development.parse(arguments);
        if (development.options().help()) {
            System.out.print(Development.USAGE);
            return;
        }
        serve(development.options(), Optional.of(development), home);
    }

    private static void serve(LauncherOptions options, Optional<Development> development, Path home) throws Exception {
        var listener = Listener.of(options.host(), options.port());
        listener.requireFree();
        var data = DataFolder.open(options.data());
        Development.requireKind(data, development.isPresent());
        new Seed(home).sow(data);
        Logs.configure(home, data, development.isPresent());
        HeapWatch.start();
        var bundles = new ArrayList<>(List.of(home.resolve("bundles")));
        var properties = FrameworkProperties.of(options, listener, data, home);
        if (development.isPresent()) {
            development.get().prepare(data);
            bundles.add(Development.bundles(home));
            properties.putAll(development.get().properties());
        }
        new Portal(properties, listener, bundles).run();
    }

    private static int command(List<String> arguments, Path home) throws Exception {
        return new CommandRun(Command.parse(arguments), home).run();
    }

    /** The version of this build, or {@code development} if it runs from classes. */
    static String version() {
        String version = Launcher.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** The unpacked distribution: this jar lies in its folder {@code launcher}. */
    private static Path home() throws URISyntaxException {
        var jar = Launcher.class.getProtectionDomain().getCodeSource().getLocation();
        return Path.of(jar.toURI()).getParent().getParent();
    }
}
