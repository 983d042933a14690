package org.rathaus.towns.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
}
