package org.rathaus.storage.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.storage.testing.TestDatabase;

/** What PostgreSQL itself lets a connection of the pool see, past every guard in Java. */
class RowSecurityTest {

    private static final List<String> TABLES =
            List.of("test_item", "test_finder", "test_shelf", "test_shelf_label", "test_shelf_item", "test_box");

    @TempDir
    private Path folder;
    private String url;
    private Storage storage;

    @BeforeEach
    void open() {
        url = TestDatabase.POSTGRESQL.emptyDatabase(folder);
        storage = new Storage(url, folder);
        EntityStore store = storage.open(new ItemModel());
        List.of("ours", "foreign").forEach(town -> store.write(town, em -> {
            Item item = new Item(UUID.randomUUID(), town + " item");
            em.persist(item);
            em.persist(new Finder(item));
            em.persist(new Shelf(UUID.randomUUID(), "shelf").labelled("label").with(item).with(new Box("box")));
            return null;
        }));
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void rawQueryOverThePoolSeesTheTownOfTheCall() {
        for (String table : TABLES) {
            assertEquals(List.of("ours"), pooled("ours", "select town from " + table), table);
            assertEquals(List.of("foreign"), pooled("foreign", "select town from " + table), table);
        }
    }

    @Test
    void rawChangesTouchTheTownOfTheCall() {
        for (String table : List.of("test_shelf_item", "test_shelf_label", "test_box", "test_finder", "test_item")) {
            assertEquals(List.of("ours"), pooled("ours", "delete from " + table + " returning town"), table);
            assertEquals(List.of("foreign"), pooled("foreign", "select town from " + table), table);
        }
    }

    @Test
    void rowsOfAnotherTownCannotBeWritten() {
        String insert = "insert into test_shelf values ('foreign', '%s', 'smuggled')".formatted(UUID.randomUUID());
        assertThrows(IllegalStateException.class, () -> pooled("ours", insert));
        assertThrows(IllegalStateException.class, () -> pooled("ours", "update test_shelf set town = 'foreign'"));
    }

    @Test
    void connectionWithoutATownSeesNothing() throws SQLException {
        assertThrows(SQLException.class, () -> storage.pool().getConnection());
        try (Connection connection = DriverManager.getConnection(url)) {
            assertEquals(List.of(), query(connection, "select town from test_item"));
        }
    }

    @Test
    void eachOfManyThreadsSeesItsTown() {
        List<String> wrong = IntStream.range(0, 2_000).parallel().boxed().flatMap(i -> {
            String town = i % 3 == 0 ? "ours" : "foreign";
            return pooled(town, "select town from test_item").stream().filter(seen -> !seen.equals(town));
        }).toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void laterMigrationsChangeAllTownsAndTheirTablesAreProtected() {
        storage.close();
        storage = new Storage(url, folder);
        Map<String, String> scripts = new TreeMap<>(Scripts.besideClass(ItemModel.class).texts());
        scripts.put("V2__more.sql", "alter table test_item add column colour varchar(20);"
                + "update test_item set colour = 'red';"
                + "create table test_note (town varchar(60) not null, note varchar(20), primary key (town));"
                + "insert into test_note (town) values ('ours'); insert into test_note (town) values ('foreign');");
        storage.open(new ItemModel(), new Scripts(scripts));
        assertEquals(List.of("red"), pooled("foreign", "select colour from test_item"));
        assertEquals(List.of("ours"), pooled("ours", "select town from test_note"));
    }

    @Test
    void tellsOfAUserThatSeesEverything() {
        assertFalse(storage.seesAllTowns());
        try (Storage careless = new Storage(url.replace("user=rathaus", "user=postgres"), folder)) {
            assertTrue(careless.seesAllTowns());
        }
    }

    @Test
    void worksAsAUserThatMayNotChangeTables() throws SQLException {
        String ownerUrl = TestDatabase.POSTGRESQL.emptyDatabase(folder);
        try (Connection owner = DriverManager.getConnection(ownerUrl);
                Connection superuser = DriverManager.getConnection(ownerUrl.replace("user=rathaus", "user=postgres"))) {
            query(superuser, "create role clerk login");
            query(owner, "alter default privileges grant select, insert, update, delete on tables to clerk");
        }
        try (Storage strict = new Storage(ownerUrl.replace("user=rathaus", "user=clerk"), ownerUrl, folder)) {
            EntityStore store = strict.open(new ItemModel());
            store.write("ours", em -> {
                em.persist(new Item(UUID.randomUUID(), "bag"));
                return null;
            });
            assertEquals(List.of("ours"), pooled(strict, "ours", "select town from test_item"));
            assertEquals(List.of(), pooled(strict, "foreign", "select town from test_item"));
            assertThrows(IllegalStateException.class, () -> pooled(strict, "ours", "drop table test_item"));
        }
    }

    private List<String> pooled(String town, String sql) {
        return pooled(storage, town, sql);
    }

    private static List<String> pooled(Storage storage, String town, String sql) {
        return storage.pool().in(town, () -> {
            try (Connection connection = storage.pool().getConnection()) {
                return query(connection, sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The first value of the first row. */
    static String first(Storage storage, String sql) {
        try (Connection connection = storage.pool().getConnection()) {
            return query(connection, sql).get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }
}
