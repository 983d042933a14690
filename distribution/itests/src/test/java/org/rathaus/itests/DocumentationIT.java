package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;

/** The documentation leads somewhere, and names what there is. */
class DocumentationIT {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\]\\(([^()\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.*)$");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\\n]*`");

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(ROOT); Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs).filter(it -> it.toString().endsWith(".md")).sorted().toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyLinkWithinTheRepositoryLeadsToWhatItNames() throws IOException {
        List<String> broken = pages().stream().flatMap(page -> LINK.matcher(CODE.matcher(read(page)).replaceAll("")).results()
                .map(link -> link.group(1)).filter(link -> !link.matches("[a-z]+:.*") && !leads(page, link))
                .map(link -> ROOT.relativize(page) + ": " + link)).toList();
        assertEquals("", String.join("\n", broken));
    }

    private static boolean leads(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
    }

    /** As GitHub makes them of headings. */
    private static List<String> anchors(Path page) {
        return HEADING.matcher(read(page).replaceAll("(?s)```.*?```", "")).results()
                .map(it -> it.group(1).replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1").toLowerCase(Locale.ROOT))
                .map(it -> it.replaceAll("[^\\p{L}\\p{N} _-]", "").strip().replace(' ', '-')).toList();
    }

    @Test
    void theGuideNamesAllThatAServiceMayImplement() {
        assertEquals("", missing(PublicService.class, name -> "| `" + name + "("));
    }

    @Test
    void theGuideNamesAllThatAServiceSaysOfItself() {
        String missing = Arrays.stream(ServiceDescriptor.class.getDeclaredMethods()).map(Method::getName)
                .filter(name -> !Pattern.compile("(?m)^\\|[^|]*`" + name + "`").matcher(guide()).find()).sorted().collect(Collectors.joining(", "));
        assertEquals("", missing);
    }

    private static String missing(Class<?> type, UnaryOperator<String> entry) {
        return Arrays.stream(type.getDeclaredMethods()).filter(method -> !method.isSynthetic()).map(Method::getName).distinct()
                .filter(name -> !guide().contains(entry.apply(name))).sorted().collect(Collectors.joining(", "));
    }

    private static String guide() {
        return read(ROOT.resolve("docs/plugin-guide.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "plugins", "branding", "distribution"})
    void theMapOfTheReadmeHasEveryFolder(String area) {
        Matcher modules = Pattern.compile("<module>([a-z-]+)</module>").matcher(read(ROOT.resolve(area + "/pom.xml")));
        String map = read(ROOT.resolve("docs/architecture.md")) + read(ROOT.resolve("README.md"));
        String missing = modules.results().map(it -> it.group(1)).filter(name -> !Pattern.compile("\\b" + name + "(/|`)").matcher(map).find())
                .collect(Collectors.joining(", "));
        assertEquals("", missing);
    }
}
