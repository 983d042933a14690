package org.rathaus.plugincheck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.osgi.framework.Constants;
import org.osgi.framework.connect.ConnectContent;
import org.osgi.framework.connect.ConnectModule;

/**
 * A bundle of the class path, as a jar or as the folder that the build has just filled. The framework starts it as any other one, but
 * its classes are those that the test sees, so there is nothing that it has to import.
 */
final class FlatBundle implements ConnectModule, ConnectContent {

    static final String MANIFEST = "META-INF/MANIFEST.MF";

    private static final String COMPONENTS = "Service-Component";
    private static final Set<String> KEPT = Set.of(Constants.BUNDLE_MANIFESTVERSION, Constants.BUNDLE_SYMBOLICNAME, Constants.BUNDLE_VERSION,
            Constants.BUNDLE_NAME, Constants.BUNDLE_ACTIVATOR, COMPONENTS);
    private static final String JAR = "jar:";

    private final String home;
    private final Map<String, String> headers;
    private Path root;

    /**
     * Opened when the framework asks for it.
     *
     * @param home    address of the folder or, as {@code jar:…!/}, of the jar
     * @param headers of its manifest, without those that wire bundles
     */
    private FlatBundle(String home, Map<String, String> headers) {
        this.home = home;
        this.headers = headers;
    }

    /** What this manifest describes. */
    static FlatBundle of(URL manifest) {
        String address = manifest.toString();
        try (InputStream in = manifest.openStream()) {
            return new FlatBundle(address.substring(0, address.length() - MANIFEST.length()), headers(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The compiled plugin in this folder. */
    static FlatBundle in(Path classes) {
        if (Files.notExists(classes.resolve(MANIFEST))) {
            throw new IllegalStateException("there is no compiled plugin in " + classes.toAbsolutePath() + ": build it with Maven first");
        }
        try {
            return of(classes.resolve(MANIFEST).toUri().toURL());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> headers(InputStream manifest) throws IOException {
        Map<String, String> headers = new HashMap<>();
        Attributes all = new Manifest(manifest).getMainAttributes();
        KEPT.stream().filter(it -> all.getValue(it) != null).forEach(it -> headers.put(it, all.getValue(it)));
        return headers;
    }

    /** Its symbolic name. */
    String name() {
        return headers.getOrDefault(Constants.BUNDLE_SYMBOLICNAME, "").split(";")[0];
    }

    boolean hasComponents() {
        return headers.containsKey(COMPONENTS);
    }

    @Override
    public ConnectContent getContent() {
        return this;
    }

    @Override
    public Optional<Map<String, String>> getHeaders() {
        return Optional.of(headers);
    }

    @Override
    public Iterable<String> getEntries() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return List.copyOf(files.filter(it -> !it.equals(root)).map(this::name).toList());
        }
    }

    /** The files that lie right in a folder. */
    List<Path> files(String folder) throws IOException {
        open();
        if (!Files.isDirectory(root.resolve(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private String name(Path file) {
        String name = root.relativize(file).toString().replace('\\', '/');
        return Files.isDirectory(file) && !name.endsWith("/") ? name + "/" : name;
    }

    @Override
    public Optional<ConnectEntry> getEntry(String path) {
        Path file = root.resolve(path.replaceFirst("^/", ""));
        return Files.exists(file) ? Optional.of(new Entry(name(file), file)) : Optional.empty();
    }

    /** The one of the test. */
    @Override
    public Optional<ClassLoader> getClassLoader() {
        return Optional.of(FlatBundle.class.getClassLoader());
    }

    @Override
    public void open() throws IOException {
        if (root == null) {
            boolean isJar = home.startsWith(JAR);
            Path place = Path.of(URI.create(isJar ? home.substring(JAR.length(), home.lastIndexOf("!/")) : home));
            root = isJar ? FileSystems.newFileSystem(place).getPath("/") : place;
        }
    }

    @Override
    public void close() {
        // it may come back, and the process of a test ends soon
    }

    /** A file in it. */
    private record Entry(String name, Path file) implements ConnectEntry {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public long getContentLength() {
            try {
                return Files.size(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public long getLastModified() {
            try {
                return Files.getLastModifiedTime(file).toMillis();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
