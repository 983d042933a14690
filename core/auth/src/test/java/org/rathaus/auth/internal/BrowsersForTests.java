package org.rathaus.auth.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Recognises browsers with a key that nothing but this object has. */
public final class BrowsersForTests {

    private BrowsersForTests() {
    }

    /** With a key of its own. */
    public static KnownBrowsers make(Clock clock) {
        try {
            Path folder = Files.createTempDirectory("keys-");
            KnownBrowsers browsers = new KnownBrowsers(clock, folder);
            Files.delete(folder.resolve("known-browsers"));
            Files.delete(folder);
            return browsers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
