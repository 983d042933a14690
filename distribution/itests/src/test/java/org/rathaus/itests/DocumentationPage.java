package org.rathaus.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of the documentation, in Markdown. */
record DocumentationPage(Path file) {

    /** The checkout. */
    static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\\n]*`");
    private static final Pattern BLOCK = Pattern.compile("(?s)```.*?```");
    private static final Pattern HEADING = Pattern.compile("(?m)^(#{1,6}) +(.*)$");
    private static final Pattern CELL_END = Pattern.compile(" *(?<!\\\\)\\| *");

    /** One of them, such as {@code docs/operations.md}. */
    static DocumentationPage of(String name) {
        return new DocumentationPage(ROOT.resolve(name));
    }

    /** All that the checkout has. */
    static List<DocumentationPage> all() {
        try (Stream<Path> top = Files.list(ROOT); Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs).filter(it -> it.toString().endsWith(".md")).sorted().map(DocumentationPage::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String withoutCode() {
        return CODE.matcher(text()).replaceAll("");
    }

    /** What readers copy, one after the other. */
    List<String> blocks() {
        return BLOCK.matcher(text()).results().map(MatchResult::group).toList();
    }

    /** Where links can lead to, as GitHub makes them of headings. */
    List<String> anchors() {
        return HEADING.matcher(withoutBlocks()).results()
                .map(it -> it.group(2).replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1").toLowerCase(Locale.ROOT))
                .map(it -> it.replaceAll("[^\\p{L}\\p{N} _-]", "").strip().replace(' ', '-')).toList();
    }

    /** How it is built, a line for each heading, item, row of a table and picture: the same in each language. */
    String shape() {
        return withoutBlocks().lines().filter(it -> it.matches("#+ .*|\\s*[-*] .*|\\s*\\d+\\. .*|\\s*\\|.*|!\\[.*"))
                .map(it -> it.strip().replaceAll("^(#+|[-*]|\\d+\\.|\\||!).*", "$1")).collect(Collectors.joining("\n"));
    }

    /** The first cells of each row of the tables under a heading. */
    List<String> rows(String heading, int cells) {
        return section(heading).lines().filter(it -> it.startsWith("| `"))
                .map(it -> CELL_END.splitAsStream(it.substring(1).strip()).limit(cells).collect(Collectors.joining(" | "))).toList();
    }

    /** What stands under a heading, down to the next one. */
    String section(String heading) {
        String[] parts = text().split("(?m)^#{1,6} +" + Pattern.quote(heading) + "$", 2);
        if (parts.length == 1) {
            throw new AssertionError(this + " has no heading " + heading);
        }
        return HEADING.splitAsStream(parts[1]).findFirst().orElse("");
    }

    private String withoutBlocks() {
        return BLOCK.matcher(text()).replaceAll("");
    }

    @Override
    public String toString() {
        return ROOT.relativize(file).toString();
    }
}
