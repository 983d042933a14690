package org.rathaus.service.postalvote.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Each application leaves once, and nothing that the other side loses is lost. */
class ExportTest extends LedgerContract {

    private final Batches batches = new Batches(store);

    private void apply(int from, int to) {
        IntStream.range(from, to).forEach(i -> {
            receive("key " + i, ewa("Weg Nummer " + "abcdefghijklmnopqrstuvwxyz".charAt(i)));
            store("key " + i, "received");
        });
        applications.linkAll(town, NOW);
    }

    private Figures figures() {
        return applications.figures(town, ELECTION);
    }

    @Test
    void everyApplicationLeavesOnceWhoeverExportsAtOnce() throws Exception {
        apply(0, 20);
        List<Optional<Batch>> made = atOnce(4, () -> batches.export(town, ELECTION, NOW, "clerk"));
        assertEquals(20, made.stream().flatMap(Optional::stream).mapToInt(Batch::items).sum());
        assertTrue(figures().reconcile(20));
        assertEquals(Optional.empty(), batches.export(town, ELECTION, NOW, "clerk"));
    }

    /** As in North Rhine-Westphalia in 2017, where a target lost everything for five days and nobody could tell what. */
    @Test
    void fiveDaysThatTheOtherSideLosesCanBeFetchedAgain() {
        for (int day = 0; day < 5; day++) {
            apply(day * 3, day * 3 + 3);
            assertEquals(3, batches.export(town, ELECTION, NOW, "clerk").orElseThrow().items());
        }
        List<Application> all = applications.ofElection(town, ELECTION);
        assertEquals(5, batches.ofElection(town, ELECTION).size());
        assertEquals(List.of(3L, 3L, 3L, 3L, 3L), IntStream.rangeClosed(1, 5)
                .mapToObj(batch -> all.stream().filter(it -> it.batch() == batch).map(Application::reference).filter(Objects::nonNull).distinct().count()).toList());
        assertTrue(figures().reconcile(15));
    }

    @Test
    void theFiguresShowWhatIsMissing() {
        apply(0, 4);
        batches.export(town, ELECTION, NOW, "clerk");
        receive("late", ewa("Nachzügler"));
        assertEquals(List.of(5L, 4L, 0L, 1L), List.of(figures().total(), figures().exported(), figures().waiting(), figures().pending()));
        assertTrue(figures().reconcile(4) && !figures().reconcile(3));
    }
}
