package org.rathaus.cases.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.rathaus.api.cases.PersonalData;

/** Holds what a plugin gives out of a case until it has given out all; at most {@value #MOST_BYTES} bytes. */
final class HeldFiles implements PersonalData.Collector {

    private static final int MOST_BYTES = 16 << 20;

    private record Held(String name, byte[] content) {
    }

    private final List<Held> files = new CopyOnWriteArrayList<>();
    private long bytes;

    @Override
    public synchronized void add(String name, InputStream content) throws IOException {
        byte[] read = content.readNBytes((int) (MOST_BYTES - bytes + 1));
        bytes += read.length;
        if (bytes > MOST_BYTES) {
            throw new IOException("a plugin gives out more than " + MOST_BYTES + " bytes of a case");
        }
        files.add(new Held(name, read));
    }

    void handTo(PersonalData.Collector collector) throws IOException {
        for (Held file : files) {
            collector.add(file.name(), new ByteArrayInputStream(file.content()));
        }
    }
}
