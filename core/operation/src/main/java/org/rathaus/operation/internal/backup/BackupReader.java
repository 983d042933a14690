package org.rathaus.operation.internal.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.osgi.framework.Version;
import org.rathaus.kernel.operation.DatabaseCopies;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that was looked through before anything of it is used. */
final class BackupReader implements AutoCloseable, DatabaseCopies.Source {

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupReader(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * Opens it.
     *
     * @param version of this portal
     * @throws IOException if it is damaged, no backup, or of a newer portal, saying which
     */
    static BackupReader open(Path file, String version) throws IOException {
        ZipFile zip = zip(file);
        try {
            BackupReader backup = new BackupReader(zip, manifest(zip, file));
            backup.requireNotNewer(version);
            backup.requireWhole();
            return backup;
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new IOException(file + " is damaged or no backup", e);
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new IOException(file + " is no backup of Rathaus: it has no " + Manifest.ENTRY);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new JsonMapper().readValue(in, Manifest.class);
        } catch (JacksonException e) {
            throw new IOException(file + " is damaged: " + Manifest.ENTRY, e);
        }
    }

    private void requireNotNewer(String version) throws IOException {
        if (manifest.format() > Manifest.FORMAT || number(manifest.version()).compareTo(number(version)) > 0) {
            throw new IOException("the backup is of Rathaus " + manifest.version() + ", this is " + version
                    + "; restore it with that version or a newer one");
        }
    }

    /** The part of a version that is comparable; a build from classes has none and counts as the oldest. */
    private static Version number(String version) {
        String digits = version.replaceAll("[^0-9.].*", "");
        return digits.isEmpty() ? Version.emptyVersion : Version.parseVersion(digits);
    }

    private void requireWhole() throws IOException {
        for (Manifest.Part part : manifest.parts()) {
            try (InputStream in = entry(part.name())) {
                if (!Hashing.of(in).equals(part.sha256())) {
                    throw new IOException("the hash differs");
                }
            } catch (IOException e) {
                throw new IOException("the backup is damaged: " + part.name() + " (" + e.getMessage() + ")", e);
            }
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** The parts of the database. */
    @Override
    public List<String> names() {
        return manifest.parts().stream().map(Manifest.Part::name).filter(name -> name.startsWith(DataFiles.DATABASE))
                .map(name -> name.substring(DataFiles.DATABASE.length())).toList();
    }

    @Override
    public InputStream open(String name) throws IOException {
        return entry(DataFiles.DATABASE + name);
    }

    InputStream entry(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("missing");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
