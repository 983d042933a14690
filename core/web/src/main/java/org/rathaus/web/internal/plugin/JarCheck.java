package org.rathaus.web.internal.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import org.rathaus.api.service.PluginState.Cause;

/** Reads all of a jar once, before any of it can run: is it whole, how large is it unpacked, does it call what ends the portal. */
final class JarCheck {

    /** Unpacked; no plugin comes near it, and reading so much takes about a second. */
    static final long MOST_BYTES = 256L * 1024 * 1024;
    private static final String VERSIONS = "META-INF/versions/";

    private long bytes;

    private JarCheck() {
    }

    /** @throws QuarantineException if the jar must not be installed, saying why */
    static void check(byte[] jar) throws QuarantineException {
        try {
            new JarCheck().read(new ByteArrayInputStream(jar));
        } catch (IOException | IllegalArgumentException e) {
            throw new QuarantineException(Cause.UNREADABLE, "not a readable jar file: " + e.getMessage());
        }
    }

    private void read(InputStream in) throws IOException, QuarantineException {
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            byte[] content = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, MOST_BYTES - bytes + 1));
            bytes += content.length;
            if (bytes > MOST_BYTES) {
                throw new QuarantineException(Cause.REFUSED, "unpacked it is larger than " + MOST_BYTES + " bytes, at " + entry.getName());
            }
            look(entry.getName(), content);
        }
    }

    private void look(String name, byte[] content) throws IOException, QuarantineException {
        if (name.endsWith(".jar")) {
            read(new ByteArrayInputStream(content));
        } else if (name.endsWith(".class")) {
            lookAtClass(name, content);
        }
    }

    private static void lookAtClass(String name, byte[] content) throws IOException, QuarantineException {
        ClassCalls calls = calls(name, content);
        Optional<String> deadly = calls.deadly();
        if (deadly.isPresent()) {
            throw new QuarantineException(Cause.REFUSED, name + " calls " + deadly.get() + ", which would end the whole portal");
        }
        int here = Runtime.version().feature();
        if (calls.release() > here && !name.startsWith(VERSIONS)) {
            throw new QuarantineException(Cause.UNRESOLVED, name + " needs Java " + calls.release() + ", and the portal runs on " + here);
        }
    }

    private static ClassCalls calls(String name, byte[] content) throws IOException {
        try {
            return ClassCalls.read(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new ZipException(name + ": " + e.getMessage());
        }
    }
}
