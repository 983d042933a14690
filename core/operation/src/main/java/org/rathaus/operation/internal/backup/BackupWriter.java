package org.rathaus.operation.internal.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.rathaus.operation.internal.PrivateFile;
import tools.jackson.databind.json.JsonMapper;

/** Writes a backup part by part, the manifest in the end. */
final class BackupWriter implements AutoCloseable {

    private final PrivateFile file;
    private final ZipOutputStream zip;
    private final List<Manifest.Part> parts = new ArrayList<>();

    BackupWriter(Path path) throws IOException {
        file = PrivateFile.create(path);
        zip = new ZipOutputStream(file.stream());
        zip.setLevel(Deflater.BEST_SPEED);
    }

    boolean isItself(Path other) {
        return file.isSame(other);
    }

    /** Begins a part that ends when it is closed. */
    OutputStream create(String name, String mode) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        return new Hashing(zip) {
            @Override
            public void close() throws IOException {
                super.close();
                zip.closeEntry();
                parts.add(new Manifest.Part(name, bytes(), hash(), mode));
            }
        };
    }

    /** Adds the manifest and gives the file its name. */
    Manifest finish(Function<List<Manifest.Part>, Manifest> describe) throws IOException {
        Manifest manifest = describe.apply(List.copyOf(parts));
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        file.finish();
        return manifest;
    }

    /** Removes what is unfinished. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
