package org.rathaus.operation.internal;

import java.io.IOException;
import java.nio.file.FileSystemException;

/** What went wrong, in one line. */
public final class Reasons {

    private Reasons() {
    }

    /** The exceptions of the file system name the file only. */
    public static String of(IOException failure) {
        boolean isBare = failure instanceof FileSystemException file && file.getReason() == null;
        String message = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ");
        return isBare ? failure.getClass().getSimpleName().replace("Exception", "") + " " + message : message;
    }
}
