package org.rathaus.devmode.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.kernel.service.PluginState;
import org.rathaus.kernel.service.ServiceCatalog;

/** The folder of plugins, which is read when the portal has started: what is put in earlier would lie beside its former version. */
final class HotFolder {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_MILLIS = 50;

    private final Path folder;
    private final ServiceCatalog catalog;
    private boolean isRead;

    HotFolder(Path folder, ServiceCatalog catalog) {
        this.folder = folder;
        this.catalog = catalog;
    }

    /** Waits until it is known of each of its files whether it runs: to take a file away while it starts looks like a fault of it. */
    void await() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isRead && System.nanoTime() < end) {
            isRead = known().containsAll(files());
            try {
                Thread.sleep(isRead ? 0 : PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Set<String> known() {
        return catalog.plugins().stream().filter(it -> it.state() != PluginState.State.STARTING).map(PluginState::file).collect(Collectors.toSet());
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).filter(it -> it.endsWith(".jar")).collect(Collectors.toSet());
        }
    }
}
