package org.rathaus.web.internal.plugin;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

import org.rathaus.kernel.service.PluginState.Cause;

/**
 * Reads all of a jar once, before any of it can run: is it whole, how large is it unpacked, does it call what ends the portal or use what
 * is known to be weak. Holds none of it in memory.
 */
final class JarCheck {

    /** Unpacked, jars within included; no plugin comes near it, and reading so much takes about a second. */
    static final long MOST_BYTES = 256L * 1024 * 1024;
    private static final String VERSIONS = "META-INF/versions/";

    private long bytes;
    private String place = "";

    private JarCheck() {
    }

    /**
     * Checks a jar and the jars within it.
     *
     * @throws QuarantineException if it must not be installed, saying why
     * @throws IOException         if it is not whole
     */
    static void check(ZipFile jar) throws IOException, QuarantineException {
        JarCheck check = new JarCheck();
        try {
            for (ZipEntry entry : Collections.list(jar.entries())) {
                check.read(jar, entry);
            }
        } catch (IOException | IllegalArgumentException e) {
            if (check.bytes > MOST_BYTES) {
                throw new QuarantineException(Cause.REFUSED, "unpacked it is larger than " + MOST_BYTES + " bytes, at " + check.place);
            }
            throw new ZipException(check.place + ": " + e.getMessage());
        }
    }

    /** The directory at a file's end can be there before all of the content: its checksums tell. */
    private void read(ZipFile jar, ZipEntry entry) throws IOException, QuarantineException {
        try (CheckedInputStream in = new CheckedInputStream(jar.getInputStream(entry), new CRC32())) {
            read(entry, in);
            // of two entries with one name there is one that counts
            if (jar.getEntry(entry.getName()).getCrc() != in.getChecksum().getValue()) {
                throw new ZipException("its checksum is another one");
            }
        }
    }

    private void read(ZipEntry entry, InputStream in) throws IOException, QuarantineException {
        place = entry.getName();
        InputStream content = new BufferedInputStream(new Counted(in));
        if (place.endsWith(".jar")) {
            ZipInputStream zip = new ZipInputStream(content);
            for (ZipEntry inner = zip.getNextEntry(); inner != null; inner = zip.getNextEntry()) {
                read(inner, zip);
            }
        } else if (place.endsWith(".class")) {
            look(ClassCalls.read(content));
        }
        content.transferTo(OutputStream.nullOutputStream());
    }

    private void look(ClassCalls calls) throws QuarantineException {
        Optional<String> deadly = calls.deadly();
        if (deadly.isPresent()) {
            throw new QuarantineException(Cause.REFUSED, place + " calls " + deadly.get() + ", which would end the whole portal");
        }
        Optional<String> weak = calls.weak();
        if (weak.isPresent()) {
            throw new QuarantineException(Cause.REFUSED, place + " uses " + weak.get() + ", which has a published weakness: build it with the portal's own pages");
        }
        int here = Runtime.version().feature();
        if (calls.release() > here && !place.startsWith(VERSIONS)) {
            throw new QuarantineException(Cause.UNRESOLVED, place + " needs Java " + calls.release() + ", and the portal runs on " + here);
        }
    }

    /** Ends where all together is too much. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            bytes += Math.max(0, count);
            if (bytes > MOST_BYTES) {
                throw new ZipException("too large");
            }
            return count;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public void close() {
            // whoever opened it closes it
        }
    }
}
