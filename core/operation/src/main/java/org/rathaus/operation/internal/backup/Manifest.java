package org.rathaus.operation.internal.backup;

import java.util.List;
import java.util.Map;

/**
 * What a backup says about itself: {@code manifest.json}, its last entry.
 *
 * @param format   the number of the format; a portal reads its own and older ones
 * @param version  of the portal that made it
 * @param madeAt   when it began, in UTC
 * @param database the kind of database
 * @param rows     the number of rows by table
 * @param parts    all other entries in their order
 */
record Manifest(int format, String version, String madeAt, String database, Map<String, Long> rows, List<Part> parts) {

    /** The format of this portal. */
    static final int FORMAT = 1;
    /** The entry it is in. */
    static final String ENTRY = "manifest.json";

    /**
     * One entry.
     *
     * @param name   of the entry
     * @param bytes  before compression
     * @param sha256 of these bytes, in hex
     * @param mode   who may read it, as {@code rw-------}; empty if the system does not say or it is no file
     */
    record Part(String name, long bytes, String sha256, String mode) {
    }

    long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
