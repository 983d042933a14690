package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The checker that all pages share finds the faults of each, and only of that one. */
class MarkupIT {

    private static final String PAGE = "<!DOCTYPE html><html lang=\"de\"><head><title>Rathaus</title></head><body>%s</body></html>";

    @Test
    void findsTheFaultsOfEachPage() {
        assertEquals(List.of(), errors("<p>gut</p>"));
        assertTrue(errors("<p><div>in einem Absatz</div></p>").toString().contains("No “p” element in scope"));
        assertEquals(List.of(), errors("<p>gut</p>"));
        assertTrue(errors("<img src=\"a.png\"><input id=\"a\"><input id=\"a\">").size() >= 2);
    }

    private static List<String> errors(String body) {
        return Markup.errors(PAGE.formatted(body).getBytes(StandardCharsets.UTF_8));
    }
}
