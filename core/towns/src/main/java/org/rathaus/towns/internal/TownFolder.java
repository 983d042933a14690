package org.rathaus.towns.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A town's folder as it was last read.
 *
 * @param id          the folder's name
 * @param fingerprint name, size and time of its files
 * @param latest      the newest readable state, if there ever was one
 * @param problems    why the newest state is not readable; empty if it is
 */
record TownFolder(String id, String fingerprint, Optional<FolderTown> latest, List<String> problems) {

    private static final Pattern FILES = Pattern.compile(
            "town\\.json|tokens\\.css|logo\\.svg|favicon\\.svg|texts(_[a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?\\.utf8\\.properties");

    /** The folder as it is now; the same object if nothing in it has changed. */
    static TownFolder look(Path folder, TownFolder before) throws IOException {
        String fingerprint = fingerprint(folder);
        if (before != null && before.fingerprint.equals(fingerprint)) {
            return before;
        }
        String id = folder.getFileName().toString();
        try {
            return new TownFolder(id, fingerprint, Optional.of(new TownReader(folder).read()), List.of());
        } catch (BrokenTownException e) {
            List<String> problems = e.problems().stream().map(it -> id + "/" + it).toList();
            return new TownFolder(id, fingerprint, Optional.ofNullable(before).flatMap(TownFolder::latest), problems);
        }
    }

    private static String fingerprint(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> FILES.matcher(it.getFileName().toString()).matches())
                    .sorted()
                    .map(TownFolder::stamp)
                    .collect(Collectors.joining("|"));
        }
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return file.getFileName() + ":" + now.size() + ":" + now.lastModifiedTime();
        } catch (IOException e) {
            return file.getFileName() + ":gone";
        }
    }
}
