package org.rathaus.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the operator has written into {@code rathaus.properties} of the data folder, in UTF-8: {@code mail.host=…} is
 * the framework property {@code rathaus.mail.host}.
 */
record InstallationSettings(Path file) {

    private static final String PREFIX = "rathaus.";
    /** The command line decides these. */
    private static final Set<String> TAKEN = Set.of("home", "data", "db", "origin", "port", "dev", "verify", "version");

    /**
     * The settings as framework properties; none if there is no file.
     *
     * @throws Refusal if the file cannot be read, or sets what the command line decides
     */
    Map<String, String> read() {
        var settings = new TreeMap<String, String>();
        if (Files.notExists(file)) {
            return settings;
        }
        var lines = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.wrongCall(file + " cannot be read: " + e.getMessage());
        }
        for (String key : lines.stringPropertyNames()) {
            if (TAKEN.contains(key)) {
                throw Refusal.wrongCall(file + " sets " + key + ", which is an option of the command line");
            }
            settings.put(PREFIX + key, lines.getProperty(key).strip());
        }
        return settings;
    }
}
