package org.rathaus.api.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A type of file that citizens may send. Only types that every browser and clerk can open, and that carry no program. */
public enum FileType {
    /** Kept as it is. */
    PDF("application/pdf", List.of("pdf"), List.of("application/x-pdf")),
    /** A photo; stored anew, without what the camera wrote beside the picture. */
    JPEG("image/jpeg", List.of("jpg", "jpeg"), List.of("image/jpg", "image/pjpeg")),
    /** A picture; stored anew, like a photo. */
    PNG("image/png", List.of("png"), List.of("image/x-png"));

    private static final List<String> UNKNOWN = List.of("", "application/octet-stream");

    private final String mediaType;
    private final List<String> extensions;
    private final List<String> aliases;

    FileType(String mediaType, List<String> extensions, List<String> aliases) {
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.aliases = aliases;
    }

    /** The type with this media type (RFC 6838). */
    public static Optional<FileType> of(String mediaType) {
        return Stream.of(values()).filter(it -> it.mediaType.equals(mediaType)).findFirst();
    }

    /** The media type, such as {@code image/png}. */
    public String mediaType() {
        return mediaType;
    }

    /** The endings of file names, without the dot, the usual one first. */
    public List<String> extensions() {
        return extensions;
    }

    /** Whether a file of this type may have this name. */
    public boolean fits(String name) {
        return extensions.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** Whether a browser may say this of a file of this type; one that does not know the type says nothing. */
    public boolean mayBeDeclaredAs(String declared) {
        String plain = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return mediaType.equals(plain) || aliases.contains(plain) || UNKNOWN.contains(plain);
    }
}
