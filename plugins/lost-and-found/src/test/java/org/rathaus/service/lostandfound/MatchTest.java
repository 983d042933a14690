package org.rathaus.service.lostandfound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTest {

    private static final LossReport REPORT = new LossReport(ItemKind.BAG, "black", "Deuter", "Rucksack mit zwei Büchern und einem Aufkleber", "am Bahnhof",
            LocalDate.of(2026, 11, 10), Map.of(MarkKind.SERIAL, "A-1"));

    @ParameterizedTest
    @CsvSource(textBlock = """
            # kind, colour, brand,  place,     description,            found,      score
            BAG,    black,  deuter, Bahnhof,   Rucksack mit Aufkleber, 2026-11-11, 100
            BAG,    black,  '',     Park,      Rucksack,               2026-11-11, 65
            BAG,    black,  '',     Park,      Wanderrucksack,         2026-11-11, 65
            BAG,    '',     '',     Park,      Beutel,                 2026-11-11, 45
            BAG,    '',     '',     Park,      Beutel,                 2026-12-20, 35
            BAG,    red,    '',     Park,      Beutel,                 2026-11-11, 30
            BAG,    red,    Eastpak, Park,     Beutel,                 2026-11-11, 15
            BAG,    black,  '',     Park,      Rucksack,               2026-11-09, 65
            BAG,    black,  '',     Park,      Rucksack,               2026-11-08, 0
            BAG,    black,  '',     Park,      Rucksack,               2027-06-01, 0
            KEYS,   black,  deuter, Bahnhof,   Rucksack mit Aufkleber, 2026-11-11, 0
            """)
    void hasAScore(ItemKind kind, String colour, String brand, String place, String description, LocalDate found, int score) {
        FoundItem item = Samples.item(Samples.entry(kind, description, colour, brand, place, found));
        assertEquals(score, Match.of(REPORT, item, Map.of()).score());
    }

    @Test
    void aMarkThatIsTheSameDecidesAndOneThatIsNotSpeaksAgainstIt() {
        FoundItem item = Samples.item(Samples.entry(ItemKind.BAG, "Beutel", "", "", "Park", LocalDate.of(2026, 11, 11)));
        assertEquals(85, Match.of(REPORT, item, Map.of(MarkKind.SERIAL, true)).score());
        assertEquals(5, Match.of(REPORT, item, Map.of(MarkKind.SERIAL, false)).score());
    }

    @Test
    void saysWhy() {
        FoundItem item = Samples.item(Samples.entry(ItemKind.BAG, "Rucksack", "black", "", "Bahnhof", LocalDate.of(2026, 11, 12)));
        String why = Matching.explain(Match.of(REPORT, item, Map.of()), key -> key + " {0}");
        assertTrue(why.contains("match.kind kind.option.bag") && why.contains("match.soon 2 (+15)") && why.contains("match.words rucksack"), why);
    }
}
