package org.rathaus.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Developer mode: {@code dev [FOLDER] [OPTIONS]}. Its portal has bundles that no other has, sample people with passwords that anybody can read,
 * and a data folder of its own; it is reached from this machine only.
 *
 * @param plugin  the plugin that is being written; empty: none
 * @param options those of {@code run}
 */
record Development(Optional<PluginFolder> plugin, LauncherOptions options) {

    /** The first word of the call. */
    static final String NAME = "dev";

    static final String USAGE = """
            Usage: rathaus dev [FOLDER] [--port PORT] [--data DIR] [--db JDBC-URL]

              FOLDER           the plugin that you write: saved files are compiled and served at once
              --data DIR       default ./data-dev; never the data of a portal that was run otherwise
              --db JDBC-URL    a database of its own instead of the embedded one: sample people get accounts in it
            """;

    /** A database of the environment is a real one. */
    private static final List<String> USUAL = List.of("--data", "data-dev", "--db", "", "--demo");

    /**
     * Reads what follows the name.
     *
     * @throws Refusal if an option is wrong, the folder holds no plugin, or the portal would be reached from elsewhere
     */
    static Development parse(List<String> arguments) {
        var words = new ArrayList<>(USUAL);
        boolean hasFolder = !arguments.isEmpty() && !arguments.get(0).startsWith("-");
        words.addAll(arguments.subList(hasFolder ? 1 : 0, arguments.size()));
        LauncherOptions options = LauncherOptions.parse(words);
        if (!options.help() && !Listener.of(options.host(), options.port()).isLocal()) {
            throw Refusal.wrongCall("developer mode listens on this machine only, not on " + options.host());
        }
        return new Development(hasFolder ? Optional.of(PluginFolder.at(Path.of(arguments.get(0)))) : Optional.empty(), options);
    }

    /** Where the bundles lie that only developer mode has. */
    static Path bundles(Path home) {
        return home.resolve("dev").resolve("bundles");
    }

    /**
     * A portal must not run on what developer mode has made, nor the other way round; marks a new folder of a developer.
     *
     * @throws Refusal if the folder is of the other kind
     */
    static void requireKind(DataFolder data, boolean isDevelopment) throws IOException {
        if (!isDevelopment) {
            requireNone(data.path());
        } else if (Files.notExists(data.developer())) {
            if (Files.exists(data.seeded())) {
                throw Refusal.wrongCall(data.path() + " is the data of a portal; developer mode needs a folder of its own");
            }
            Files.createFile(data.developer());
        }
    }

    /**
     * Nothing but developer mode begins with what developer mode has made.
     *
     * @throws Refusal if this data folder is that
     */
    static void requireNone(Path data) {
        if (Files.exists(data.resolve(DataFolder.DEVELOPER))) {
            throw Refusal.wrongCall(data + " was made by developer mode, with people whose passwords anybody can read; use another folder");
        }
    }

    /** Changes the towns of the data folder, and has this process know that somebody writes a plugin in it. */
    void prepare(DataFolder data) {
        System.setProperty("rathaus.dev", "true");
        new DeveloperTowns(plugin.map(PluginFolder::service)).prepare(data.branding());
    }

    /** What weighs more than any other setting: mails go nowhere but to the page that shows them. */
    Map<String, String> properties() throws IOException {
        var properties = new LinkedHashMap<String, String>();
        plugin.ifPresent(it -> {
            properties.put("rathaus.dev.plugin", it.path().toString());
            properties.put("rathaus.dev.service", it.service());
        });
        Optional.ofNullable(System.getenv("RATHAUS_SOURCES")).ifPresent(it -> properties.put("rathaus.dev.sources", it));
        properties.put("rathaus.mail.host", "127.0.0.1");
        properties.put("rathaus.mail.port", Integer.toString(Listener.freePort()));
        properties.put("rathaus.mail.tls", "none");
        properties.put("rathaus.mail.user", "");
        properties.put("rathaus.address", "http://localhost:" + options.port());
        return properties;
    }
}
