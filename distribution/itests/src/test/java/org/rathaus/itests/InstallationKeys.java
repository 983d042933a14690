package org.rathaus.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the sources of the portal read of the operator's settings. */
final class InstallationKeys {

    private static final Pattern WHOLE = Pattern.compile("(?:(?:getProperty|apply)\\(|String [A-Z_]*PROXY = )\"rathaus\\.([a-z.]*[a-z])\"");
    private static final Pattern FAMILY = Pattern.compile("\"rathaus\\.([a-z]+\\.)\" \\+");
    private static final Pattern MEMBER = Pattern.compile("(?:setting\\(context, |apply\\()\"([a-z]+)\"");
    private static final Pattern OPTION = Pattern.compile("case \"(--[a-z]+)\" ->");
    private static final Pattern VARIABLE = Pattern.compile("(?:getenv\\(\"|\\$\\{)(RATHAUS_[A-Z_]+)");
    private static final Pattern COMMAND = Pattern.compile("(?m)^  ([a-z-]+)(?: \\|[^)]*)?\\) ");

    /** What the command line decides, and where the distribution lies. */
    private static final Set<String> OF_THE_START = Set.of("data", "db", "demo", "dev", "dev.sources", "home", "origin", "port", "version");

    private InstallationKeys() {}

    /** The keys of {@code rathaus.properties}. */
    static Set<String> ofFile() {
        var keys = new TreeSet<String>();
        for (String area : new String[] {"core", "distribution/launcher"}) {
            try (Stream<Path> files = Files.walk(DocumentationPage.ROOT.resolve(area))) {
                files.filter(it -> it.toString().contains("/src/main/") && it.toString().endsWith(".java")).map(InstallationKeys::read).forEach(source -> {
                    keys.addAll(found(WHOLE, source));
                    Matcher family = FAMILY.matcher(source);
                    if (family.find()) {
                        found(MEMBER, source).forEach(it -> keys.add(family.group(1) + it));
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        keys.removeAll(OF_THE_START);
        return keys;
    }

    /** What may follow {@code ./rathaus run}. */
    static Set<String> options() {
        return found(OPTION, launcher());
    }

    /** Of the environment. */
    static Set<String> variables() {
        return found(VARIABLE, launcher() + script());
    }

    /** What the script does by itself, without the portal. */
    static Set<String> scriptCommands() {
        String script = script();
        return found(COMMAND, script.substring(script.lastIndexOf("case \"$command\"")));
    }

    private static String launcher() {
        return read(DocumentationPage.ROOT.resolve("distribution/launcher/src/main/java/org/rathaus/launcher/LauncherOptions.java"));
    }

    private static String script() {
        return read(DocumentationPage.ROOT.resolve("rathaus"));
    }

    private static Set<String> found(Pattern pattern, String text) {
        var found = new TreeSet<String>();
        pattern.matcher(text).results().forEach(it -> found.add(it.group(1)));
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
