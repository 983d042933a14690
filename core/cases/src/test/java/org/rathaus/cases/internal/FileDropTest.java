package org.rathaus.cases.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.cases.CaseFile;
import org.rathaus.api.cases.Submission;
import org.rathaus.api.delivery.DeliveryBatch;
import org.rathaus.api.delivery.DeliveryException;
import org.rathaus.api.delivery.DeliveryItem;
import org.rathaus.api.delivery.DeliveryReport;
import org.rathaus.api.form.Answers;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.kernel.testing.NoServices;

class FileDropTest extends CasesContract {

    @TempDir
    Path root;
    private FileDrop drop;
    private Path inbox;

    @BeforeEach
    void begin() {
        CLOCK.set(NOW);
        drop = new FileDrop(store, new NoServices(), CLOCK, root);
        inbox = root.resolve(town.id()).resolve(SERVICE);
    }

    private DeliveryItem item(String name) {
        Submission sent = new Submission(SERVICE, 3, Answers.of(Map.of("name", name)), Locale.GERMAN, name, name);
        CaseFile file = cases.receive(
                new SampleTown(town.id(), "ABC").delivering("file-drop", Map.of()), sent, "received", name);
        String key = store.read(town.id(), rows -> rows.createQuery("select d.id from StoredDelivery d where"
                + " d.caseId = :id", String.class).setParameter("id", file.id().toString()).getSingleResult());
        return new DeliveryItem(key, file, file.events().get(0), "");
    }

    private DeliveryReport deliver(String format, DeliveryItem... items) {
        return drop.deliver(new DeliveryBatch(town, SERVICE, Map.of("format", format), List.of(items)));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(inbox)) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }

    private String text(String name) throws IOException {
        return Files.readString(inbox.resolve(name));
    }

    @Test
    void writesCsvWithItsManifest() throws IOException {
        DeliveryItem item = item("Müller");
        assertTrue(deliver("csv", item).isAcknowledged(item.key()));
        assertEquals(List.of("dog-tax-000001.csv", "dog-tax-000001.manifest.json"), files());
        assertEquals("reference,receivedAt,status,channel,arrivedOn,language,name,remarks\r\n" + item.file().reference()
                + ",2026-11-22T10:00:00.123Z,received,online,,de,Müller,\r\n", text("dog-tax-000001.csv"));
        String manifest = text("dog-tax-000001.manifest.json");
        assertTrue(manifest.contains("\"cases\":1,\"sha256\":\"" + sha256(inbox.resolve("dog-tax-000001.csv"))), manifest);
    }

    private static String sha256(Path file) throws IOException {
        return FileDrop.hash(Files.readAllBytes(file));
    }

    @Test
    void writesJson() throws IOException {
        DeliveryItem item = item("Müller \"x\"");
        deliver("json", item);
        assertEquals("{\"town\":\"" + town.id() + "\",\"service\":\"dog-tax\",\"batch\":1,\"cases\":[{\"reference\":\""
                + item.file().reference() + "\",\"receivedAt\":\"2026-11-22T10:00:00.123Z\",\"channel\":\"online\",\"status\":\"received\","
                + "\"language\":\"de\",\"formVersion\":3,\"answers\":{\"name\":\"Müller \\\"x\\\"\"},\"remarks\":[]}]}",
                text("dog-tax-000001.json"));
    }

    @Test
    void disarmsFormulas() throws IOException {
        deliver("csv", item("=1+1"));
        assertTrue(text("dog-tax-000001.csv").contains(",'=1+1"), text("dog-tax-000001.csv"));
    }

    @Test
    void writesEachCaseOnceHoweverOftenItIsHandedOver() throws IOException {
        DeliveryItem first = item("first");
        DeliveryItem second = item("second");
        deliver("csv", first);
        deliver("csv", first, second);
        deliver("csv", second, first);
        assertEquals(4, files().size());
        assertFalse(text("dog-tax-000002.csv").contains(first.file().reference()));
    }

    @Test
    void aFolderThatCannotBeWrittenLosesNothingAndDoublesNothing() throws IOException {
        DeliveryItem first = item("first");
        DeliveryItem second = item("second");
        Files.createDirectories(inbox.getParent());
        Files.writeString(inbox, "a file in the way");
        assertThrows(DeliveryException.class, () -> deliver("csv", first, second));
        Files.delete(inbox);
        deliver("csv", second);
        deliver("csv", first);
        assertEquals(List.of("dog-tax-000001.csv", "dog-tax-000001.manifest.json"), files());
        assertEquals(3, text("dog-tax-000001.csv").lines().count());
    }

    @Test
    void whatWasCompleteBeforeACrashStaysAsItIs() throws IOException {
        DeliveryItem item = item("first");
        deliver("csv", item);
        forgetThatItWasWritten();
        String before = text("dog-tax-000001.csv");
        desk.advance(clerk, item.file().id(), 1, "done", "");
        deliver("csv", item);
        assertEquals(before, text("dog-tax-000001.csv"));
    }

    @Test
    void filesThatTheLedgerHasForgottenAreNeitherTakenForItsOwnNorOverwritten() throws IOException {
        Files.createDirectories(inbox);
        Files.writeString(inbox.resolve("dog-tax-000001.manifest.json"), "{\"batch\":1,\"sha256\":\"of-an-earlier-release\"}");
        Files.writeString(inbox.resolve("dog-tax-000007.csv"), "from before the restore");
        Files.writeString(inbox.resolve("dog-tax-000007.manifest.json"), "{\"id\":\"another\",\"sha256\":\"another\"}");
        DeliveryItem item = item("first");
        assertTrue(deliver("csv", item).isAcknowledged(item.key()));
        assertTrue(text("dog-tax-000008.csv").contains(item.file().reference()));
        assertEquals("from before the restore", text("dog-tax-000007.csv"));
        forgetThatItWasWritten();
        deliver("csv", item, item("second"));
        assertEquals(List.of("dog-tax-000008.csv", "dog-tax-000009.csv"), files().stream().filter(it -> it.matches(".*[89]\\.csv")).toList());
        assertEquals(7, files().size(), files()::toString);
    }

    @Test
    void anotherDeliveryOfTheSameCaseIsAcknowledgedAndWritesNothing() throws IOException {
        DeliveryItem item = item("first");
        DeliveryItem again = new DeliveryItem(UUID.randomUUID().toString(), item.file(), item.event(), "");
        deliver("csv", item, again);
        assertTrue(deliver("csv", again, item("second")).isAcknowledged(again.key()));
        assertEquals(4, files().size());
        assertFalse(text("dog-tax-000002.csv").contains(item.file().reference()));
    }

    private void forgetThatItWasWritten() {
        store.write(town.id(), rows -> rows.createQuery("update StoredDrop d set d.writtenAt = null").executeUpdate());
    }

    @Test
    void severalNodesAtOnceWriteEachCaseOnce() throws Exception {
        DeliveryItem item = item("first");
        atOnce(4, () -> deliver("csv", item));
        assertEquals(2, files().stream().filter(name -> !name.startsWith(".")).count(), files().toString());
    }

    @Test
    void keepsTownsApart() {
        deliver("csv", item("ours"));
        assertFalse(Files.exists(root.resolve(otherTown.id())));
        long drops = store.read(otherTown.id(),
                rows -> rows.createQuery("select count(d) from StoredDrop d", Long.class).getSingleResult());
        assertEquals(0, drops);
    }
}
