package org.rathaus.towns.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourSyntaxTest {

    /** Examples of CSS Color Module Level 4 and 5, and of the Web Platform Tests. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            #f80                              | #ff8800
            #F808                             | #ff8800
            #12345678                         | #123456
            RebeccaPurple                     | #663399
            rgb(0 80 48 / 90%)                | #005030
            rgba(10%, 20%, 30%, .5)           | #1a334d
            hsl(120deg 100% 25%)              | #008000
            hsl(0.5turn, 100%, 50%)           | #00ffff
            hsla(-60, 100%, 50%, 1)           | #ff00ff
            oklch(100% 0 0)                   | #ffffff
            oklch(51.975% 0.17686 142.495)    | #008000
            oklch(0 0 none)                   | #000000
            oklab(51.975% -0.1403 0.10768)    | #008000
            light-dark(white, black)          | #ffffff
            color-mix(in srgb, red, blue)     | #800080
            color-mix(in srgb, white 25%, black) | #404040
            color-mix(in srgb, red, transparent calc(100% - 40%)) | #ff0000
            color-mix(in oklch, white, black) | #636363
            color-mix(in oklab, white, black) | #636363
            """)
    void readsWhatCssAllows(String text, String hex) {
        assertEquals(hex, ColourSyntax.read(text, false).hex());
    }

    @ParameterizedTest
    @CsvSource({"#0008, 0.533", "transparent, 0", "rgb(0 0 0 / 25%), 0.25", "'color-mix(in oklch, red, transparent 92%)', 0.08",
            "'color-mix(in srgb, red 20%, blue 20%)', 0.4"})
    void readsHowMuchIsLetThrough(String text, double alpha) {
        assertEquals(alpha, ColourSyntax.read(text, false).alpha(), 0.001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "blau", "#12", "#12345", "#ggg", "rgb(1 2)", "rgb(1 2 3", "rgb(1 2 3) x", "lab(1 2 3)", "color(srgb 1 1 1)", "12",
            "color-mix(in lab, red, blue)", "color-mix(in srgb, red 0%, blue 0%)"})
    void refusesTheRest(String text) {
        assertThrows(IllegalArgumentException.class, () -> ColourSyntax.read(text, false));
    }

    @Test
    void meansTheSecondOfTwoInTheDark() {
        assertEquals("#000000", ColourSyntax.read("light-dark(white, black)", true).hex());
    }

    @Test
    void comesBackFromLightnessChromaAndHue() {
        Random random = new Random(1);
        for (int i = 0; i < 1_000; i++) {
            String hex = "#%06x".formatted(random.nextInt(1 << 24));
            assertEquals(hex, Colour.of(ColourSyntax.read(hex, false).lch(), 1).hex());
        }
    }

    /** WCAG 2.2 and its Understanding documents. */
    @ParameterizedTest
    @CsvSource({"#000000, #ffffff, 21", "#767676, #ffffff, 4.54", "#949494, #ffffff, 3.03", "#ff0000, #ffffff, 3.99", "#777777, #777777, 1"})
    void hasTheContrastOfWcag(String one, String two, double ratio) {
        assertEquals(ratio, ColourSyntax.read(one, false).contrast(ColourSyntax.read(two, false)), 0.01);
        assertEquals(ratio, ColourSyntax.read(two, false).contrast(ColourSyntax.read(one, false)), 0.01);
    }
}
