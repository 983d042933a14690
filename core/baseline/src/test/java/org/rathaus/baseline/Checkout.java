package org.rathaus.baseline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of this repository as its rules speak of them. Paths begin at its root; what builds have made is none of it. */
final class Checkout {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final List<String> MADE = List.of("target", "node_modules");

    private Checkout() {
    }

    /** The folders right below one. */
    static List<Path> folders(String below) {
        try (Stream<Path> folders = Files.list(ROOT.resolve(below))) {
            return folders.filter(Files::isDirectory).map(ROOT::relativize).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All files below a folder, also in its folders; none where there is no such folder. */
    static Stream<Path> files(Path below) {
        Path folder = ROOT.resolve(below);
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(it -> !MADE.contains(it.getFileName().toString())).sorted().toList().stream()
                    .flatMap(it -> Files.isDirectory(it) ? files(it) : Stream.of(ROOT.relativize(it)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean has(Path file) {
        return Files.exists(place(file));
    }

    /** Where a file lies on this machine. */
    static Path place(Path file) {
        return ROOT.resolve(file);
    }

    /** The content as text; what is no UTF-8, as in pictures, becomes letters that say nothing. */
    static String text(Path file) {
        try {
            return new String(Files.readAllBytes(ROOT.resolve(file)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long lines(Path file) {
        return text(file).lines().count();
    }

    /** What a module delivers, and what it is built from: its main code, texts, markup and other resources, and its pom. */
    static Stream<Path> delivered(Path module) {
        return Stream.concat(files(module.resolve("src/main")), Stream.of(module.resolve("pom.xml")).filter(Checkout::has));
    }

    /** Which of these files name one of these words, by name or content, whatever their case. */
    static List<String> naming(Stream<Path> files, List<String> words) {
        Pattern word = Pattern.compile("(?<![\\p{L}\\d])(?:" + String.join("|", words.stream().map(Pattern::quote).toList()) + ")(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return files.filter(it -> word.matcher(it + "\n" + text(it)).find()).map(Path::toString).toList();
    }
}
