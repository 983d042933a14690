package org.rathaus.operation.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageCheckTest {

    private static String page(String body) {
        return "<!DOCTYPE html><html lang=\"de\"><head><meta charset=\"utf-8\"><script>if (1 < 2) { '</p>' }</script></head><body><h1>Hunde</h1>"
                + body + "</body></html>";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>gut<br></p><ul><li>eins<li>zwei</ul>           | []
            <p><b>nicht zu</p>                                | [</p> closes what is not open, in line 1]
            <a id="a"></a><b id="a"></b>                      | [the id a is given twice]
            <label for="a">Name</label><input id="b">         | [a label is for a, which is not there]
            <label for="a">Name</label><input id="a" value="1 > 0"> | []
            <img src="a.png">                                 | [a picture has no alt: <img src="a.png">]
            <h1>noch eine</h1>                                | [there are 2 main headings (h1)]
            """)
    void findsFaults(String body, String faults) {
        assertEquals(faults, PageCheck.faults(page(body), "de").toString());
    }

    @Test
    void wantsTheLanguageThatWasAskedFor() {
        assertEquals("[the page does not say that it is in the language en]", PageCheck.faults(page(""), "en").toString());
    }
}
