package org.rathaus.devmode.internal.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Lines of sources, to be shown beside what is wrong with them. */
final class Lines {

    private static final int MOST = 300;

    private Lines() {
    }

    /** The text of a line, counted from 1; empty if it cannot be read. */
    static String of(Path file, long line) {
        if (line < 1) {
            return "";
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(line - 1).findFirst().map(String::strip).map(it -> it.substring(0, Math.min(MOST, it.length()))).orElse("");
        } catch (IOException | UncheckedIOException e) {
            return "";
        }
    }
}
