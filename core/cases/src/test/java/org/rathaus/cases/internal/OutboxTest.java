package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.form.Answers;
import org.rathaus.api.storage.StorageException;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Mailing;

class OutboxTest extends CasesContract {

    private final SampleTown mailing = TOWNS.with(new SampleTown(town.id(), "ABC").mailing(new Mailing("rathaus@ours.example", "")));

    private static Submission withAddress(String key) {
        return new Submission(SERVICE, 1, Answers.of(Map.of("contact", "erika@example.org")), Locale.GERMAN, key,
                "secret of " + key, "contact");
    }

    private List<String> written() {
        return store.read(town.id(), rows -> rows.createQuery(
                "select d.target, d.eventNumber from StoredDelivery d order by d.target, d.eventNumber", Object[].class).getResultStream()
                .map(row -> row[0] + " " + row[1]).toList());
    }

    @Test
    void aNewCaseIsAddressedToItsTargetsAndTheCitizen() {
        cases.receive(mailing.delivering("archive", Map.of()), withAddress("key"), "received", "");
        assertEquals(List.of("archive 1", "mail 1"), written());
        assertTrue(AGENDA.due(NOW).containsAll(Set.of(new Lane(town.id(), "mail"), new Lane(town.id(), "archive"))));
    }

    @Test
    void aNewStatusIsMailed() {
        CaseFile file = cases.receive(mailing, withAddress("key"), "received", "");
        desk.advance(clerk, file.id(), 1, "done", "Auf dem Weg");
        assertEquals(List.of("mail 1", "mail 2"), written());
    }

    @Test
    void nobodyWithoutAnAddressIsWrittenTo() {
        CaseFile file = cases.receive(mailing, submission("key"), "received", "");
        desk.advance(clerk, file.id(), 1, "done", "");
        assertEquals(List.of(), written());
    }

    @Test
    void aTownWithoutASenderWritesToNobody() {
        cases.receive(town, withAddress("key"), "received", "");
        assertEquals(List.of(), written());
    }

    @Test
    void sendingTenTimesAtOnceMakesOneMail() throws Exception {
        atOnce(10, () -> cases.receive(mailing, withAddress("key"), "received", ""));
        assertEquals(List.of("mail 1"), written());
    }

    @Test
    void nothingIsAddressedWhenTheCaseIsRefused() {
        String tooLong = "s".repeat(61);
        assertThrows(StorageException.class, () -> cases.receive(mailing, withAddress("key"), tooLong, ""));
        assertEquals(List.of(), written());
    }

    @Test
    void aCaseIsNotStoredWhenWhatIsToBeDeliveredCannotBe() {
        SampleTown broken = mailing.delivering("t".repeat(41), Map.of());
        assertThrows(StorageException.class, () -> cases.receive(broken, withAddress("key"), "received", ""));
        assertTrue(cases.byKey(town, SERVICE, "key").isEmpty());
    }

    @Test
    void aSecretOfAMailShowsTheStatusOnly() {
        CaseFile file = cases.receive(mailing, withAddress("key"), "received", "");
        String secret = cases.newLinks(town, Set.of(file.id())).get(file.id());
        assertEquals(file, cases.byLink(town, secret).orElseThrow());
        assertEquals(file, cases.byLink(town, "secret of key").orElseThrow());
        assertTrue(cases.bySecret(town, secret).isEmpty());
        assertTrue(cases.byLink(otherTown, secret).isEmpty());
        assertEquals(22, secret.length());
    }

    @Test
    void theSecretOfAMailIsStoredAsAHashOnly() {
        CaseFile file = cases.receive(mailing, withAddress("key"), "received", "");
        String secret = cases.newLinks(town, Set.of(file.id())).get(file.id());
        assertEquals(Secrets.hash(secret), store.read(town.id(),
                rows -> rows.createQuery("select l.secretHash from StoredLink l", String.class).getSingleResult()));
    }
}
