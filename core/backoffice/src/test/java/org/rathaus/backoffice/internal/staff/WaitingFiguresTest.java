package org.rathaus.backoffice.internal.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class WaitingFiguresTest {

    @Test
    void tellsStatusesOfTheSameNameApart() {
        Map<String, String> labels = Map.of("checked", "Wird geprüft", "inReview", "Wird geprüft", "found", "Etwas passt");
        Map<String, List<String>> titles = Map.of("checked", List.of("Umzug melden"), "inReview", List.of("Fundbüro", "Hund anmelden"), "found", List.of("Fundbüro"));
        assertEquals(Map.of("checked", "Wird geprüft: Umzug melden", "inReview", "Wird geprüft: Fundbüro, Hund anmelden", "found", "Etwas passt"),
                WaitingFigures.toldApart(labels, titles));
    }
}
