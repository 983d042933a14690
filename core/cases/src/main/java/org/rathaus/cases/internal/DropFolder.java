package org.rathaus.cases.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /** The highest number in names of this form, whose first group it is; 0 if there is none. */
    int highest(Pattern form) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(it -> form.matcher(it.getFileName().toString())).filter(Matcher::matches)
                    .mapToInt(it -> Integer.parseInt(it.group(1))).max().orElse(0);
        }
    }

    boolean has(String name) {
        return Files.exists(path.resolve(name));
    }

    byte[] read(String name) throws IOException {
        return Files.readAllBytes(path.resolve(name));
    }
}
