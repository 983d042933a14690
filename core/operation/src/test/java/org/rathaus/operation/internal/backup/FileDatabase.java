package org.rathaus.operation.internal.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.rathaus.kernel.operation.DatabaseCopies;

/** A database of one table with two rows. */
final class FileDatabase implements DatabaseCopies {

    private static final String ROWS = "one\ntwo\n";

    private boolean broken;
    private boolean filled;
    private long lost;

    void breaks() {
        broken = true;
    }

    void losesRows() {
        lost = 1;
    }

    boolean isFilled() {
        return filled;
    }

    @Override
    public String kind() {
        return "file";
    }

    @Override
    public String kindOf(String jdbcUrl) {
        return jdbcUrl.split(":")[1];
    }

    @Override
    public Map<String, Long> copy(Path scratch, Destination to) throws IOException {
        try (OutputStream part = to.create("rows")) {
            part.write(ROWS.getBytes(StandardCharsets.UTF_8));
        }
        if (broken) {
            throw new IOException("the cable was cut");
        }
        return Map.of("rows", 2L);
    }

    @Override
    public Map<String, Long> fill(String jdbcUrl, Source from) throws IOException {
        try (var part = from.open(from.names().get(0))) {
            filled = ROWS.equals(new String(part.readAllBytes(), StandardCharsets.UTF_8));
        }
        return Map.of("rows", 2L - lost);
    }
}
