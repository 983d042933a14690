package org.rathaus.devmode.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what is saved of a town's look and texts in the checkout on to the data folder, which the portal watches itself: colours that cannot be
 * read are refused as always. Its {@code town.json} stays, as developer mode has changed it.
 */
@Component(service = BrandWatch.class, immediate = true)
public final class BrandWatch {

    private static final Logger LOG = LoggerFactory.getLogger(BrandWatch.class);
    private static final Duration PAUSE = Duration.ofMillis(300);

    private final Optional<Path> sources;
    private final Path data;
    private final Map<Path, FileTime> seen = new HashMap<>();
    private final Thread watch = new Thread(this::watch, "rathaus-dev-brands");

    /** Begins to watch. */
    @Activate
    public BrandWatch(BundleContext context) {
        this(Settings.of(context));
        watch.setDaemon(true);
        if (sources.isPresent()) {
            watch.start();
        }
    }

    BrandWatch(Settings settings) {
        sources = settings.sources().map(it -> it.resolve("branding")).filter(Files::isDirectory);
        data = settings.data().resolve("branding");
    }

    @Deactivate
    void deactivate() {
        watch.interrupt();
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first look takes over what was saved while nobody watched. */
    void look() {
        try (Stream<Path> files = Files.walk(sources.orElseThrow(), 2)) {
            List<Path> brands = files.filter(Files::isRegularFile).filter(this::isOfATown).toList();
            for (Path file : brands) {
                FileTime saved = Files.getLastModifiedTime(file);
                if (!saved.equals(seen.put(file, saved))) {
                    handOn(file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("the towns of the checkout cannot be read: {}", e.toString());
        }
    }

    private boolean isOfATown(Path file) {
        String name = file.getFileName().toString();
        return Files.isDirectory(data.resolve(file.getParent().getFileName()))
                && (name.equals("tokens.css") || name.endsWith(".svg") || name.endsWith(".utf8.properties"));
    }

    private void handOn(Path file) throws IOException {
        Path target = data.resolve(file.getParent().getFileName()).resolve(file.getFileName());
        if (Files.notExists(target) || Files.mismatch(file, target) >= 0) {
            Path unfinished = target.resolveSibling("." + target.getFileName() + ".new");
            Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
