package org.rathaus.storage.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.kernel.operation.DatabaseCopies;
import org.rathaus.storage.testing.TestDatabase;

class WholeDatabaseTest {

    @TempDir
    Path folder;

    private final Parts parts = new Parts();

    private String kept(TestDatabase database, String... towns) {
        String url = database.emptyDatabase(folder);
        try (Storage storage = TestDatabase.open(url, folder)) {
            EntityStore items = storage.open(new ItemModel());
            for (String town : towns) {
                items.write(town, rows -> {
                    rows.persist(new Item(UUID.randomUUID(), "a key\t\\ \"of\" " + town));
                    return null;
                });
            }
        }
        return url;
    }

    private Map<String, Long> copy(String url) throws IOException {
        return new WholeDatabase(url, folder).copy(Files.createTempDirectory(folder, "scratch"), parts);
    }

    private List<Map<String, Object>> rows(String url, String town) {
        List<Map<String, Object>> rows = new ArrayList<>();
        new WholeDatabase(url, folder).export(town, (table, row) -> rows.add(row));
        return rows;
    }

    @ParameterizedTest
    @EnumSource
    void whatABundleHoldsInMemoryIsInACopyAndInAnExport(TestDatabase database) throws IOException {
        String url = database.emptyDatabase(folder);
        try (Storage storage = TestDatabase.open(url, folder)) {
            EntityStore items = storage.open(new ItemModel());
            WholeDatabase whole = new WholeDatabase(url, folder);
            whole.addDelayed(() -> items.write("here", rows -> {
                rows.persist(new Item(UUID.randomUUID(), "late " + UUID.randomUUID()));
                return null;
            }));
            long before = copied(whole);
            List<Map<String, Object>> exported = new ArrayList<>();
            whole.export("here", (table, row) -> exported.add(row));
            assertEquals(2, exported.size());
            assertEquals(before + 2, copied(whole));
        }
    }

    private long copied(WholeDatabase whole) throws IOException {
        return whole.copy(Files.createTempDirectory(folder, "scratch"), new Parts()).values().stream().mapToLong(Long::longValue).sum();
    }

    @ParameterizedTest
    @EnumSource
    void aCopyFillsAnEmptyDatabase(TestDatabase database) throws IOException {
        String url = kept(database, "here", "there");
        String other = database.emptyDatabase(folder);
        Map<String, Long> copied = copy(url);
        assertEquals(copied, new WholeDatabase(url, folder).fill(other, parts));
        assertEquals(rows(url, "here"), rows(other, "here"));
        assertEquals(1, rows(other, "there").size());
    }

    @ParameterizedTest
    @EnumSource
    void aFilledDatabaseIsReadyForItsModel(TestDatabase database) throws IOException {
        copy(kept(database, "here"));
        String other = database.emptyDatabase(folder);
        new WholeDatabase(other, folder).fill(other, parts);
        try (Storage storage = TestDatabase.open(other, folder)) {
            EntityStore items = storage.open(new ItemModel());
            List<Item> found = items.read("here", rows -> rows.createQuery("select i from Item i", Item.class).getResultList());
            assertEquals(1, found.size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesADatabaseThatHasTables(TestDatabase database) throws IOException {
        String url = kept(database, "here");
        copy(url);
        assertThrows(IOException.class, () -> new WholeDatabase(url, folder).fill(url, parts));
        assertEquals(1, rows(url, "here").size());
    }

    @ParameterizedTest
    @EnumSource
    void deletesTheRowsOfOneTown(TestDatabase database) {
        String url = kept(database, "here", "there");
        assertEquals(1L, new WholeDatabase(url, folder).delete("here").get("test_item").longValue());
        assertEquals(List.of(), rows(url, "here"));
        assertEquals(1, rows(url, "there").size());
    }

    private static final class Parts implements DatabaseCopies.Destination, DatabaseCopies.Source {

        private final Map<String, ByteArrayOutputStream> contents = new LinkedHashMap<>();

        @Override
        public OutputStream create(String name) {
            return contents.computeIfAbsent(name, it -> new ByteArrayOutputStream());
        }

        @Override
        public List<String> names() {
            return List.copyOf(contents.keySet());
        }

        @Override
        public InputStream open(String name) {
            return new ByteArrayInputStream(contents.get(name).toByteArray());
        }
    }
}
