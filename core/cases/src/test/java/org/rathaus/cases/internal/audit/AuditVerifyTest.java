package org.rathaus.cases.internal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rathaus.api.storage.EntityStore;
import org.rathaus.cases.internal.CasesModel;
import org.rathaus.cases.internal.audit.AuditEntry.Action;
import org.rathaus.kernel.operation.OperatorCommand;
import org.rathaus.storage.internal.Storage;
import org.rathaus.storage.testing.TestDatabase;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class AuditVerifyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123Z");
    private static final Duration TURN = Duration.ofSeconds(10);
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    static Path folder;

    private static Storage storage;
    private static EntityStore store;

    @Parameter
    TestDatabase database;

    private final String town = "town-" + UUID.randomUUID();
    private final Path audit = folder.resolve("audit");
    private final AuditKey key = AuditKey.in(audit);

    @BeforeParameterizedClassInvocation
    static void open(TestDatabase database) {
        storage = TestDatabase.open(database.emptyDatabase(folder), folder);
        store = storage.open(new CasesModel());
    }

    @AfterParameterizedClassInvocation
    static void close() {
        storage.close();
    }

    private AuditSealer sealer() {
        return new AuditSealer(store, key, audit, List::of, CLOCK);
    }

    private void write(int entries) {
        store.write(town, rows -> {
            for (int i = 0; i < entries; i++) {
                rows.persist(AuditEntry.ofCase(UUID.randomUUID(), "erika", Action.OPEN, UUID.randomUUID(), NOW)
                        .signed(key, town));
            }
            return null;
        });
    }

    private void seal() {
        AuditSealer sealer = sealer();
        sealer.hint(town);
        for (int look = 0; look < 10; look++) {
            sealer.sealDue(TURN);
        }
    }

    private void change(String jpql) {
        assertEquals(1, store.<Integer>write(town, rows -> rows.createQuery(jpql).executeUpdate()));
    }

    private String verify(int status) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertEquals(status, AuditVerify.in(store, audit, () -> List.of(town)).run(List.of(town), out));
        return printed.toString(StandardCharsets.UTF_8).replace(town + ": ", "").strip();
    }

    @Test
    void findsNothingWhereNothingIsWrong() {
        write(1_200);
        seal();
        write(3);
        assertEquals("1200 entries in order, 3 not sealed yet", verify(OperatorCommand.DONE));
    }

    @Test
    void sealsLaterWhatDoesNotFitIntoItsTurn() {
        write(3);
        AuditSealer sealer = sealer();
        sealer.hint(town);
        sealer.sealDue(TURN);
        sealer.sealDue(Duration.ZERO);
        assertEquals("0 entries in order, 3 not sealed yet", verify(OperatorCommand.DONE));
        sealer.sealDue(TURN);
        assertEquals("3 entries in order", verify(OperatorCommand.DONE));
    }

    @Test
    void namesTheFirstBrokenEntry() {
        write(20);
        seal();
        change("update AuditEntry a set a.actor = 'mallory' where a.seq = 11");
        change("delete from AuditEntry a where a.seq = 15");
        assertEquals("10 entries in order; BROKEN: entry 11 was changed or not written by the portal",
                verify(OperatorCommand.FAILED));
    }

    @Test
    void findsAGap() {
        write(20);
        seal();
        change("delete from AuditEntry a where a.seq = 7");
        assertTrue(verify(OperatorCommand.FAILED).contains("entry 7 is missing"));
    }

    @Test
    void findsThatTheEndIsMissingEvenWhereTheDatabaseWasPutRight() {
        write(3);
        seal();
        Link end = store.read(town, rows -> rows.find(AuditHead.class, AuditHead.ID.toString()).end());
        write(1);
        seal();
        change("delete from AuditEntry a where a.seq = 4");
        change("update AuditHead h set h.seq = 3, h.link = '" + end.hash() + "'");
        assertTrue(verify(OperatorCommand.FAILED).contains("entry 4 and what followed it are missing at the end"));
    }

    @Test
    void findsAnEntryThatSomebodyElseWrote() {
        write(3);
        store.write(town, rows -> {
            rows.persist(AuditEntry.ofCase(UUID.randomUUID(), "erika", Action.OPEN, UUID.randomUUID(), NOW)
                    .signed("made up"));
            return null;
        });
        seal();
        assertTrue(verify(OperatorCommand.FAILED).contains("not written by the portal"));
    }

    @Test
    void severalNodesAtOnceMakeOneChain() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Future<?>> work = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            work.add(nodes.submit(() -> {
                for (int i = 0; i < 20; i++) {
                    write(5);
                    seal();
                }
            }));
        }
        for (Future<?> node : work) {
            node.get();
        }
        nodes.shutdown();
        seal();
        assertEquals("400 entries in order", verify(OperatorCommand.DONE));
    }

    @Test
    void refusesTownsThatItDoesNotKnow() {
        assertEquals(OperatorCommand.USAGE,
                AuditVerify.in(store, audit, List::of).run(List.of("nowhere"), new PrintStream(OutputStream.nullOutputStream())));
    }
}
