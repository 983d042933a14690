package org.rathaus.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The plugin that the tutorial leads to, chapter by chapter, as a reader makes it: its blocks of code are pasted into what {@code new-plugin}
 * has made.
 *
 * @param plugin the folder that was made
 */
record Tutorial(Path plugin) {

    static final String FILE = "org.example.dogtax.jar";
    /** Where the plugin has its classes, below its folder. */
    static final String SOURCES = "src/main/java/org/rathaus/service/dogtax";

    private static final Path PAGE = Path.of("../../docs/tutorial.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```(java|properties)\\n(?://|#) ([^\\n]+)\\n(.*?)```");
    private static final String PACKAGE = "org.example.dogtax";
    private static final String MADE = "org.rathaus.service.dogtax";
    private static final String CLASS = "DogTax.java";
    private static final String TEXTS = "DogTax.utf8.properties";
    private static final String TEST = "DogTaxTest.java";

    /** Whose blocks are pasted into what was made. */
    static final Set<String> PASTED = Set.of(CLASS, TEXTS, TEST);

    /** All files of which it shows something; those of another variant than the form are called {@code variant: file}. */
    static Stream<String> files() {
        return BLOCK.matcher(text(PAGE)).results().map(block -> block.group(2)).distinct();
    }

    /** The blocks that show a file. */
    static Stream<String> blocks(String file) {
        return BLOCK.matcher(text(PAGE)).results().filter(block -> block.group(2).equals(file)).map(block -> block.group(3));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The chapters that change the class. */
    static long chapters() {
        return blocks(CLASS).count();
    }

    private Path main(String file) {
        return plugin.resolve(SOURCES).resolve(file);
    }

    /** The plugin as it is after some chapters. */
    byte[] jar(int chapters) {
        StringBuilder all = new StringBuilder(text(main(TEXTS)));
        blocks(TEXTS).limit(chapters).forEach(all::append);
        return PluginBuild.jar(PACKAGE, chapters, Map.of(CLASS, code(chapters).replace(MADE, PACKAGE)), Map.of(PACKAGE.replace('.', '/') + "/" + TEXTS, all.toString()));
    }

    /** Changes what was made into the class, its texts and its test as they are in the end. */
    void finish() throws IOException {
        Path test = plugin.resolve(SOURCES.replace("/main/", "/test/")).resolve(TEST);
        ClassSource tests = new ClassSource(text(test)).withoutMembers();
        blocks(TEST).forEach(tests::paste);
        Files.writeString(test, tests.text());
        Files.writeString(main(CLASS), code(Integer.MAX_VALUE));
        Files.writeString(main(TEXTS), blocks(TEXTS).reduce("", String::concat), StandardOpenOption.APPEND);
    }

    private String code(int chapters) {
        ClassSource code = new ClassSource(text(main(CLASS)));
        blocks(CLASS).limit(chapters).forEach(code::paste);
        return code.text();
    }
}
