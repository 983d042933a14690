package org.rathaus.launcher;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/**
 * The main class: checks what can be checked before anything is touched, then runs the portal until it is stopped, or,
 * if the arguments begin with a command, has that command done.
 */
public final class Launcher {

    private static final int JAVA = 17;

    private Launcher() {}

    /**
     * Runs the portal; the exit status is 0 after an orderly stop, 2 if the call was wrong, 1 if the portal is broken.
     * That of a command is the command's.
     */
    public static void main(String[] arguments) throws Exception {
        try {
            if (Command.isCalledBy(List.of(arguments))) {
                System.exit(command(List.of(arguments), home()));
            }
            run(List.of(arguments), home());
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
        requireJava(Runtime.version().feature());
        var listener = Listener.of(options.host(), options.port());
        listener.requireFree();
        var data = DataFolder.open(options.data());
        new Seed(home).sow(data);
        Logs.configure(home, data);
        HeapWatch.start();
        new Portal(FrameworkProperties.of(options, listener, data, home), listener, home).run();
    }

    private static int command(List<String> arguments, Path home) throws Exception {
        requireJava(Runtime.version().feature());
        return new CommandRun(Command.parse(arguments), home).run();
    }

    static void requireJava(int feature) {
        if (feature < JAVA) {
            throw Refusal.wrongCall("Java " + JAVA + " or newer is needed, this is Java " + feature);
        }
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
