package org.rathaus.kernel.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.rathaus.api.service.Texts;
import org.rathaus.kernel.service.TextCoverage;

/** The texts beside the classes of a module, as its sources hold them. */
public final class TextFiles {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final String GERMAN = "[^_]+\\.utf8\\.properties";

    private static final int MOST_WORDS = 14;

    private TextFiles() {
    }

    /**
     * What a language lacks, or says otherwise than German, one line for each class; empty when all is well.
     *
     * @throws IllegalStateException if the module has no texts at all
     */
    public static List<String> gaps(Locale language) throws IOException {
        return classes().flatMap(type -> gaps(type, language)).toList();
    }

    /** Sentences in easy German with more words than people who learn to read keep in mind. */
    public static List<String> longSentences() throws IOException {
        return classes().map(Texts::of).flatMap(texts -> texts.keys(Texts.EASY_GERMAN).stream().map(key -> texts.get(Texts.EASY_GERMAN, key)))
                .flatMap(text -> Stream.of(text.split("(?<=[.!?:])\\s+|\n"))).filter(sentence -> sentence.split(" ").length > MOST_WORDS).toList();
    }

    private static Stream<Class<?>> classes() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Class<?>> classes = files.filter(it -> it.getFileName().toString().matches(GERMAN)).sorted().<Class<?>>map(TextFiles::classOf).toList();
            if (classes.isEmpty()) {
                throw new IllegalStateException("no texts below " + SOURCES.toAbsolutePath());
            }
            return classes.stream();
        }
    }

    private static Stream<String> gaps(Class<?> type, Locale language) {
        Texts texts = Texts.of(type);
        TextCoverage coverage = TextCoverage.of(texts, language);
        Stream<String> gaps = coverage.isComplete() ? Stream.empty() : Stream.of(type.getSimpleName() + ": " + coverage);
        return Stream.concat(gaps, texts.keys(language).stream().filter(key -> texts.get(language, key).matches("(?s).*[<>].*"))
                .map(key -> type.getSimpleName() + ": markup in " + key));
    }

    private static Class<?> classOf(Path file) {
        String name = SOURCES.relativize(file).toString().replaceAll("\\.utf8\\.properties$", "").replaceAll("[/\\\\]", ".");
        try {
            return Class.forName(name, false, TextFiles.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("texts beside no class: " + file, e);
        }
    }
}
