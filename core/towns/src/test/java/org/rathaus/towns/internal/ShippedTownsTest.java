package org.rathaus.towns.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rathaus.api.town.Town;

class ShippedTownsTest {

    static List<Path> folders() throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("../../branding"))) {
            return entries.filter(it -> Files.exists(it.resolve("town.json"))).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void areReadable(Path folder) throws BrokenTownException {
        assertEquals(folder.getFileName().toString(), new TownReader(folder).read().id());
    }

    @ParameterizedTest
    @MethodSource("folders")
    void sayEverythingInEachOfTheirLanguages(Path folder) throws BrokenTownException {
        Town town = new TownReader(folder).read();
        Set<String> all = town.textKeys(town.languages().get(0));
        assertTrue(all.contains("home.title"), all::toString);
        town.languages().forEach(language -> assertTrue(town.textKeys(language).containsAll(all), () -> language + " " + town.textKeys(language)));
    }

    /** GDPR, art. 13: what a town does with what citizens send, for each service. */
    @ParameterizedTest
    @MethodSource("folders")
    void nameEachServiceInTheirPrivacyNotice(Path folder) throws BrokenTownException, IOException {
        Town town = new TownReader(folder).read();
        for (String service : town.services()) {
            for (Locale language : town.languages()) {
                String title = title(service, language);
                assertTrue(town.text("legal.privacy", language).orElseThrow().contains(title), () -> language + " " + title);
            }
        }
    }

    private static String title(String service, Locale language) throws IOException {
        String name = "[A-Za-z]+" + (language.equals(Locale.GERMAN) ? "" : "_" + language.toLanguageTag()) + "\\.utf8\\.properties";
        try (Stream<Path> files = Files.walk(Path.of("../../plugins", service, "src/main/java"))) {
            Path texts = files.filter(it -> it.getFileName().toString().matches(name) && title(it).isPresent()).findFirst().orElseThrow();
            return title(texts).orElseThrow();
        }
    }

    private static Optional<String> title(Path texts) {
        try (Reader file = Files.newBufferedReader(texts)) {
            Properties read = new Properties();
            read.load(file);
            return Optional.ofNullable(read.getProperty("service.title"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is offered in the folder could be switched on in the portal, too: nothing is left to fill in. */
    @ParameterizedTest
    @MethodSource("folders")
    void areFinished(Path folder) throws BrokenTownException {
        assertEquals(List.of(), Blanks.in(new TownReader(folder).read()));
    }
}
