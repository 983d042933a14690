package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseDesk.Batch;
import org.rathaus.api.cases.CaseFile;

class ExportsTest extends CasesContract {

    @Test
    void exportsEachCaseOnceOldestFirst() {
        CaseFile first = receive("first");
        CaseFile second = receive("second");
        assertEquals(2, desk.countNew(clerk, SERVICE));
        assertEquals(new Batch(1, List.of(first, second)), desk.exportNew(clerk, SERVICE));
        assertEquals(0, desk.countNew(clerk, SERVICE));
        assertEquals(new Batch(0, List.of()), desk.exportNew(clerk, SERVICE));
    }

    @Test
    void numbersBatchesAndGivesThemAgain() {
        CaseFile first = receive("first");
        desk.exportNew(clerk, SERVICE);
        CaseFile second = receive("second");
        assertEquals(2, desk.exportNew(clerk, SERVICE).number());
        assertEquals(new Batch(1, List.of(first)), desk.batch(clerk, SERVICE, 1).orElseThrow());
        assertEquals(new Batch(2, List.of(second)), desk.batch(clerk, SERVICE, 2).orElseThrow());
        assertTrue(desk.batch(clerk, SERVICE, 3).isEmpty());
        assertTrue(desk.batch(clerk, "cat-tax", 1).isEmpty());
    }

    @Test
    void carriesTheHistory() {
        CaseFile file = receive("first");
        CaseFile advanced = desk.advance(clerk, file.id(), 1, "done", "").orElseThrow();
        assertEquals(List.of(advanced), desk.exportNew(clerk, SERVICE).cases());
    }

    @Test
    void severalExportsAtOnceShareTheCases() throws Exception {
        IntStream.range(0, 20).forEach(i -> receive("case " + i));
        List<Batch> batches = atOnce(4, () -> desk.exportNew(clerk, SERVICE));
        List<CaseFile> exported = batches.stream().flatMap(batch -> batch.cases().stream()).toList();
        assertEquals(20, exported.size());
        assertEquals(20, exported.stream().map(CaseFile::id).distinct().count());
    }

    @Test
    void takesNothingOfAnotherTown() {
        CaseFile file = receive("first");
        assertEquals(0, desk.countNew(otherClerk, SERVICE));
        assertEquals(0, desk.exportNew(otherClerk, SERVICE).number());
        assertTrue(desk.batch(otherClerk, SERVICE, 1).isEmpty());
        assertEquals(List.of(file), desk.exportNew(clerk, SERVICE).cases());
    }

    @Test
    void writesDownWhoExportedWhichBatch() {
        receive("first");
        desk.exportNew(clerk, SERVICE);
        desk.batch(clerk, SERVICE, 1);
        assertTrue(audit().containsAll(List.of(new AuditRow(clerk.id(), "export", null, SERVICE + "/1"),
                new AuditRow(clerk.id(), "fetch_again", null, SERVICE + "/1"))));
    }
}
