package org.rathaus.service.lostandfound;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.testing.KnownTowns;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Town;

class NeighboursTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # ours names, theirs names, ours searches
            theirs,       ours,         theirs
            theirs,       '',           ''
            '',           ours,         ''
            ours,         ours,         ''
            nowhere,      ours,         ''
            """)
    void areThoseThatNameEachOther(String ourNames, String theirNames, String searched) {
        Town ours = new SampleTown("ours").set(names(ourNames));
        Town theirs = new SampleTown("theirs").set(names(theirNames));
        Set<String> expected = Stream.of(searched).filter(it -> !it.isEmpty()).collect(Collectors.toSet());
        assertEquals(expected, new Neighbours(new KnownTowns(List.of(ours, theirs))).ids(ours));
    }

    private static Map<String, Object> names(String town) {
        return town.isEmpty() ? Map.of() : Map.of("neighbours", List.of(town));
    }
}
