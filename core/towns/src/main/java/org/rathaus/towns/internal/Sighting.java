package org.rathaus.towns.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * How the files of a folder looked just before they were read. While those look the same, so does whatever was made of them: which files are read
 * depends on nothing else.
 */
final class Sighting {

    private static final long NO_SIZE = -1;

    private final Path folder;
    private final List<Stamp> stamps = new CopyOnWriteArrayList<>();

    /**
     * A file at one moment.
     *
     * @param size in bytes; {@link #NO_SIZE} if it was not there
     * @param time of its last change, in nanoseconds
     */
    private record Stamp(String file, long size, long time) {
    }

    Sighting(Path folder) {
        this.folder = folder;
    }

    /** Remembers how the file looks, even if it is not there, and returns its size in bytes. */
    long see(String file) throws IOException {
        Stamp stamp = new Stamp(file, NO_SIZE, 0);
        try {
            stamp = now(file);
        } finally {
            stamps.add(stamp);
        }
        return stamp.size();
    }

    /** Whether all that were read look the same now. */
    boolean isCurrent() {
        return stamps.stream().allMatch(this::isCurrent);
    }

    private boolean isCurrent(Stamp stamp) {
        try {
            return now(stamp.file()).equals(stamp);
        } catch (IOException e) {
            return stamp.size() == NO_SIZE;
        }
    }

    private Stamp now(String file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(folder.resolve(file), BasicFileAttributes.class);
        return new Stamp(file, now.size(), now.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }
}
