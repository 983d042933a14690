package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.api.storage.StorageException;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.kernel.testing.NoServices;
import org.rathaus.storage.internal.Storage;
import org.rathaus.storage.testing.TestDatabase;

/** With the real threads in real time. */
class DispatcherTest {

    private static final int CASES = 14_000;
    private static final int RADIX = 34;
    /** The first of four digits. */
    private static final int FOUR_DIGITS = RADIX * RADIX * RADIX;
    /** The target is asked each half minute at the latest, so that the rest of the minute is for this. */
    private static final Duration A_MINUTE = Duration.ofSeconds(60);

    @TempDir
    Path folder;
    private final SampleTown town = new SampleTown("ours", "ABC").delivering("file-drop", Map.of("format", "json"));
    private final SampleTowns towns = new SampleTowns();
    private final Agenda agenda = new Agenda();
    private String url;
    private Storage storage;
    private EntityStore store;
    private Dispatcher dispatcher;
    private Path inbox;

    @BeforeEach
    void begin() throws Exception {
        towns.with(town);
        url = TestDatabase.DERBY.emptyDatabase(folder);
        storage = TestDatabase.open(url, folder);
        store = storage.open(new CasesModel());
        inbox = folder.resolve("inbox").resolve("ours").resolve(CasesContract.SERVICE);
        Files.createDirectories(inbox.getParent());
        Files.writeString(inbox, "a file in the way");
    }

    @AfterEach
    void end() {
        dispatcher.stop();
        storage.close();
    }

    private JpaCases receiving(Agenda noted) {
        AuditLog audit = AuditLog.in(store, folder.resolve("audit"), List::of, Clock.systemUTC());
        return new JpaCases(store, new SampleTowns(), new NoServices(), noted, Clock.systemUTC(), audit);
    }

    /** One that is received, and as many copies of its rows as are missing: each by itself would take a minute of a processor. */
    private void receiveAll() throws SQLException {
        receiving(agenda).receive(town, CasesContract.submission("key"), "received", "Müller");
        try (Connection database = DriverManager.getConnection(url)) {
            database.setAutoCommit(false);
            for (String table : List.of("case_file", "case_event", "case_delivery")) {
                copy(database, table);
            }
            database.commit();
        }
    }

    private static void copy(Connection database, String table) throws SQLException {
        try (Statement query = database.createStatement();
                ResultSet row = query.executeQuery("select * from " + table)) {
            assertTrue(row.next(), table);
            ResultSetMetaData columns = row.getMetaData();
            Object[] values = new Object[columns.getColumnCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = columns.getColumnType(i + 1) == Types.CLOB ? row.getString(i + 1) : row.getObject(i + 1);
            }
            String marks = String.join(", ", Collections.nCopies(values.length, "?"));
            try (PreparedStatement insert = database.prepareStatement("insert into " + table + " values (" + marks + ")")) {
                for (int number = 1; number < CASES; number++) {
                    for (int i = 0; i < values.length; i++) {
                        insert.setObject(i + 1, numbered(columns.getColumnName(i + 1), values[i], number), columns.getColumnType(i + 1));
                    }
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    private static Object numbered(String column, Object value, int number) {
        return switch (column.toLowerCase(Locale.ROOT)) {
            case "id", "case_id" -> value.toString().replaceFirst(".{6}$", String.format("%06x", number));
            case "reference" -> "ABC-2222-" + Integer.toString(FOUR_DIGITS + number, RADIX).toUpperCase(Locale.ROOT).replace('0', 'Y').replace('1', 'Z');
            case "idempotency_key", "secret_hash" -> "copy " + number;
            default -> value;
        };
    }

    private void dispatch(EntityStore rows) {
        Clock clock = Clock.systemUTC();
        Targets targets = new Targets(new NoPlugins());
        targets.addTarget(new FileDrop(store, new NoServices(), clock, folder.resolve("inbox")), NoPlugins.PROPERTIES);
        Backlogs backlogs = new Backlogs(rows, clock);
        dispatcher = new Dispatcher(rows, towns, targets, agenda, backlogs,
                new Reconciliation(rows, targets, agenda, backlogs, clock), clock);
    }

    @Test
    void whatAnEarlierLifeLeftIsFoundThoughTheDatabaseIsLate() throws Exception {
        receiving(new Agenda()).receive(town, CasesContract.submission("key"), "received", "");
        Files.delete(inbox);
        AtomicInteger calls = new AtomicInteger();
        dispatch(new LateStore(store, calls));
        Instant end = Instant.now().plus(A_MINUTE);
        while (open() > 0 && end.isAfter(Instant.now())) {
            Thread.sleep(50);
        }
        assertTrue(calls.get() > 1);
        assertEquals(0, open());
    }

    /** Fails once. */
    private record LateStore(EntityStore store, AtomicInteger calls) implements EntityStore {

        @Override
        public <R> R read(String townId, Function<EntityManager, R> work) {
            if (calls.incrementAndGet() == 1) {
                throw new StorageException("the database is not there yet", null);
            }
            return store.read(townId, work);
        }

        @Override
        public <R> R write(String townId, Function<EntityManager, R> work) {
            return store.write(townId, work);
        }
    }

    /** What a target was away for is delivered within a minute after it is back. */
    @Test
    void fourteenThousandCasesFollowWithinAMinute() throws Exception {
        receiveAll();
        dispatch(store);
        Thread.sleep(2_000);
        Files.delete(inbox);
        Instant back = Instant.now();
        while (open() > 0 && back.plus(A_MINUTE).isAfter(Instant.now())) {
            Thread.sleep(100);
        }
        Duration took = Duration.between(back, Instant.now());
        System.out.println(CASES + " cases delivered in " + took.toMillis() + " ms");
        assertEquals(0, open(), "still open after " + took);
        assertEquals(CASES, delivered().distinct().count());
        assertEquals(CASES, delivered().count());
    }

    private long open() {
        return store.read("ours", rows -> rows.createQuery(
                "select count(d) from StoredDelivery d where d.state = 'waiting'", Long.class).getSingleResult());
    }

    private Stream<String> delivered() throws IOException {
        try (Stream<Path> files = Files.list(inbox)) {
            List<Path> batches = files.filter(it -> it.toString().matches(".*-\\d{6}\\.json")).toList();
            assertTrue(batches.size() >= CASES / 1_000, batches::toString);
            return batches.stream().flatMap(DispatcherTest::references).toList().stream();
        }
    }

    private static Stream<String> references(Path batch) {
        try {
            return Pattern.compile("ABC-[2-9A-Z]{4}-[2-9A-Z]{4}").matcher(Files.readString(batch))
                    .results().map(MatchResult::group).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
