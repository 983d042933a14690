package org.rathaus.towns.internal;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A town's folder as it was last read.
 *
 * @param id          the folder's name
 * @param fingerprint name, size and time of its files; empty if not all were looked at
 * @param latest      the newest readable state, if there ever was one
 * @param problems    why the newest state is not readable; empty if it is
 */
record TownFolder(String id, String fingerprint, Optional<FolderTown> latest, List<String> problems) {

    private static final Pattern FILES = Pattern.compile(
            "town\\.json|tokens\\.css|logo\\.svg|favicon\\.svg|texts(_[a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?\\.utf8\\.properties");

    /**
     * The folder as it is now; the same object if nothing in it has changed.
     *
     * @param brands those that were read in the same look
     */
    static TownFolder look(Path folder, TownFolder before, SharedBrands brands) throws IOException {
        String fingerprint = fingerprint(folder);
        if (before != null && before.fingerprint.equals(fingerprint)) {
            return before;
        }
        return read(folder, fingerprint, before, () -> new TownReader(folder, brands).read());
    }

    /** The folder by its {@code town.json} alone; the next look finds it changed. */
    static TownFolder announced(Path folder, SharedBrands brands) {
        return read(folder, "", null, () -> new TownReader(folder, brands).announcement());
    }

    private interface Reading {
        FolderTown read() throws BrokenTownException;
    }

    private static TownFolder read(Path folder, String fingerprint, TownFolder before, Reading reading) {
        String id = folder.getFileName().toString();
        try {
            return new TownFolder(id, fingerprint, Optional.of(reading.read()), List.of());
        } catch (BrokenTownException e) {
            List<String> problems = e.problems().stream().map(it -> id + "/" + it).toList();
            return new TownFolder(id, fingerprint, Optional.ofNullable(before).flatMap(TownFolder::latest).filter(FolderTown::isRead), problems);
        }
    }

    /** Made of numbers as they are: it is made for each file of ten thousand towns again and again. */
    private static String fingerprint(Path folder) throws IOException {
        List<String> stamps = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (FILES.matcher(name).matches()) {
                    stamps.add(stamp(name, file));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        Collections.sort(stamps);
        return String.join("|", stamps);
    }

    private static String stamp(String name, Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return name + ":" + now.size() + ":" + now.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        } catch (IOException e) {
            return name + ":gone";
        }
    }
}
