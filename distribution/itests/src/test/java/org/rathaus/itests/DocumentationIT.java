package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.service.ServiceDescriptor;

/** The documentation leads somewhere, and names what there is. */
class DocumentationIT {

    private static final DocumentationPage GUIDE = DocumentationPage.of("docs/plugin-guide.md");
    private static final Pattern LINK = Pattern.compile("(?<!\\\\)\\]\\(([^()\\s]+)\\)");

    @Test
    void everyLinkWithinTheRepositoryLeadsToWhatItNames() {
        List<String> broken = DocumentationPage.all().stream().flatMap(page -> LINK.matcher(page.withoutCode()).results()
                .map(link -> link.group(1)).filter(link -> !link.matches("[a-z]+:.*") && !leads(page, link))
                .map(link -> page + ": " + link)).toList();
        assertEquals("", String.join("\n", broken));
    }

    private static boolean leads(DocumentationPage page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page.file() : page.file().resolveSibling(parts[0]).normalize();
        return Files.exists(target) && (parts.length == 1 || new DocumentationPage(target).anchors().contains(parts[1]));
    }

    @Test
    void theGuideNamesAllThatAServiceMayImplement() {
        assertEquals("", missing(PublicService.class, name -> "| `" + name + "("));
    }

    @Test
    void theGuideNamesAllThatAServiceSaysOfItself() {
        String missing = Arrays.stream(ServiceDescriptor.class.getDeclaredMethods()).map(Method::getName)
                .filter(name -> !Pattern.compile("(?m)^\\|[^|]*`" + name + "`").matcher(GUIDE.text()).find()).sorted().collect(Collectors.joining(", "));
        assertEquals("", missing);
    }

    @Test
    void theGuideBeginsWithItsContents() {
        assertEquals("", Pattern.compile("(?m)^## (.*)$").matcher(GUIDE.text()).results().map(it -> it.group(1))
                .filter(title -> !GUIDE.text().contains("[" + title + "](#")).collect(Collectors.joining("\n")));
    }

    private static String missing(Class<?> type, UnaryOperator<String> entry) {
        return Arrays.stream(type.getDeclaredMethods()).filter(method -> !method.isSynthetic()).map(Method::getName).distinct()
                .filter(name -> !GUIDE.text().contains(entry.apply(name))).sorted().collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "plugins", "branding", "distribution"})
    void theMapHasEveryFolder(String area) {
        Matcher modules = Pattern.compile("<module>([a-z-]+)</module>").matcher(new DocumentationPage(DocumentationPage.ROOT.resolve(area + "/pom.xml")).text());
        List<String> names = modules.results().map(it -> it.group(1)).toList();
        for (String page : List.of("README.md", "docs/architecture/tree.md")) {
            String map = DocumentationPage.of(page).text();
            assertEquals("", names.stream().filter(name -> !Pattern.compile("\\b" + name + "(/|`)").matcher(map).find())
                    .collect(Collectors.joining(", ")), page);
        }
    }
}
