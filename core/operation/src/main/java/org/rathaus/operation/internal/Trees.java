package org.rathaus.operation.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders with everything in them. */
public final class Trees {

    private Trees() {
    }

    /**
     * Deletes one; what is not there does not matter.
     *
     * @return the number of files that were deleted
     */
    public static long delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return 0;
        }
        long files = 0;
        for (Path path : deepestFirst(folder)) {
            files += Files.isDirectory(path) ? 0 : 1;
            Files.deleteIfExists(path);
        }
        return files;
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
