package org.rathaus.benchmarks.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import org.rathaus.benchmarks.load.ApplyJourney.Acknowledgement;

/** The file of acknowledged applications: what the server may never lose. */
final class References implements AutoCloseable {

    private final BufferedWriter out;

    References(Path file) throws IOException {
        out = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    synchronized void add(Acknowledgement acknowledgement) {
        try {
            out.write(acknowledgement.reference() + "\t" + acknowledgement.statusLink() + "\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** The recorded links; on the host of {@code base} where that is given, as ports change between runs. */
    static List<Acknowledgement> read(Path file, URI base) throws IOException {
        List<Acknowledgement> all = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t");
            if (parts.length == 2) {
                URI link = URI.create(parts[1]);
                all.add(new Acknowledgement(parts[0], base == null ? link : base.resolve(link.getRawPath())));
            }
        }
        return all;
    }
}
