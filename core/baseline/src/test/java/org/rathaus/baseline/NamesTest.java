package org.rathaus.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** A town is data, and a service comes and goes: nobody names either whose work is the same with any of them. */
class NamesTest {

    private static List<String> towns() {
        List<String> towns = Checkout.folders("branding").stream().filter(it -> Checkout.has(it.resolve("town.json")))
                .map(it -> it.getFileName().toString()).toList();
        assertFalse(towns.isEmpty());
        return towns;
    }

    /** The ids of the services and their names as packages and classes: {@code postal-vote}, {@code postalvote}. */
    private static List<String> services() {
        List<String> ids = Checkout.folders("plugins").stream().filter(it -> Checkout.has(it.resolve("pom.xml")))
                .filter(it -> Checkout.text(it.resolve("pom.xml")).contains("<artifactId>org.rathaus.service."))
                .map(it -> it.getFileName().toString()).toList();
        assertFalse(ids.isEmpty());
        return ids.stream().flatMap(it -> Stream.of(it, it.replace("-", ""))).distinct().toList();
    }

    private static Stream<Path> delivered(String folder) {
        return Checkout.folders(folder).stream().flatMap(Checkout::delivered);
    }

    @Test
    void noCodeTextOrResourceOfTheCoreNamesATown() {
        assertEquals(List.of(), Checkout.naming(delivered("core"), towns()));
    }

    @Test
    void noCodeTextOrResourceOfAPluginNamesATown() {
        assertEquals(List.of(), Checkout.naming(delivered("plugins"), towns()));
    }

    @Test
    void nothingOfTheCoreNamesAPlugin() {
        assertEquals(List.of(), Checkout.naming(delivered("core"), services()));
    }

    @Test
    void findsWholeWordsWhateverTheirCase() {
        Path pom = Path.of("core/baseline/pom.xml");
        assertEquals(List.of(pom.toString()), Checkout.naming(Stream.of(pom), List.of("nowhere", "BASELINE")));
        assertEquals(List.of(), Checkout.naming(Stream.of(pom), List.of("baselin", "aseline")));
    }
}
