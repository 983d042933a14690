package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** What towns and operators read says the same in both languages, in the words of the pages, and has its pictures. */
@Tag(PortalContainer.SHARED)
class GuideIT {

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    private static final int LARGEST_PICTURE = 64 * 1024;
    private static final Pattern BOLD = Pattern.compile("\\*\\*([^*\\n]+)\\*\\*");
    private static final Pattern ADDRESS = Pattern.compile("`(?:/<(?:town|Kommune)>|/TOWN|/KOMMUNE)?(/(?:staff|feedback|sitemap|operator|postal-vote)[a-z/-]*)`");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)\\]\\(([^)]+)\\)");

    private static Stream<DocumentationPage> german() {
        return DocumentationPage.all().stream().filter(it -> it.toString().startsWith("docs/de/"));
    }

    @ParameterizedTest
    @MethodSource("german")
    void bothLanguagesSayTheSame(DocumentationPage german) {
        DocumentationPage english = DocumentationPage.of(german.toString().replace("docs/de/", "docs/"));
        assertEquals(english.shape(), german.shape());
        assertEquals(english.blocks(), german.blocks());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            docs/town-guide.md,       _en
            docs/postal-voting.md,    _en
            docs/de/town-guide.md,    ''
            docs/de/postal-voting.md, ''
            """)
    void whatIsBoldStandsInThePortal(String page, String language) {
        Set<String> words = words(it -> it.matches("[A-Za-z]+" + language + "(\\.utf8)?\\.properties"));
        assertEquals("", BOLD.matcher(DocumentationPage.of(page).text()).results().map(it -> it.group(1)).filter(it -> !words.contains(it))
                .collect(Collectors.joining("\n")));
    }

    private static Set<String> words(Predicate<String> isWanted) {
        Set<String> words = new HashSet<>();
        for (String area : List.of("core", "plugins")) {
            try (Stream<Path> files = Files.walk(DocumentationPage.ROOT.resolve(area))) {
                files.filter(it -> it.toString().contains("/src/main/") && isWanted.test(it.getFileName().toString())).forEach(it -> words.addAll(texts(it)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return words;
    }

    private static Set<String> texts(Path file) {
        var texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.values().stream().map(String::valueOf).collect(Collectors.toSet());
    }

    @Test
    void everyAddressLeadsToAPage() {
        Set<String> addresses = Stream.of("docs/town-guide.md", "docs/postal-voting.md", "docs/operations.md").map(DocumentationPage::of)
                .flatMap(page -> Stream.of(page, DocumentationPage.of(page.toString().replace("docs/", "docs/de/"))))
                .flatMap(page -> ADDRESS.matcher(page.text()).results()).map(it -> it.group(1)).collect(Collectors.toCollection(TreeSet::new));
        Administrator operator = Administrator.of(PORTAL);
        assertEquals("", addresses.stream().filter(it -> !leads(operator, it)).collect(Collectors.joining("\n")));
        assertTrue(addresses.size() > 20, addresses::toString);
    }

    private static boolean leads(Administrator operator, String address) {
        boolean isOperators = address.startsWith("/operator");
        Visitor reader = isOperators ? operator.visitor() : operator.of("norderstedt");
        return reader.get(isOperators ? address : "/norderstedt" + address).status() == 200;
    }

    @Test
    void everyPictureSaysWhatItShowsAndIsSmall() throws IOException {
        List<MatchResult> pictures = DocumentationPage.all().stream().flatMap(page -> PICTURE.matcher(page.text()).results()).toList();
        assertEquals(List.of(), pictures.stream().filter(it -> it.group(1).isBlank()).map(MatchResult::group).toList());
        Set<String> used = pictures.stream().map(it -> it.group(2).replaceAll("^.*images/", "")).collect(Collectors.toCollection(TreeSet::new));
        Path folder = DocumentationPage.ROOT.resolve("docs/images");
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> there = files.filter(Files::isRegularFile).toList();
            assertEquals(used, there.stream().map(it -> folder.relativize(it).toString()).collect(Collectors.toCollection(TreeSet::new)));
            assertEquals(List.of(), there.stream().filter(it -> it.toFile().length() > LARGEST_PICTURE).toList());
        }
    }
}
