package org.rathaus.web.internal.dispatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rathaus.api.town.Town;

/** Style sheets, fonts, logos and the JSON Schema of forms. Their addresses name their content, so browsers keep them for ever. */
final class Assets {

    /** Where all shared files lie. */
    static final String PREFIX = "/assets/";

    private static final int SHOWN_DIGITS = 16;
    private static final Map<String, String> TYPES = Map.of("css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8", "svg", "image/svg+xml", "json", "application/json", "woff2", "font/woff2", "png", "image/png");

    /** The smallest first, with the endings of the files that the build has packed so. */
    private static final List<Map.Entry<String, String>> ENCODINGS = List.of(Map.entry("br", "br"), Map.entry("gzip", "gz"));

    private final Map<String, byte[]> files;
    private final String version;

    private Assets(Map<String, byte[]> files, String version) {
        this.files = files;
        this.version = version;
    }

    /** Reads all files below a folder, a few hundred kilobytes; a missing folder has none. */
    static Assets in(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                List<Path> found = paths.filter(Files::isRegularFile).toList();
                for (Path file : found) {
                    files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                }
            }
        }
        return new Assets(files, digest(files));
    }

    private static String digest(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, bytes) -> {
                digest.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, SHOWN_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The address under which the files lie. */
    String address() {
        return PREFIX + version;
    }

    /** Sends a shared file; false if there is none. */
    boolean send(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = path.substring(path.indexOf('/', PREFIX.length()) + 1);
        byte[] file = files.get(name);
        if (file == null || type(name).isEmpty()) {
            return false;
        }
        String accepted = Optional.ofNullable(request.getHeader("Accept-Encoding")).orElse("");
        response.setHeader("Vary", "Accept-Encoding");
        for (Map.Entry<String, String> encoding : ENCODINGS) {
            byte[] small = files.get(name + "." + encoding.getValue());
            if (small != null && accepted.matches(".*\\b" + encoding.getKey() + "\\b.*")) {
                response.setHeader("Content-Encoding", encoding.getKey());
                return write(response, name, small);
            }
        }
        return write(response, name, file);
    }

    /** Sends a file of a town's brand; false if there is none. */
    static boolean send(Town town, String path, HttpServletResponse response) throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1);
        Optional<byte[]> file = town.brand().file(name);
        return file.isPresent() && write(response, name, file.get());
    }

    private static boolean write(HttpServletResponse response, String name, byte[] bytes) throws IOException {
        response.setContentType(type(name).orElse("application/octet-stream"));
        SecurityHeaders.keepForFile(response);
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
        return true;
    }

    private static Optional<String> type(String name) {
        return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
    }
}
