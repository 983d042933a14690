package org.rathaus.archetype;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The command {@code ./rathaus new-plugin}. */
public final class NewPlugin {

    private static final int WRONG_CALL = 2;

    private final PrintStream out;
    private final String version;

    NewPlugin(PrintStream out, String version) {
        this.out = out;
        this.version = version;
    }

    /** Makes a plugin; the exit status is 2 if it was called wrongly, and then one line says why. */
    public static void main(String[] arguments) throws IOException {
        Terminal terminal = new Terminal(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)), System.out);
        try {
            new NewPlugin(System.out, NewPlugin.class.getPackage().getImplementationVersion()).run(List.of(arguments), terminal);
        } catch (Refusal refusal) {
            System.err.println("rathaus: " + refusal.getMessage());
            System.exit(WRONG_CALL);
        }
    }

    /**
     * Writes the plugin and says what comes next.
     *
     * @throws Refusal if it was asked for something that cannot be made; nothing was written
     */
    void run(List<String> arguments, Terminal terminal) throws IOException, Refusal {
        Wish wish = Wish.of(arguments, terminal);
        Map<Path, String> files = new Template(wish, version).files();
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Path path = wish.folder().resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        long lines = files.values().stream().flatMap(String::lines).count();
        out.println("Made " + wish.folder() + " (" + files.size() + " files, " + lines + " lines):");
        files.keySet().forEach(file -> out.println("  " + file));
        sayWhatComesNext(wish);
    }

    private void sayWhatComesNext(Wish wish) throws IOException {
        if (wish.isAmongOurs()) {
            out.println("Next: add <module>" + wish.folder().getFileName() + "</module> to plugins/pom.xml");
        }
        out.println("Build and test it:   cd " + wish.folder() + " && mvn package");
        out.println("Try it:              ./rathaus plugins install " + wish.folder() + "/target/" + wish.artifact() + "-" + version + ".jar");
        out.println("Have a town offer it: \"" + wish.id() + "\": {} under \"services\" in its town.json, or in the portal under staff/services");
        out.println("Go on with docs/tutorial.md");
    }
}
