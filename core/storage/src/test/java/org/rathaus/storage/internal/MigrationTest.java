package org.rathaus.storage.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.storage.PersistentModel;
import org.rathaus.api.storage.StorageException;
import org.rathaus.api.storage.TownEntity;
import org.rathaus.storage.testing.TestDatabase;

/** A model's tables follow its versions, or the model is refused with words that help. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class MigrationTest {

    private static final String V1 = "create table test_note (town varchar(60) not null, id ${uuid} not null,"
            + " name varchar(50), done ${boolean} not null, picture ${bytes}, facts ${json}, primary key (town, id))";
    private static final String V2 = "alter table test_note add column colour varchar(20);"
            + "update test_note set colour = 'red'";

    @Parameter
    TestDatabase database;
    @TempDir
    private Path folder;
    private String url;
    private Storage storage;

    @BeforeEach
    void open() {
        url = database.emptyDatabase(folder);
        storage = new Storage(url, folder);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    private EntityStore open(String... scripts) {
        Map<String, String> texts = new TreeMap<>();
        for (String script : scripts) {
            texts.put("V" + (texts.size() + 1) + "__notes.sql", script);
        }
        return storage.open(new NoteModel(), new Scripts(texts));
    }

    private String refusal(String... scripts) {
        return assertThrows(StorageException.class, () -> open(scripts)).getMessage();
    }

    private static void assertSays(String expected, String text) {
        assertTrue(text.contains(expected), text);
    }

    @Test
    void everyPortableTypeIsKept() {
        EntityStore store = open(V1);
        Note note = new Note("a").done(new byte[] {1, 2, -3}, "{\"a\": 1}");
        store.write("ours", em -> {
            em.persist(note);
            em.persist(new Note("b"));
            return null;
        });
        Note found = store.read("ours", em -> em.createQuery("select n from Note n where n.done = true", Note.class)
                .getSingleResult());
        assertTrue(found.isDone());
        assertArrayEquals(new byte[] {1, 2, -3}, found.picture());
        assertEquals("{\"a\": 1}", found.facts());
    }

    @Test
    void newerVersionGoesOnWithTheTables() {
        open(V1).write("ours", em -> {
            em.persist(new Note("a"));
            return null;
        });
        EntityStore store = open(V1, V2);
        assertEquals(1, names(store).size());
    }

    /** So that a start needs no Flyway. */
    @Test
    void isKnownToBeCompleteAsLongAsNothingDiffers() throws SQLException {
        open(V1, V2);
        assertTrue(isComplete(Map.of("V1__notes.sql", V1, "V2__notes.sql", V2)));
        assertFalse(isComplete(Map.of("V1__notes.sql", V1, "V2__notes.sql", V2 + " ")));
        assertFalse(isComplete(Map.of("V1__notes.sql", V1)));
        assertFalse(isComplete(Map.of("V1__notes.sql", V1, "V2__notes.sql", V2, "V3__notes.sql", V2)));
        assertFalse(isComplete(Map.of("V1__notes.sql", V1, "V2__other.sql", V2)));
    }

    private boolean isComplete(Map<String, String> scripts) throws SQLException {
        try (Connection connection = Database.of(url, null, folder).ownerSource().getConnection()) {
            assertFalse(MigrationHistory.of("other").isComplete(connection, new Scripts(Map.of())));
            return MigrationHistory.of("test-note").isComplete(connection, new Scripts(scripts));
        }
    }

    @Test
    void refusesAScriptThatWasChanged() {
        open(V1);
        assertSays("script V1 (notes) was changed after it had run", refusal(V1 + " "  + "-- tidy\n", V2));
    }

    @Test
    void refusesTablesOfANewerVersion() {
        open(V1, V2);
        assertSays("script V2 ran, but the newest in this file is V1", refusal(V1));
    }

    @Test
    void tellsWhichScriptFailsAndKeepsNothingOfIt() {
        open(V1);
        assertSays("V2__notes.sql", refusal(V1, V2 + "; create tabel x"));
        open(V1, V2);
    }

    @Test
    void tellsWhichColumnNoScriptHasAdded() {
        assertSays("the table TEST_NOTE has no column DONE, PICTURE: add a script",
                refusal(V1.replace("done ${boolean} not null, picture ${bytes},", "")));
    }

    @Test
    void tellsWhichTableNoScriptHasMade() {
        assertSays("the table TEST_NOTE is missing", refusal("create table test_notes (town varchar(60))"));
    }

    @Test
    void refusesATableThatCannotKeepTownsApart() {
        assertSays("has no column town", refusal(V1.replace("town varchar(60) not null,", "").replace("town, ", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"primary key (id)", "primary key (id, town)", "primary key (town, id), unique (name)"})
    void refusesAKeyOverTheRowsOfAllTowns(String keys) {
        assertSays("has a key (", refusal(V1.replace("primary key (town, id)", keys).replace("name varchar(50)", "name varchar(50) not null")));
    }

    @Test
    void refusesAnIndexOverTheRowsOfAllTowns() {
        String allowed = V1.replace("primary key (town, id)", "primary key (town, id), unique (town, done)");
        open(allowed, "create index note_done on test_note (town, done, name)");
        assertSays("has an index (", refusal(allowed, "create index note_done on test_note (town, done, name)", "create index note_name on test_note (name)"));
    }

    @Test
    void changingTablesWaitsForCallsUnderWayAndCallsWaitForIt() throws Exception {
        EntityStore old = open(V1);
        CountDownLatch writing = new CountDownLatch(1);
        var call = CompletableFuture.supplyAsync(() -> old.write("ours", em -> {
            em.persist(new Note("a"));
            em.flush();
            writing.countDown();
            pause(Duration.ofSeconds(2));
            // a call within the call does not wait for the change that waits for it
            return old.read("ours", inner -> inner.createQuery("select n.name from Note n where n.id = :id")
                    .setParameter("id", UUID.randomUUID().toString()).getResultList());
        }));
        writing.await();
        EntityStore store = open(V1, V2);
        assertEquals(List.of(), call.get());
        assertEquals(1, names(store).size());
        old.write("ours", em -> {
            em.persist(new Note("of the old version"));
            return null;
        });
    }

    private static List<String> names(EntityStore store) {
        return store.read("ours", em -> em.createQuery("select n.name from Note n", String.class).getResultList());
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class NoteModel implements PersistentModel {

        @Override
        public String name() {
            return "test-note";
        }

        @Override
        public List<Class<? extends TownEntity>> entities() {
            return List.of(Note.class);
        }
    }
}
