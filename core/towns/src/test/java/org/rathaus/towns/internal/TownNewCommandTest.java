package org.rathaus.towns.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.town.Town;
import org.rathaus.kernel.operation.OperatorCommand;

class TownNewCommandTest {

    @TempDir
    Path root;
    private FolderTowns towns;
    private List<String> said;

    @BeforeEach
    void oneTown() throws IOException {
        towns = new Folders(root).town("zell", "Zell", "ZEL").read();
    }

    private int run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = new TownNewCommand(towns, root).run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8).lines().toList();
        towns.look();
        return status;
    }

    private Town made(String id, String... options) {
        String[] arguments = Stream.concat(Stream.of(id), Stream.of(options)).toArray(String[]::new);
        assertEquals(OperatorCommand.DONE, run(arguments), () -> said.toString());
        assertEquals(List.of(), towns.problems());
        return towns.find(id).orElseThrow();
    }

    @Test
    void needsNothingButAnId() {
        Town town = made("bad-segeberg");
        assertEquals("Bad Segeberg", town.name());
        assertEquals("BAD", town.referencePrefix());
        assertEquals(List.of(Locale.GERMAN, Locale.ENGLISH), town.languages());
        assertEquals("rathaus@bad-segeberg.example", town.email());
        assertTrue(town.isUnfinished() && Blanks.in(town).containsAll(List.of("address", "openingHours (de)", "legal.imprint (en)")), Blanks.in(town)::toString);
        assertTrue(said.get(1).endsWith("ags, postcodes, address, phone, email"), said.toString());
    }

    @Test
    void takesWhatItIsTold() {
        Town town = made("bad-segeberg", "--name", "Segeberg", "--official-name", "Stadt \"Bad\" Segeberg\\", "--prefix", "SE", "--ags", "01060005",
                "--postcodes", "23795, 23796", "--phone", "+49 4551 9640", "--mail", "stadt@segeberg.org");
        assertEquals("Segeberg", town.name());
        assertEquals("Stadt \"Bad\" Segeberg\\", town.officialName());
        assertEquals("SE", town.referencePrefix());
        assertEquals(List.of("23795", "23796"), town.postcodes());
        assertEquals("+49 4551 9640", town.phone());
        assertTrue(said.get(1).endsWith("town.json address"), said.toString());
        String imprint = town.text("legal.imprint", Locale.GERMAN).orElseThrow();
        assertTrue(imprint.contains("Stadt \"Bad\" Segeberg\\\n") && imprint.contains("stadt@segeberg.org"), imprint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"legal.imprint", "legal.privacy", "legal.accessibility", "openingHours"})
    void marksWhatIsToBeFilledInInBothLanguages(String key) {
        Town town = made("pirna");
        List<String> german = Blanks.in(town.text(key, Locale.GERMAN).orElseThrow());
        List<String> english = Blanks.in(town.text(key, Locale.ENGLISH).orElseThrow());
        assertFalse(german.isEmpty());
        assertEquals(german.size(), english.size());
        assertTrue(english.get(0).startsWith("[FILL IN: "), english.toString());
    }

    @Test
    void takesAPrefixThatIsFree() {
        assertEquals("ZELL", made("zella").referencePrefix());
        assertEquals("ZELLA", made("zellau").referencePrefix());
        assertEquals("ZE", made("zell-am-see", "--prefix", "ZE").referencePrefix());
        assertEquals("ZELLE", made("zelle").referencePrefix());
        assertEquals("ZELLI", made("zelli").referencePrefix());
        assertEquals("ZAAA", made("zel").referencePrefix());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            zell                      | there is a town zell already
            Zell                      | Zell is no id of a town: the folder's name must start with a small letter
            ../zell                   | is no id of a town
            operator                  | the name operator is reserved
            pirna --ags 12            | town.json, line 4: ags must be the eight digits
            pirna --postcodes 1       | postcodes/0 must have five digits
            pirna --prefix ZEL        | another town has the prefix ZEL
            pirna --prefix x          | referencePrefix must be two to five capital letters
            pirna --phone 040         | phone must be in international notation
            pirna --mail pirna        | email must be a mail address
            pirna --logo x            | --logo is unknown
            pirna --name              | --name needs a value
            ~~                        | no id of a town
            """)
    void refusesWithOneLineAndMakesNothing(String words, String reason) throws IOException {
        assertEquals(OperatorCommand.USAGE, run(words.split(" ")));
        assertEquals(1, said.size(), said.toString());
        assertTrue(said.get(0).startsWith("Nothing was made: ") && said.get(0).contains(reason), said.toString());
        try (Stream<Path> entries = Files.list(root)) {
            assertEquals(List.of("zell"), entries.map(it -> it.getFileName().toString()).toList());
        }
    }

    @Test
    void leavesAFolderAloneThatIsNoTownYet() throws IOException {
        Files.createDirectory(root.resolve("pirna"));
        assertEquals(OperatorCommand.USAGE, run("pirna"));
        assertTrue(said.get(0).endsWith("there is a town pirna already"), said.toString());
    }
}
