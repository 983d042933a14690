package org.rathaus.towns.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContrastCheckTest {

    private static final List<String> PROPERTIES = List.of("layout-text-default", "layout-text-muted", "layout-background-default",
            "layout-background-hued", "layout-background-default-surface", "action-default", "action-on-default", "action-visited",
            "action-focus-default", "form-input-border", "layout-border", "feedback-danger", "feedback-danger-background");
    private static final Pattern NAMED = Pattern.compile("line (\\d+): .* nearest legal colour is (#[0-9a-f]{6})(.*)");

    private static List<String> problems(String css) {
        return assertThrows(BrokenTownException.class, () -> check(css)).problems();
    }

    private static void check(String css) throws BrokenTownException {
        ContrastCheck.check(TokensCheck.check(css));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":root { --kern-font: x; --kern-color-decorative-brand-default: #ffffff; }",
            ":root { --kern-color-action-default: light-dark(#00538a, #a0c7fb); }",
            ":root { --kern-color-action-default: var(--kern-color-green-700); } "
            + "@media (prefers-color-scheme: dark) { :root { --kern-color-action-default: var(--kern-color-green-300); } }",
            "@media (prefers-color-scheme: light) { :root { --kern-color-layout-text-muted: rgb(0 0 0 / 70%); } }"})
    void takesWhatEverybodyCanRead(String css) {
        assertDoesNotThrow(() -> check(css));
    }

    @Test
    void namesLinePropertyRatioAndTheNearestLegalColour() {
        assertEquals(List.of("tokens.css, line 2: --kern-color-layout-text-muted: #8a8a8a gives muted text a contrast of 3.45:1 in light"
                + " (--kern-color-layout-text-muted on --kern-color-layout-background-default), but needs 4.5:1; the nearest legal colour is #707070"),
                problems("@media (prefers-color-scheme: light) { :root {\n --kern-color-layout-text-muted: #8a8a8a; } }"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            light | --kern-color-action-default: #ff6600           | gives links and buttons
            light | --kern-color-action-on-default: #000           | gives main buttons
            light | --kern-color-action-visited: violet            | gives visited links
            light | --kern-color-action-focus-default: gold        | gives the visible focus
            light | --kern-color-form-input-border: #aaaaaa        | gives the border of input fields
            light | --kern-color-feedback-danger: hsl(0 100% 60%)  | gives links to errors
            light | --kern-color-feedback-success: lime            | gives icons
            light | --kern-color-layout-background-hued: #333      | --kern-color-layout-background-hued: #333 gives
            light | --kern-color-action-state-indicator-shade-hover: #fff | gives main buttons under the pointer a contrast of 1.00:1
            dark  | --kern-color-layout-text-default: #555         | in dark
            dark  | --kern-color-action-default: rgb(0, 83, 138)   | in dark
            dark  | --kern-color-layout-text-muted: rgb(255 255 255 / 20%) | gives muted text
            """)
    void knowsWhereColoursStand(String system, String token, String fault) {
        String css = "@media (prefers-color-scheme: " + system + ") { :root { " + token + "; } }";
        String told = String.join("\n", problems(css));
        assertTrue(told.contains(fault) && told.contains("the nearest legal colour is"), told);
    }

    @Test
    void looksAtChosenThemesWhereAFileKnowsThem() {
        String dark = "[data-kern-theme=\"dark\"] { --kern-color-action-default: #00538a; }";
        assertTrue(problems(dark).get(0).contains("in dark"));
        assertDoesNotThrow(() -> check("[data-kern-theme=light] { --kern-color-action-default: #00538a; }"));
    }

    @Test
    void saysWhereToWriteAColourThatIsRightInOneThemeOnly() {
        List<String> told = problems(":root { --kern-color-action-default: #00538a; }");
        assertEquals(1, told.size(), told.toString());
        Matcher named = Pattern.compile("@media .*").matcher(told.get(0));
        assertTrue(named.find(), told.toString());
        assertDoesNotThrow(() -> check(":root { --kern-color-action-default: #00538a; }" + named.group()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lab(50% 0 0)         | is written with lab(), whose contrast is not known
            var(--kern-nothing)  | needs --kern-nothing, which nobody sets
            var(--kern-color-action-default) | needs itself
            blau                 | is no colour
            #12345               | is no colour
            """)
    void namesWhatItCannotRead(String value, String reason) {
        List<String> told = problems(":root {\n--kern-color-action-default: " + value + "; }");
        assertTrue(told.get(0).startsWith("tokens.css, line 2: --kern-color-action-default " + reason), told.toString());
    }

    static IntStream seeds() {
        return IntStream.range(0, 15);
    }

    static IntStream manySeeds() {
        return IntStream.range(0, 25);
    }

    /** Random brands in one block for each theme: each fault names a colour, and with all in their places there is none left. */
    @ParameterizedTest
    @MethodSource("manySeeds")
    void namesColoursThatPassTogether(int seed) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        for (String theme : List.of("light", "dark")) {
            lines.add("@media (prefers-color-scheme: " + theme + ") { :root {");
            PROPERTIES.stream().filter(it -> random.nextInt(3) == 0)
                    .forEach(it -> lines.add("--kern-color-" + it + ": #%06x;".formatted(random.nextInt(1 << 24))));
            lines.add("} }");
        }
        for (String problem : problemsOrNone(String.join("\n", lines))) {
            Matcher named = NAMED.matcher(problem);
            assertTrue(named.find(), problem);
            int line = Integer.parseInt(named.group(1)) - 1;
            lines.set(line, lines.get(line).replaceAll("#[0-9a-f]{6}", named.group(2)));
        }
        assertEquals(List.of(), problemsOrNone(String.join("\n", lines)));
    }

    /** One random colour each: no colour of the same hue that is nearer in lightness passes. */
    @ParameterizedTest
    @MethodSource("seeds")
    void namesTheLeastChange(int seed) {
        Random random = new Random(seed);
        String property = "--kern-color-" + List.of("layout-text-default", "action-default", "action-visited", "form-input-border").get(seed % 4);
        Colour colour = ColourSyntax.read("#%06x".formatted(random.nextInt(1 << 24)), false);
        Predicate<String> passes = hex -> problemsOrNone(light(property, hex)).isEmpty();
        List<String> told = problemsOrNone(light(property, colour.hex()));
        assertEquals(passes.test(colour.hex()), told.isEmpty());
        if (!told.isEmpty()) {
            Matcher named = NAMED.matcher(told.get(0));
            assertTrue(named.find(), told.get(0));
            assertTrue(passes.test(named.group(2)));
            double change = Math.abs(ColourSyntax.read(named.group(2), false).lch().lightness() - colour.lch().lightness());
            Colour.Lch lch = colour.lch();
            for (double nearer = 0; nearer < change - 2 * NearestColour.STEP; nearer += NearestColour.STEP) {
                for (double lightness : new double[] {lch.lightness() - nearer, lch.lightness() + nearer}) {
                    String hex = Colour.of(new Colour.Lch(lightness, lch.chroma(), lch.hue()), 1).hex();
                    assertFalse(passes.test(hex), hex + " is nearer to " + colour.hex() + " than " + named.group(2));
                }
            }
        }
    }

    private static String light(String property, String value) {
        return "@media (prefers-color-scheme: light) { :root { " + property + ": " + value + "; } }";
    }

    private static List<String> problemsOrNone(String css) {
        try {
            check(css);
            return List.of();
        } catch (BrokenTownException e) {
            return e.problems();
        }
    }
}
