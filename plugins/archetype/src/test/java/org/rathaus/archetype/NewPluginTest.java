package org.rathaus.archetype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NewPluginTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    private void make(String typed, String... arguments) throws Exception {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(folder.toString());
        new NewPlugin(out, "1.2.3").run(all, new Terminal(new BufferedReader(new StringReader(typed)), out));
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void makesTheSmallestPluginOfFourFilesAndOneHundredAndFiveLines() throws Exception {
        make("", "--id", "dog-tax", "--name", "Hundesteuer", "--category", "taxes");
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> made = files.filter(Files::isRegularFile).toList();
            assertEquals(4, made.size(), made::toString);
            long lines = made.stream().mapToLong(NewPluginTest::lines).sum();
            assertTrue(lines <= 105, lines + " lines");
        }
        assertTrue(read("src/main/java/org/rathaus/service/dogtax/DogTax.java").contains("id = \"dog-tax\", category = Category.TAXES"));
        assertTrue(read("src/main/java/org/rathaus/service/dogtax/DogTax.utf8.properties").startsWith("service.title=Hundesteuer\nservice.title@en=Dog tax\n"));
        assertTrue(read("pom.xml").contains("<version>1.2.3</version>"));
    }

    private static long lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesNothingToBeFilledIn(Variant variant) throws Exception {
        make("", "--id", "dog-tax", "--name", "Hundesteuer", "--category", "taxes", "--variant", variant.key());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(file.toString().replaceAll("V1__", "").contains("__"), file::toString);
                // the modifier of a class in KERN is no place to fill in
                assertFalse(Files.readString(file).replace("kern-form-input__input", "").contains("__"), file::toString);
            }
        }
    }

    @Test
    void asksForWhatIsMissing() throws Exception {
        make("dog-tax\nHundesteuer & Co.\nmunicipal-works\n\n", "--ask");
        assertTrue(said.toString(StandardCharsets.UTF_8).startsWith("Id of the service, such as dog-tax: German name"), said::toString);
        assertTrue(read("pom.xml").contains("<name>Hundesteuer &amp; Co.</name>"));
        assertTrue(read("src/main/java/org/rathaus/service/dogtax/DogTax.java").contains("Category.MUNICIPAL_WORKS"));
    }

    @Test
    void looksForItsParentBesideItAmongOurs() throws Exception {
        Path plugins = folder;
        Files.writeString(plugins.resolve("pom.xml"), "<artifactId>org.rathaus.plugins</artifactId>");
        folder = plugins.resolve("dog-tax");
        make("", "--id", "dog-tax", "--name", "Hundesteuer", "--category", "taxes");
        assertFalse(read("pom.xml").contains("relativePath"));
        assertTrue(said.toString(StandardCharsets.UTF_8).contains("add <module>dog-tax</module> to plugins/pom.xml"), said::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Dog_Tax    | taxes   | form  | the service id 'Dog_Tax' is not kebab-case or is reserved
            staff      | taxes   | form  | the service id 'staff' is not kebab-case or is reserved
            new        | taxes   | form  | the id new would make a package that is a word of Java
            step       | taxes   | form  | the id step would make a class Step, as there is one already
            string     | taxes   | form  | the id string would make a class String, as there is one already
            dog-tax    | dogs    | form  | there is no category 'dogs'; there are elections, registration
            dog-tax    | taxes   | small | there is no variant 'small'; there are form, entities, pages
            """)
    void refusesWhatCannotBeMade(String id, String category, String variant, String reason) {
        Refusal refusal = assertThrows(Refusal.class,
                () -> make("", "--id", id, "--name", "Hundesteuer", "--category", category, "--variant", variant));
        assertTrue(refusal.getMessage().startsWith(reason), refusal.getMessage());
        assertFalse(refusal.getMessage().contains("\n"));
    }

    @Test
    void leavesAFolderAloneThatIsNotEmpty() throws Exception {
        Files.writeString(folder.resolve("thesis.txt"), "of a lifetime");
        Refusal refusal = assertThrows(Refusal.class, () -> make("", "--id", "dog-tax", "--name", "Hundesteuer", "--category", "taxes"));
        assertEquals(folder + " is there already, and not an empty folder", refusal.getMessage());
    }

    @Test
    void saysWhatIsMissingWhenNobodyCanBeAsked() {
        Refusal refusal = assertThrows(Refusal.class, () -> make("", "--id", "dog-tax", "--category", "taxes"));
        assertTrue(refusal.getMessage().startsWith("--name is missing: ./rathaus new-plugin --id ID"), refusal.getMessage());
    }
}
