package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.cases.CaseEvent;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;
import org.rathaus.api.storage.StorageException;
import org.rathaus.kernel.cases.Cases;
import org.rathaus.storage.internal.Storage;
import org.rathaus.storage.testing.TestDatabase;

class ReceiveTest extends CasesContract {

    @Test
    void whatWasReceivedIsWhatWasSent() {
        CaseFile file = cases.receive(town, submission("key"), "received", "Müller,\n Erika");
        assertTrue(file.reference().matches("ABC-[2-9B-DF-HJ-NP-TV-Z]{4}-[2-9B-DF-HJ-NP-TV-Z]{4}"), file.reference());
        assertEquals(new CaseFile(file.id(), town.id(), SERVICE, file.reference(), "Müller, Erika", 3,
                submission("key").answers(), Locale.UK, NOW,
                List.of(new CaseEvent(1, "received", "", "citizen", NOW))), file);
        assertEquals(file, cases.byKey(town, SERVICE, "key").orElseThrow());
        assertEquals(List.of("z", "a"),
                List.copyOf(cases.byKey(town, SERVICE, "key").orElseThrow().answers().asMap().keySet()));
    }

    @Test
    void onlyTheSecretOpensACase() {
        CaseFile file = cases.receive(town, submission("key"), "received", "");
        assertEquals(file, cases.bySecret(town, "secret of key").orElseThrow());
        assertTrue(cases.bySecret(town, "secret of Key").isEmpty());
        assertTrue(cases.bySecret(otherTown, "secret of key").isEmpty());
        String stored = store.read(town.id(),
                rows -> rows.createQuery("select c.secretHash from StoredCase c", String.class).getSingleResult());
        assertEquals(Secrets.hash("secret of key"), stored);
    }

    @Test
    void sendingTwiceMakesOneCase() {
        CaseFile first = cases.receive(town, submission("key"), "received", "first");
        CaseFile second = cases.receive(town, submission("key"), "received", "second");
        assertEquals(first, second);
    }

    @Test
    void sendingTenTimesAtOnceMakesOneCase() throws Exception {
        List<CaseFile> received = atOnce(10, () -> cases.receive(town, submission("key"), "received", "once"));
        assertEquals(1, Set.copyOf(received).size());
        assertEquals(List.of(1L, 1L, 1L, 1L), List.of(count("StoredCase"), count("StoredEvent"), count("OutboxEntry"),
                count("AuditEntry")));
    }

    private long count(String entity) {
        return store.read(town.id(),
                rows -> rows.createQuery("select count(e) from " + entity + " e", Long.class).getSingleResult());
    }

    @Test
    void sameKeyInAnotherTownOrServiceIsAnotherCase() {
        CaseFile file = cases.receive(town, submission("key"), "received", "");
        CaseFile other = cases.receive(otherTown, submission("key"), "received", "");
        assertNotEquals(file.id(), other.id());
        assertTrue(cases.byKey(town, "cat-tax", "key").isEmpty());
    }

    @Test
    void storesNothingWhenAPartIsRefused() {
        String tooLong = "s".repeat(61);
        assertThrows(StorageException.class, () -> cases.receive(town, submission("key"), tooLong, ""));
        assertEquals(0, count("StoredCase"));
    }

    @Test
    void shortensALongSubject() {
        assertEquals(200, receive("Erika ".repeat(100)).subject().length());
    }

    @Test
    void writesToTheAuditLogWhatWasReceived() {
        CaseFile file = receive("Müller");
        assertEquals(List.of(new AuditRow("citizen", "receive", file.id().toString(), "")), audit());
    }

    @Test
    void keepsLongAnswers() {
        String letter = "ß".repeat(40_000);
        Answers answers = Answers.of(Map.of("letter", letter));
        cases.receive(town, new Submission(SERVICE, 1, answers, Locale.GERMAN, "key", "secret"), "received", "");
        assertEquals(answers, cases.bySecret(town, "secret").orElseThrow().answers());
    }

    @Test
    void keepsEverythingOverARestart(@TempDir Path data) {
        String url = database.emptyDatabase(data);
        CaseFile file;
        try (Storage before = TestDatabase.open(url, data)) {
            file = casesIn(before.open(new CasesModel())).receive(town, submission("key"), "received", "Müller");
        }
        try (Storage after = TestDatabase.open(url, data)) {
            Cases again = casesIn(after.open(new CasesModel()));
            assertEquals(file, again.byKey(town, SERVICE, "key").orElseThrow());
            assertEquals(file, again.receive(town, submission("key"), "received", "Müller"));
        }
    }
}
