package org.rathaus.api.form;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that a citizen sent, as an answer names it; its content is an {@link org.rathaus.api.attachment.Attachment}.
 *
 * @param id   names it in its town
 * @param name the name it had on the citizen's device, to be shown and never used as a path
 * @param type what its content is
 * @param size in bytes
 */
public record UploadedFile(UUID id, String name, FileType type, long size) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ENDING = 10;
    private static final long KILO = 1024;
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\|([0-9]{1,18})\\|([A-Z]{1,20})\\|(.+)");
    /** Also what turns the direction of writing, which makes a name look as if it ended otherwise. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");

    /** Tidies the name up: no folders, nothing that cannot be seen, at most 120 characters with the ending kept. */
    public UploadedFile {
        Objects.requireNonNull(id);
        name = tidy(Objects.requireNonNull(name), type);
    }

    private static String tidy(String sent, FileType type) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String shown = INVISIBLE.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("")
                .replaceAll("\\s+", " ").strip();
        return shown.replace(".", "").isBlank() ? "file." + type.extensions().get(0) : shortened(shown);
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST_NAME) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        return name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - ending.length() - 1)) + "…" + ending;
    }

    /** The files that an answer names, one a line; lines that name none are left out. */
    public static List<UploadedFile> all(String raw) {
        return raw.lines().map(UploadedFile::parse).flatMap(Optional::stream).toList();
    }

    private static Optional<UploadedFile> parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches() || !known(parts.group(3))) {
            return Optional.empty();
        }
        return Optional.of(new UploadedFile(UUID.fromString(parts.group(1)), parts.group(4),
                FileType.valueOf(parts.group(3)), Long.parseLong(parts.group(2))));
    }

    private static boolean known(String type) {
        return List.of(FileType.values()).stream().anyMatch(it -> it.name().equals(type));
    }

    /** The file as a line of an answer. */
    public String line() {
        return id + "|" + size + "|" + type + "|" + name;
    }

    /** Name and size, such as {@code Vollmacht.pdf (1,2 MB)}. */
    public String describe(Locale language) {
        return name + " (" + sized(size, language) + ")";
    }

    /** A size in bytes as people read it, such as {@code 340 KB} or {@code 1,2 MB}. */
    public static String sized(long bytes, Locale language) {
        if (bytes < KILO * KILO) {
            return Math.max(1, Math.round((double) bytes / KILO)) + " KB";
        }
        double megabytes = Math.round(10.0 * bytes / (KILO * KILO)) / 10.0;
        return String.format(language, megabytes == Math.rint(megabytes) ? "%.0f MB" : "%.1f MB", megabytes);
    }

    /** Without the name, which may be personal data and must not reach a log. */
    @Override
    public String toString() {
        return "UploadedFile[" + id + " " + type + " " + size + "]";
    }
}
