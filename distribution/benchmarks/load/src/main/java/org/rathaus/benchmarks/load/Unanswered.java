package org.rathaus.benchmarks.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file of applications whose last button was pressed, and which of them were answered: the others may have arrived or not. */
final class Unanswered implements AutoCloseable {

    private static final String PRESSED = "pressed";
    private static final String ANSWERED = "answered";

    /**
     * What the last button sends.
     *
     * @param cookies name the draft, so that no two applications have the same
     */
    record Sending(URI action, String body, String cookies) {
    }

    private final BufferedWriter out;

    Unanswered(Path file) throws IOException {
        out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** To be called before it is sent. */
    void pressed(Sending sending) {
        write(String.join("\t", PRESSED, sending.cookies(), sending.action().getRawPath(), sending.body()));
    }

    void answered(Sending sending) {
        write(String.join("\t", ANSWERED, sending.cookies()));
    }

    private synchronized void write(String line) {
        try {
            out.write(line + "\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** Those that nothing was heard of, on the host of {@code base}. The last line may be cut off. */
    static List<Sending> read(Path file, URI base) throws IOException {
        Map<String, Sending> open = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t", -1);
            if (parts[0].equals(PRESSED) && parts.length == 4) {
                open.put(parts[1], new Sending(base.resolve(parts[2]), parts[3], parts[1]));
            } else if (parts[0].equals(ANSWERED) && parts.length == 2) {
                open.remove(parts[1]);
            }
        }
        return List.copyOf(open.values());
    }
}
