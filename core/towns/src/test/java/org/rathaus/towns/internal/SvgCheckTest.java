package org.rathaus.towns.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            <script>alert(1)</script>                                   | the element script
            <path onload="alert(1)"/>                                   | the attribute onload
            <foreignObject/>                                            | the element foreignObject
            <image href="https://evil.example/x.png"/>                  | the element image
            <use href="other.svg#a"/>                                   | the attribute href
            <use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="data:image/svg+xml,x"/> | the attribute href
            <rect fill="url(https://evil.example/#a)"/>                 | the attribute fill
            <rect fill="url( //evil.example/#a)"/>                      | the attribute fill
            <rect fill="u\\72l(x)"/>                                    | the attribute fill
            <rect style="fill:url(x)"/>                                 | the attribute style
            <style>@import 'x'</style>                                  | the element style
            <a href="javascript:alert(1)"/>                             | the element a
            <set attributeName="href"/>                                 | the element set
            <h:p xmlns:h="http://www.w3.org/1999/xhtml"/>               | the element p
            <?xml-stylesheet href="x"?>                                 | a DOCTYPE
            <path                                                       | is no well-formed XML
            """)
    void refusesWhatIsMoreThanADrawing(String inside, String reason) {
        refused("<svg xmlns=\"http://www.w3.org/2000/svg\">\n" + inside + "</svg>", "logo.svg, line 2: ", reason);
    }

    @Test
    void refusesADoctype() {
        refused("<!DOCTYPE svg [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<svg xmlns=\"http://www.w3.org/2000/svg\">"
                + "<text>&e;</text></svg>", "logo.svg", "a DOCTYPE");
    }

    @Test
    void refusesWhatIsNoSvg() {
        refused("<html/>", "logo.svg, line 1", "the element html");
        refused("", "logo.svg, line 1", "is no well-formed XML");
    }

    @Test
    void takesADrawingWithGradientAndTitle() {
        assertDoesNotThrow(() -> check("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- the arms -->
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8" role="img" aria-label="Stadt: Muster">
                  <title>Muster</title>
                  <defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/></linearGradient>
                    <g id="a"><path d="M0 0h8v8z"/></g></defs>
                  <rect width="8" height="8" fill="url(#g)"/><use href="#a"/>
                </svg>
                """));
    }

    private static void refused(String svg, String where, String reason) {
        String message = assertThrows(BrokenTownException.class, () -> check(svg)).getMessage();
        assertTrue(message.startsWith(where) && message.contains(reason), message);
    }

    private static void check(String svg) throws BrokenTownException {
        SvgCheck.check("logo.svg", svg.getBytes(StandardCharsets.UTF_8));
    }
}
