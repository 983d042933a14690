package org.rathaus.web.internal.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.service.FurtherTexts;
import org.rathaus.api.service.Texts;
import org.rathaus.web.TownPage;

class LanguageFilesTest {

    private static final Locale POLISH = Locale.forLanguageTag("pl");
    private static final String FRAME = "pl/org.rathaus.web.TownPage.utf8.properties";

    @TempDir
    Path data;

    @AfterEach
    void forget() {
        FurtherTexts.use(Map.of());
    }

    private List<String> read(String file, byte[] content) throws IOException {
        Path path = data.resolve("languages").resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, content);
        return LanguageFiles.problems(data.resolve("languages"));
    }

    private List<String> read(String file, String content) throws IOException {
        return read(file, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void addsALanguageToTheTextsOfAClass() throws IOException {
        assertEquals(List.of(), read(FRAME, "# Strona\nskip = Przejdź do \\\n  treści\nnext=Dalej\n"));
        Texts frame = Texts.of(TownPage.class);
        assertEquals("Przejdź do treści", frame.get(POLISH, "skip"));
        assertEquals(Optional.of(POLISH), frame.languageOf(POLISH, "next"));
        assertEquals(Set.of("skip", "next"), frame.keys(POLISH));
        assertEquals(Optional.of(Locale.GERMAN), frame.languageOf(POLISH, "official"));
    }

    @Test
    void needsNoFolder() {
        assertEquals(List.of(), LanguageFiles.problems(data.resolve("languages")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            skip=a~next=b~skip=c    | , line 3: skip is there twice
            skip=a~next=\\u00g1     | , line 2: Malformed \\uxxxx encoding.
            skip=a\\~ b~next=<b>    | , line 3: next has markup, which texts must not
            skip=                    | , line 1: skip says nothing
            """)
    void tellsTheLineThatIsBrokenAndLeavesTheFileOut(String content, String problem) throws IOException {
        assertEquals(List.of("languages/" + FRAME + problem), read(FRAME, content.replace('~', '\n')));
        assertEquals(Set.of(), Texts.of(TownPage.class).keys(POLISH));
    }

    @Test
    void takesOtherFilesThoughOneIsBroken() throws IOException {
        read(FRAME, "skip=Dalej");
        assertEquals(List.of("languages/pl/org.rathaus.web.FrameFooter.utf8.properties: is not UTF-8"),
                read("pl/org.rathaus.web.FrameFooter.utf8.properties", new byte[] {'a', '=', (byte) 0xff}));
        assertEquals("Dalej", Texts.of(TownPage.class).get(POLISH, "skip"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pl/TownPage.utf8.properties                | languages/pl/TownPage.utf8.properties: is not named like a class, \
            such as org.rathaus.web.TownPage.utf8.properties
            polski/org.rathaus.web.TownPage.utf8.properties_x | languages/polski/org.rathaus.web.TownPage.utf8.properties_x: \
            is not named like a class, such as org.rathaus.web.TownPage.utf8.properties
            pl_PL/org.rathaus.web.TownPage.utf8.properties | languages/pl_PL: is not the tag of a language as in BCP 47, such as pl or pt-BR
            en/org.rathaus.web.TownPage.utf8.properties | languages/en: the portal speaks this language itself
            """)
    void tellsWhatIsNotNamedWell(String file, String problem) throws IOException {
        assertEquals(List.of(problem), read(file, "skip=x"));
    }
}
