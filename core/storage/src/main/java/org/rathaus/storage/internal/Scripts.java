package org.rathaus.storage.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;

/**
 * The migration scripts of a model.
 *
 * @param texts file name to content
 */
record Scripts(Map<String, String> texts) {

    private static final String FOLDER = "OSGI-INF/db";
    private static final String PATTERN = "*.sql";

    static Scripts of(Bundle bundle) {
        Map<String, String> texts = new TreeMap<>();
        var entries = bundle.findEntries(FOLDER, PATTERN, false);
        for (URL url : entries == null ? Collections.<URL>emptyList() : Collections.list(entries)) {
            try (InputStream in = url.openStream()) {
                texts.put(nameOf(url.getPath()), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Scripts(texts);
    }

    /** From the folder or jar that the class was loaded from: a class path has many folders of that name. */
    static Scripts besideClass(Class<?> type) {
        try {
            Path home = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(home)) {
                return in(home.resolve(FOLDER));
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + home.toUri()), Map.of())) {
                return in(jar.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Scripts in(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".sql")).toList()) {
                    texts.put(nameOf(file.toString()), Files.readString(file));
                }
            }
        }
        return new Scripts(texts);
    }

    /** The newest version, such as {@code V2}; V0 if there is no script. */
    String newest() {
        return "V" + texts.keySet().stream().filter(name -> name.matches("V[0-9]+__.*"))
                .map(name -> Integer.valueOf(name.substring(1, name.indexOf("__")))).max(Integer::compare).orElse(0);
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
