package org.rathaus.plugincheck;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Style sheets, scripts and fonts, which the portal reads from its folder, as the class path has them. */
final class BrandFiles {

    private static final String ONE_OF_THEM = "portal.css";

    private BrandFiles() {
    }

    /** Copies them into a folder that is not there yet. */
    static void copyTo(Path folder) throws IOException {
        URL found = BrandFiles.class.getClassLoader().getResource(ONE_OF_THEM);
        if (found == null) {
            throw new IllegalStateException("org.rathaus.brand.base is not on the class path");
        }
        try {
            if (found.getProtocol().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(jar(found.toString()))) {
                    copy(jar.getPath("/"), folder);
                }
            } else {
                copy(Path.of(found.toURI()).getParent(), folder);
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path jar(String address) {
        return Path.of(URI.create(address.substring("jar:".length(), address.indexOf("!/"))));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            List<Path> found = files.filter(Files::isRegularFile).filter(it -> !it.startsWith(from.resolve("META-INF"))).toList();
            for (Path file : found) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
