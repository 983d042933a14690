package org.rathaus.web.internal.plugin;

import static org.junit.jupiter.api.Assertions.assertSame;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

class BackgroundTest {

    @Test
    void takesOverNoClassLoaderFromThePageInWork() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        CompletableFuture<ClassLoader> seen = new CompletableFuture<>();
        try (URLClassLoader plugin = new URLClassLoader(new URL[0])) {
            Thread.currentThread().setContextClassLoader(plugin);
            Background.run("test", () -> seen.complete(Thread.currentThread().getContextClassLoader()));
            assertSame(ClassLoader.getSystemClassLoader(), seen.get(10, TimeUnit.SECONDS));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
