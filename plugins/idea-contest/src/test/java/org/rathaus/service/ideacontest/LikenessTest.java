package org.rathaus.service.ideacontest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # there already,                       typed,                                   alike
            Trinkbrunnen am Marktplatz,            Brunnen mit Trinkwasser auf dem Markt,   true
            Trinkbrunnen am Marktplatz,            ein trinkbrunnen für den marktplatz,     true
            Öffentlicher Bücherschrank beim Bahnhof, Buecherschrank am Bahnhof,             true
            Mehr Bänke an den Spazierwegen,        Bänke für Spazierwege,                   true
            Lastenrad zum Ausleihen,               Lastenräder ausleihen,                   true
            Nachtbus am Wochenende,                Nachtbusse am Wochenende,                true
            Trinkbrunnen am Marktplatz,            Zebrastreifen vor der Bücherei,          false
            Mehr Bänke an den Spazierwegen,        Mehr Bäume auf dem Parkplatz,            false
            Offene Sporthalle am Sonntag,          Sprechstunde am Sonntag,                 false
            WLAN im Stadtpark,                     und mit der für,                         false
            """)
    void findsWhatPeopleTakeForTheSameWish(String there, String typed, boolean isAlike) {
        assertEquals(isAlike, !Likeness.of(List.of(there, "Etwas ganz anderes")).like(typed, 1).isEmpty());
    }

    @Test
    void namesTheMostAlikeFirst() {
        Likeness likeness = Likeness.of(List.of("Brunnen im Stadtpark", "Trinkbrunnen im Stadtpark", "Lastenrad"));
        assertEquals(List.of(1, 0), likeness.like("Trinkbrunnen Stadtpark", 5));
    }

    @Test
    void isFastForSomeThousands() {
        List<String> titles = IntStream.range(0, 5_000).mapToObj(i -> "Trinkbrunnen Nummer " + i + " am Platz " + i % 90 + " neben der Bücherei").toList();
        Likeness likeness = Likeness.of(titles);
        likeness.like("Trinkbrunnen am Platz", 3);
        long begin = System.nanoTime();
        IntStream.range(0, 20).forEach(i -> likeness.like("Trinkbrunnen am Platz " + i, 3));
        Duration each = Duration.ofNanos((System.nanoTime() - begin) / 20);
        System.out.println("what is alike among 5000 ideas: " + each.toMillis() + " ms");
        assertTrue(each.compareTo(Duration.ofMillis(200)) < 0, each::toString);
    }
}
