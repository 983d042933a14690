package org.rathaus.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.Visitor;

/** The folder of plugins, used as an operator uses it; each action returns when its effect can be seen. */
final class HotFolder {

    private final Path folder;
    private final Visitor visitor;

    HotFolder(Path data, Visitor visitor) {
        this.folder = data.resolve("plugins");
        this.visitor = visitor;
    }

    /** The names of all files. */
    List<String> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content of a file. */
    byte[] read(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a file there in one step, as {@code mv} does. */
    void put(String file, byte[] content) {
        try {
            Path prepared = Files.createTempFile(folder.getParent(), "plugin", ".part");
            Files.write(prepared, content);
            Files.move(prepared, folder.resolve(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a file there and waits until the page of the service has this heading. */
    void put(String file, byte[] content, String page, String heading) {
        put(file, content);
        Patience.until(page + " says " + heading, () -> visitor.get(page).heading().equals(heading));
    }

    /** Takes a file away and waits until the page of the service is gone. */
    void remove(String file, String page) {
        remove(file);
        Patience.until(page + " is gone", () -> visitor.get(page).status() == 404);
    }

    /** Deletes the versions of a plugin that ran well and are kept beside the folder. */
    void forgetKept(String plugin) throws IOException {
        Path kept = folder.resolveSibling("plugins-kept").resolve(plugin);
        if (Files.exists(kept)) {
            try (Stream<Path> files = Files.list(kept)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Takes a file away. */
    void remove(String file) {
        try {
            Files.delete(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
