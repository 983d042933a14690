package org.rathaus.cases.internal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.cases.internal.audit.AuditEntry.Action;

/** With each one of 1,000 entries in turn. */
class ChainCheckTest {

    private static final int ENTRIES = 1_000;
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123Z");

    @TempDir
    static Path folder;

    private final AuditKey key = AuditKey.in(folder);
    private final List<AuditEntry> log = new ArrayList<>();
    private final TreeMap<Long, String> heads = new TreeMap<>();

    @BeforeEach
    void write() {
        Link end = Link.START;
        for (int i = 0; i < ENTRIES; i++) {
            AuditEntry entry = AuditEntry.ofCase(UUID.randomUUID(), "erika", Action.OPEN, UUID.randomUUID(), NOW);
            end = end.next(key, entry.signed(key, "ours").signature());
            log.add(entry.sealed(end));
        }
        heads.put(end.seq(), end.hash());
    }

    private Optional<Fault> fault(List<AuditEntry> entries) {
        ChainCheck check = new ChainCheck(key, "ours", heads);
        return entries.stream().map(check::add).flatMap(Optional::stream).findFirst().or(check::atEnd);
    }

    /** Does it to each entry in turn, by its index. */
    private void findsEach(int last, BiFunction<List<AuditEntry>, Integer, Fault> tamper) {
        for (int i = 0; i < last; i++) {
            List<AuditEntry> tampered = new ArrayList<>(log);
            Fault expected = tamper.apply(tampered, i);
            assertEquals(Optional.of(expected), fault(tampered));
        }
    }

    /** Another entry with the same signature in the same place. */
    private static AuditEntry in(AuditEntry place, AuditEntry content) {
        return content.signed(place.signature()).sealed(place.link());
    }

    @Test
    void findsNothingWhereNothingIsWrong() {
        assertEquals(Optional.empty(), fault(log));
    }

    @Test
    void findsAnyChangedEntry() {
        findsEach(ENTRIES, (entries, i) -> {
            AuditEntry old = entries.get(i);
            entries.set(i, in(old, AuditEntry.ofCase(old.id(), "mallory", Action.OPEN, UUID.randomUUID(), NOW)));
            return new Fault(i + 1, Fault.Kind.CHANGED);
        });
    }

    @Test
    void findsAnyMissingEntry() {
        findsEach(ENTRIES, (entries, i) -> {
            entries.remove((int) i);
            return new Fault(i + 1, i == ENTRIES - 1 ? Fault.Kind.CUT_OFF : Fault.Kind.MISSING);
        });
    }

    @Test
    void findsAnyInsertedEntry() {
        findsEach(ENTRIES, (entries, i) -> {
            AuditEntry forged = AuditEntry.ofCase(UUID.randomUUID(), "erika", Action.OPEN, UUID.randomUUID(), NOW);
            entries.add(i, forged.signed("forged").sealed(new Link(i + 1, "forged")));
            return new Fault(i + 1, Fault.Kind.CHANGED);
        });
    }

    @Test
    void findsAnyTwoSwappedEntries() {
        for (int i = 0; i < ENTRIES - 1; i++) {
            Link first = log.get(i).link();
            Link second = log.get(i + 1).link();
            log.get(i).sealed(second);
            log.get(i + 1).sealed(first);
            Collections.swap(log, i, i + 1);
            assertEquals(Optional.of(new Fault(i + 1, Fault.Kind.UNLINKED)), fault(log));
            Collections.swap(log, i, i + 1);
            log.get(i).sealed(first);
            log.get(i + 1).sealed(second);
        }
    }

    @Test
    void findsThatTheEndIsMissing() {
        for (int kept : List.of(0, 1, 500, 999)) {
            assertEquals(Optional.of(new Fault(kept + 1, Fault.Kind.CUT_OFF)), fault(log.subList(0, kept)));
        }
    }

    @Test
    void findsAChainWrittenAnewEvenWithTheKey() {
        heads.put(700L, "another");
        assertEquals(Optional.of(new Fault(700, Fault.Kind.REWRITTEN)), fault(log));
    }

    @Test
    void findsEntriesOfAnotherTown() {
        ChainCheck check = new ChainCheck(key, "other", new TreeMap<>());
        assertEquals(Optional.of(new Fault(1, Fault.Kind.CHANGED)), check.add(log.get(0)));
    }
}
