package org.rathaus.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * What the documentation shows of Java compiles. It stands word for word in a source, piece by piece (a blank line lies between them); a block
 * that begins with the name of a file is built by {@code TutorialIT}, {@code NewPluginIT} and {@code OwnEntitiesIT} as it stands there.
 */
class SnippetsTest {

    private static final Pattern BLOCK = Pattern.compile("(?s)```java\\n(.*?)```");
    private static final Pattern FILE = Pattern.compile("// (\\w+: )?\\w+\\.java\\n");
    private static final Pattern JAVADOC = Pattern.compile("(?s)/\\*\\*.*?\\*/");
    private static final Set<Path> BUILT = Set.of(Path.of("docs/tutorial.md"), Path.of("docs/plugin-guide.md"));

    private static Stream<Path> pages() {
        return Stream.concat(Stream.of("README.md", "CONTRIBUTING.md").map(Path::of), Checkout.files(Path.of("docs")).filter(it -> it.toString().endsWith(".md")));
    }

    private static Stream<String> blocks(Path page) {
        return BLOCK.matcher(Checkout.text(page)).results().map(MatchResult::group).map(it -> it.substring("```java\n".length(), it.length() - "```".length()));
    }

    private static boolean isFile(String block) {
        return FILE.matcher(block).lookingAt();
    }

    /** Without what is laid out otherwise on a page. */
    private static String words(String code) {
        return JAVADOC.matcher(code).replaceAll("").replaceAll("\\s+", "");
    }

    /** The brace that closes a class stands far below in its source. */
    private static Stream<String> pieces(String block) {
        return Stream.of(block.replaceAll("\\n}\\s*$", "").split("\\n\\s*\\n")).map(SnippetsTest::words).filter(it -> !it.isEmpty());
    }

    @Test
    void whatIsShownStandsInASource() {
        List<String> sources = Stream.of("core", "plugins", "distribution").flatMap(it -> Checkout.files(Path.of(it)))
                .filter(it -> it.toString().endsWith(".java")).map(it -> words(Checkout.text(it))).toList();
        List<String> missing = pages().flatMap(page -> blocks(page).filter(it -> !isFile(it)).flatMap(SnippetsTest::pieces)
                .filter(piece -> sources.stream().noneMatch(it -> it.contains(piece))).map(it -> page + ": " + it)).toList();
        assertEquals("", String.join("\n", missing));
    }

    @Test
    void filesAreShownWhereTheyAreBuilt() {
        assertEquals(List.of(), pages().filter(it -> !BUILT.contains(it) && blocks(it).anyMatch(SnippetsTest::isFile)).toList());
        BUILT.forEach(page -> assertTrue(blocks(page).anyMatch(SnippetsTest::isFile), page::toString));
    }
}
