package org.rathaus.towns.internal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A town's texts in one language. They are kept as they stand in the file until somebody asks for one: of ten thousand towns
 * few are visited at a time, and taking all their files apart was half of the start of the portal.
 */
final class TextsFile {

    private static final String ESCAPE = "\\u";
    /** Behind an even number of backslashes, each two of which are one that is meant. */
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\u(?![0-9A-Fa-f]{4})");
    private static final Pattern COMMENT = Pattern.compile("\\s*[#!]");

    private byte[] file;
    private volatile Map<Object, Object> texts;

    private TextsFile(byte[] file) {
        this.file = file;
    }

    /** @throws BrokenTownException if it cannot be read: beside the encoding only an escaped sign can be wrong in such a file */
    static TextsFile of(String name, byte[] file) throws BrokenTownException {
        String text = Utf8.text(name, file);
        if (text.contains(ESCAPE)) {
            try {
                parse(text);
            } catch (IllegalArgumentException e) {
                throw new BrokenTownException(name, lineOfBrokenEscape(text), "has a \\u without four hexadecimal digits");
            }
        }
        return new TextsFile(file);
    }

    private static int lineOfBrokenEscape(String text) {
        List<String> lines = text.lines().toList();
        return 1 + IntStream.range(0, lines.size())
                .filter(it -> !COMMENT.matcher(lines.get(it)).lookingAt() && BROKEN_ESCAPE.matcher(lines.get(it)).find()).findFirst().orElse(0);
    }

    /** The same for one look: what is taken apart for it is not kept in this one. */
    synchronized TextsFile passing() {
        return texts == null ? new TextsFile(file) : this;
    }

    /** Null if there is none. */
    String get(String key) {
        Map<Object, Object> known = texts;
        return (String) (known == null ? parsed() : known).get(key);
    }

    /** Of all texts there are. */
    Set<String> keys() {
        Map<Object, Object> known = texts;
        return (known == null ? parsed() : known).keySet().stream().map(String.class::cast).collect(Collectors.toSet());
    }

    private synchronized Map<Object, Object> parsed() {
        if (texts == null) {
            texts = Map.copyOf(parse(new String(file, StandardCharsets.UTF_8)));
            file = null;
        }
        return texts;
    }

    private static Properties parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
