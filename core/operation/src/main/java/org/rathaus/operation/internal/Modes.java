package org.rathaus.operation.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Who may read a file, where the system knows: keys must not become readable by way of a backup. */
public final class Modes {

    /** For what holds personal data. */
    public static final String OWNER_ONLY = "rw-------";

    private Modes() {
    }

    /** The mode as {@code rw-------}; empty if it is not known. */
    public static String of(Path file) throws IOException {
        return isKnown(file) ? PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) : "";
    }

    /** Sets a mode, unless it is empty. */
    public static void set(Path file, String mode) throws IOException {
        if (!mode.isEmpty() && isKnown(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        }
    }

    private static boolean isKnown(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView("posix");
    }
}
