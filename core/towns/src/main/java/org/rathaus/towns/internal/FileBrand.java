package org.rathaus.towns.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.rathaus.api.town.Brand;

/** A brand as read from its files. */
final class FileBrand implements Brand {

    static final List<String> FILES = List.of("tokens.css", "logo.svg", "favicon.svg");

    private static final int VERSION_BYTES = 6;

    private final Map<String, byte[]> files;
    private final String version;

    FileBrand(Map<String, byte[]> files) {
        this.files = Map.copyOf(files);
        this.version = HexFormat.of().formatHex(digest(files), 0, VERSION_BYTES);
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Optional<byte[]> file(String name) {
        return Optional.ofNullable(files.get(name)).map(byte[]::clone);
    }

    private static byte[] digest(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : FILES) {
                digest.update((file + files.get(file).length).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(files.get(file));
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
