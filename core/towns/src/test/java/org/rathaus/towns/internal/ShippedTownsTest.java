package org.rathaus.towns.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
}
