package org.rathaus.devmode.internal.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The keys of sample people's second factors, which the portal tells once only. */
final class Keys {

    private final Path file;

    Keys(Path file) {
        this.file = file;
    }

    String get(String owner) {
        return read().getProperty(owner, "");
    }

    void put(String owner, String key) {
        Properties keys = read();
        keys.setProperty(owner, key);
        try (var out = Files.newBufferedWriter(file)) {
            keys.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties read() {
        Properties keys = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                keys.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return keys;
    }
}
