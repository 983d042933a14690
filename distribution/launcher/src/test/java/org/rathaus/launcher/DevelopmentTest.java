package org.rathaus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentTest {

    @TempDir
    Path folder;

    private Path plugin() throws IOException {
        Path code = Files.createDirectories(folder.resolve("dog-tax/src/main/java/a"));
        Files.writeString(folder.resolve("dog-tax/pom.xml"), "<project/>");
        Files.writeString(code.resolve("DogTax.java"), "@Component\n@ServiceDescriptor(category = TAXES,\n  id = \"dog-tax\")\nclass DogTax {");
        return folder.resolve("dog-tax");
    }

    private static String refusal(String... arguments) {
        return assertThrows(Refusal.class, () -> Development.parse(List.of(arguments))).getMessage();
    }

    @Test
    void knowsTheServiceByItsSources() throws IOException {
        Development development = Development.parse(List.of(plugin().toString(), "--port", "9000"));
        assertEquals("dog-tax", development.plugin().orElseThrow().service());
        assertEquals(9000, development.options().port());
        assertTrue(development.options().demo());
        assertEquals(Path.of("data-dev").toAbsolutePath(), development.options().data());
        assertTrue(Development.parse(List.of()).plugin().isEmpty());
    }

    @Test
    void knowsTheServiceByAConstantOfThisOrAnotherClass() throws IOException {
        Path code = plugin().resolve("src/main/java/a");
        Files.writeString(code.resolve("DogTax.java"), "@ServiceDescriptor(id = ID, category = TAXES)\nclass DogTax { static final String ID = \"dogs\"; }");
        assertEquals("dogs", PluginFolder.at(folder.resolve("dog-tax")).service());
        Files.writeString(code.resolve("DogTax.java"), "@ServiceDescriptor(id = Names.ID)\nclass DogTax { static final String ID = \"cats\"; }");
        Files.writeString(code.resolve("Names.java"), "interface Names { String ID = \"dogs\"; }");
        assertEquals("dogs", PluginFolder.at(folder.resolve("dog-tax")).service());
    }

    @Test
    void knowsTheServiceOfEachPluginOfThisCheckout() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("../../plugins"))) {
            List<Path> plugins = folders.filter(it -> isPlugin(it.resolve("pom.xml"))).toList();
            assertFalse(plugins.isEmpty());
            plugins.forEach(it -> assertEquals(it.getFileName().toString(), PluginFolder.at(it).service()));
        }
    }

    private static boolean isPlugin(Path pom) {
        try {
            return Files.exists(pom) && Files.readString(pom).contains("<artifactId>org.rathaus.service.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void sendsMailsNowhereElse() throws IOException {
        var properties = Development.parse(List.of()).properties();
        assertEquals("127.0.0.1 none ", properties.get("rathaus.mail.host") + " " + properties.get("rathaus.mail.tls") + " " + properties.get("rathaus.mail.user"));
    }

    @Test
    void refusesWhatIsNoPlugin() throws IOException {
        assertTrue(refusal(folder.toString()).contains("lacks pom.xml or src/main/java"));
        Files.writeString(plugin().resolve("src/main/java/a/DogTax.java"), "class DogTax { }");
        assertTrue(refusal(folder.resolve("dog-tax").toString()).contains("@ServiceDescriptor"));
    }

    @Test
    void isReachedFromThisMachineOnly() {
        assertEquals("developer mode listens on this machine only, not on 0.0.0.0", refusal("--host", "0.0.0.0"));
    }

    @Test
    void neverTakesTheDataOfAPortalNorAPortalThatOfAnother() throws IOException {
        try (DataFolder data = DataFolder.open(folder.resolve("portal"))) {
            Development.requireKind(data, false);
            Files.createFile(data.seeded());
            assertThrows(Refusal.class, () -> Development.requireKind(data, true));
            assertFalse(Files.exists(data.developer()));
        }
        try (DataFolder data = DataFolder.open(folder.resolve("new"))) {
            Development.requireKind(data, true);
            Files.createFile(data.seeded());
            Development.requireKind(data, true);
            assertThrows(Refusal.class, () -> Development.requireKind(data, false));
            var backup = new CommandRun(Command.parse(List.of("backup", "--to", "file", "--data", data.path().toString())), folder);
            assertTrue(assertThrows(Refusal.class, backup::run).getMessage().contains("was made by developer mode"));
        }
    }
}
