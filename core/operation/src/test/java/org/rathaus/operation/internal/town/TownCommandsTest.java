package org.rathaus.operation.internal.town;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;
import org.rathaus.kernel.operation.OperatorCommand;
import org.rathaus.kernel.operation.TownRows;

class TownCommandsTest {

    @TempDir
    Path data;

    private final Rows rows = new Rows();
    private final List<String> traces = new ArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void fillTheDataFolder() throws IOException {
        for (String name : List.of("branding/here/town.json", "secrets/here/keycloak", "secrets/there/keycloak", "attachments/here/2026/1",
                "attachments/there/2", "attachments/.orphans/here/1",
                "audit/here.head", "audit/there.head", "deliveries/here/dog-tax/dog-tax-000001.csv", "deliveries/there/x")) {
            Files.createDirectories(data.resolve(name).getParent());
            Files.writeString(data.resolve(name), name);
        }
    }

    private int run(OperatorCommand command, String... arguments) {
        return command.run(List.of(arguments), new PrintStream(said));
    }

    private OperatorCommand export() {
        return new TownExportCommand(rows, data);
    }

    private OperatorCommand delete() {
        return new TownDeleteCommand(rows, List.of(traces::add), new NoTowns(), Clock.systemUTC(), data, Optional.empty());
    }

    @Test
    void exportsRowsAttachmentsAndBrand() throws IOException {
        Path file = data.resolve("here.zip");
        assertEquals(0, run(export(), "here", "--to", file.toString()), said::toString);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertEquals(List.of("rows.jsonl", "attachments/2026/1", "branding/town.json"),
                    zip.stream().map(Object::toString).toList());
            assertEquals("{\"table\":\"dog\",\"row\":{\"name\":\"Änne\",\"age\":3}}\n",
                    new String(zip.getInputStream(zip.getEntry("rows.jsonl")).readAllBytes()));
        }
    }

    @Test
    void exportsNoTownThatIsNotThere() {
        assertEquals(1, run(export(), "nowhere", "--to", data.resolve("x.zip").toString()));
        assertFalse(Files.exists(data.resolve("x.zip")));
    }

    @Test
    void leavesTheFolderOnlyByTheNameOfATown() {
        assertEquals(1, run(delete(), "..", "--confirm", ".."));
        assertEquals(1, run(delete(), "operator", "--confirm", "operator"));
        assertTrue(Files.exists(data.resolve("branding/here/town.json")));
    }

    @Test
    void deletesOnlyWhatWasConfirmed() {
        assertEquals(2, run(delete(), "here"));
        assertEquals(2, run(delete(), "here", "--confirm", "there"));
        assertTrue(Files.exists(data.resolve("branding/here/town.json")));
        assertEquals(0, rows.deletions.size());
    }

    @Test
    void deletesRowsAttachmentsAndFolderAndKeepsOneLine() throws IOException {
        assertEquals(0, run(delete(), "here", "--confirm", "here"), said::toString);
        assertFalse(Files.exists(data.resolve("branding/here")) || Files.exists(data.resolve("attachments/here"))
                || Files.exists(data.resolve("attachments/.orphans/here")));
        assertEquals(List.of("here"), traces);
        assertFalse(Files.exists(data.resolve("secrets/here")));
        assertTrue(Files.exists(data.resolve("secrets/there/keycloak")));
        assertTrue(Files.exists(data.resolve("attachments/there/2")) && Files.exists(data.resolve("deliveries/there/x")));
        assertFalse(Files.exists(data.resolve("deliveries/here")));
        assertFalse(Files.exists(data.resolve("audit/here.head")));
        assertTrue(Files.exists(data.resolve("audit/there.head")));
        assertTrue(Files.readString(data.resolve("audit/deleted-towns.log")).endsWith("1 attachments, 1 files of deliveries; rows: dog 1\n"));
    }

    private static final class Rows implements TownRows {

        private final Map<String, Long> deletions = new TreeMap<>();

        @Override
        public Map<String, Long> export(String townId, BiConsumer<String, Map<String, Object>> row) {
            if (!townId.equals("here")) {
                return Map.of();
            }
            Map<String, Object> dog = new java.util.LinkedHashMap<>();
            dog.put("name", "Änne");
            dog.put("age", 3);
            row.accept("dog", dog);
            return Map.of("dog", 1L);
        }

        @Override
        public Map<String, Long> delete(String townId) {
            deletions.put("dog", 1L);
            return deletions;
        }
    }

    private static final class NoTowns implements Towns {

        @Override
        public List<Town> all() {
            return List.of();
        }

        @Override
        public Optional<Town> find(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<Town> byHost(String host) {
            return Optional.empty();
        }
    }
}
