package org.rathaus.cases.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A folder in which each file is there completely or not at all, even after a power cut. */
record DropFolder(Path path) {

    void write(String name, byte[] content) throws IOException {
        Files.createDirectories(path);
        // another node may be at the same file
        Path unfinished = path.resolve("." + name + "." + UUID.randomUUID() + ".part");
        try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        Files.move(unfinished, path.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    boolean has(String name) {
        return Files.exists(path.resolve(name));
    }

    byte[] read(String name) throws IOException {
        return Files.readAllBytes(path.resolve(name));
    }
}
