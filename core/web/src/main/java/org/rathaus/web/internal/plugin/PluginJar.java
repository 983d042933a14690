package org.rathaus.web.internal.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.rathaus.kernel.service.PluginState.Cause;
import org.rathaus.kernel.service.PluginState.Problem;

/**
 * A whole file that can be a plugin, as it was when it was read.
 *
 * @param path     where it lies
 * @param plugin   the bundle's symbolic name
 * @param version  the bundle's version
 * @param hash     SHA-256 of the content, in hexadecimal digits
 * @param modified when the file was changed last
 * @param fault    why it must not be installed, though it is whole
 */
record PluginJar(Path path, String plugin, Version version, String hash, Instant modified, Optional<Problem> fault) {

    /** The best first: the higher version, of two equal ones the later file. */
    static final Comparator<PluginJar> BEST_FIRST = Comparator.comparing(PluginJar::version)
            .thenComparing(PluginJar::modified).thenComparing(PluginJar::file).reversed();

    /** The name of the file. */
    String file() {
        return path.getFileName().toString();
    }

    boolean isSameAs(PluginJar other) {
        return other != null && hash.equals(other.hash);
    }

    /**
     * Reads a file to its end.
     *
     * @throws QuarantineException if it is no bundle or no whole file, or changes meanwhile, saying which
     */
    static PluginJar read(Path path) throws QuarantineException {
        try (JarFile jar = new JarFile(path.toFile(), false)) {
            BasicFileAttributes before = Files.readAttributes(path, BasicFileAttributes.class);
            Attributes manifest = manifest(jar);
            Optional<Problem> fault = fault(jar);
            String hash = hashOf(path);
            BasicFileAttributes after = Files.readAttributes(path, BasicFileAttributes.class);
            if (before.size() != after.size() || !before.lastModifiedTime().equals(after.lastModifiedTime())) {
                throw new QuarantineException(Cause.UNREADABLE, "it is still being written");
            }
            return new PluginJar(path, nameIn(manifest), versionIn(manifest), hash, after.lastModifiedTime().toInstant(), fault);
        } catch (IOException e) {
            throw new QuarantineException(Cause.UNREADABLE, "not a readable jar file: " + e.getMessage());
        }
    }

    private static Attributes manifest(JarFile jar) throws IOException, QuarantineException {
        if (jar.getManifest() == null) {
            throw new QuarantineException(Cause.NO_BUNDLE, "not an OSGi bundle: it has no manifest, hence no Bundle-SymbolicName");
        }
        return jar.getManifest().getMainAttributes();
    }

    private static Optional<Problem> fault(JarFile jar) throws IOException {
        try {
            JarCheck.check(jar);
            return Optional.empty();
        } catch (QuarantineException e) {
            return Optional.of(e.problem());
        }
    }

    private static String nameIn(Attributes manifest) throws QuarantineException {
        String header = Optional.ofNullable(manifest.getValue(Constants.BUNDLE_SYMBOLICNAME)).orElse("");
        String name = header.split(";")[0].strip();
        if (!name.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*")) {
            throw new QuarantineException(Cause.NO_BUNDLE, "not an OSGi bundle: its manifest has no Bundle-SymbolicName");
        }
        return name;
    }

    private static Version versionIn(Attributes manifest) throws QuarantineException {
        try {
            return Version.parseVersion(manifest.getValue(Constants.BUNDLE_VERSION));
        } catch (IllegalArgumentException e) {
            throw new QuarantineException(Cause.NO_BUNDLE, "its Bundle-Version is none: " + e.getMessage());
        }
    }

    private static String hashOf(Path path) throws IOException {
        try (DigestInputStream in = digesting(Files.newInputStream(path))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static DigestInputStream digesting(InputStream in) {
        try {
            return new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Installs it as a bundle.
     *
     * @throws QuarantineException if it must not be, has changed since it was read, or the framework does not take it
     */
    Bundle installIn(BundleContext context, String location) throws QuarantineException {
        if (fault.isPresent()) {
            throw new QuarantineException(fault.get().cause(), fault.get().detail());
        }
        try {
            return context.installBundle(location, new ByteArrayInputStream(content()));
        } catch (IOException e) {
            throw new QuarantineException(Cause.UNREADABLE, e.getMessage());
        } catch (BundleException | RuntimeException e) {
            throw new QuarantineException(Cause.NO_BUNDLE, Objects.toString(e.getMessage(), e.toString()));
        }
    }

    /** Whether the file still lies there as it was read. */
    boolean isUntouched() {
        try {
            return Files.getLastModifiedTime(path).toInstant().equals(modified);
        } catch (IOException e) {
            return false;
        }
    }

    /** The same content at another place. */
    PluginJar at(Path place) {
        return new PluginJar(place, plugin, version, hash, modified, fault);
    }

    /**
     * Reads the file again, to make sure that it is still what it was.
     *
     * @throws IOException if it is not, or cannot be read
     */
    byte[] content() throws IOException {
        try (DigestInputStream in = digesting(Files.newInputStream(path))) {
            byte[] content = in.readAllBytes();
            if (!HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(hash)) {
                throw new IOException(path + " has changed since it was looked at");
            }
            return content;
        }
    }
}
