package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalProcess;
import org.rathaus.testkit.Visitor;

/**
 * When the database or the disk fails, a citizen is told what to do, keeps what was typed, and is never told that an
 * application has arrived which has not. When it is mended, the portal goes on by itself.
 */
class FaultsIT {

    private static final String TOWN = "norderstedt";
    /** On a machine that does much besides, and with all tables to be made. */
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration MENDED = Duration.ofSeconds(10);
    /** What a citizen waits for an answer while the database says nothing at all. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

    @TempDir
    Path folder;

    @Test
    void aDatabaseThatIsDownAndComesBack() throws Exception {
        EmbeddedPostgres database = postgres(0);
        int port = database.getPort();
        try (PortalProcess portal = PortalProcess.start(folder.resolve("data"), db(port))) {
            var citizen = new Stranded(portal);
            database.close();
            citizen.isToldAndKeepsEverything();
            database = postgres(port);
            citizen.goesOnWithin(MENDED);
        } finally {
            database.close();
        }
    }

    @Test
    void aDatabaseThatComesAfterThePortal() throws Exception {
        EmbeddedPostgres database = postgres(0);
        int port = database.getPort();
        database.close();
        try (PortalProcess portal = PortalProcess.begin(folder.resolve("data"), db(port))) {
            Visitor citizen = portal.visitor();
            Patience.until("the pages are there", START, () -> citizen.get("/" + TOWN + "/postal-vote").status() == 200);
            assertEquals(503, citizen.get("/health/ready").status());
            FormWalk step = Application.person(Application.begin(citizen, TOWN), "Gestrandet");
            isToldAndKept(step.send());
            database = postgres(port);
            Patience.until("the step is stored", START, () -> step.send().status() == 303);
            Patience.until("the portal is ready", START, () -> citizen.get("/health/ready").status() == 200);
            Application.send(portal.visitor(), TOWN).requireReference();
        } finally {
            database.close();
        }
    }

    @Test
    void aDatabaseThatSaysNothingAndComesBackSlow() throws Exception {
        try (EmbeddedPostgres database = postgres(0);
                Proxy cable = new Proxy(database.getPort());
                PortalProcess portal = PortalProcess.start(folder.resolve("data"), db(cable.port()))) {
            var citizen = new Stranded(portal);
            cable.die();
            citizen.isToldAndKeepsEverything();
            cable.mend();
            citizen.goesOnWithin(MENDED);
            cable.delay(100);
            Application.send(portal.visitor(), TOWN).requireReference();
        }
    }

    @Test
    void aFullDiskThatGetsRoomAgain() throws Exception {
        try (SmallDisk disk = SmallDisk.mountedAt(folder.resolve("disk"));
                PortalProcess portal = PortalProcess.start(disk.folder().resolve("data"));
                Rush rush = Rush.at(portal, TOWN, "Eilig")) {
            disk.fill();
            FormWalk refused = firstRefused(portal);
            disk.makeRoom();
            Patience.until("the step is stored", MENDED, () -> refused.send().status() == 303);
            Application.send(portal.visitor(), TOWN).requireReference();
            rush.end();
            for (Application.Sent sent : rush.confirmed()) {
                assertTrue(portal.visitor().get(sent.status()).words().contains(sent.reference()), sent.reference());
            }
        }
    }

    /** The database has reserves, which the rush uses up. */
    private static FormWalk firstRefused(PortalProcess portal) {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (System.nanoTime() < end) {
            FormWalk step = Application.person(Application.begin(portal.visitor(), TOWN), "Gestrandet");
            Page answer = step.send();
            if (answer.status() != 303) {
                isToldAndKept(answer);
                return step;
            }
        }
        throw new AssertionError("the disk is full, and everything is stored all the same");
    }

    private static void isToldAndKept(Page answer) {
        assertEquals(503, answer.status(), answer::toString);
        assertTrue(answer.words().contains("Ihre Eingaben stehen noch hier"), answer.words());
        assertEquals("Gestrandet", answer.html().select("#familyName").val());
        assertTrue(answer.title().contains("Norderstedt"), answer.title());
    }

    @Test
    void aDiskWithoutRoomForFilesBesideADatabaseElsewhere() throws Exception {
        Path data = folder.resolve("disk/data");
        try (SmallDisk disk = SmallDisk.mountedAt(folder.resolve("disk"));
                PortalProcess portal = PortalProcess.start(data, Databases.POSTGRESQL.empty(data))) {
            FormWalk step = Authority.begin(portal.visitor()).answer("representativeName", "Jan Hilfreich");
            disk.fill();
            Page refused = Authority.choose(step, "vollmacht.pdf").submit().page();
            assertEquals(List.of("Die Datei „vollmacht.pdf“ können wir gerade nicht speichern. Alle anderen Angaben sind gespeichert. "
                    + "Laden Sie die Datei später noch einmal hoch oder rufen Sie uns an."), refused.errors());
            step.has("representativeName", "Jan Hilfreich");
            disk.makeRoom();
            Page confirmation = Authority.finish(Authority.choose(step, "vollmacht.pdf")).submit().page();
            new Application.Sent(confirmation).requireReference();
        }
    }

    /** While it runs, a file system that is in use cannot be made read-only, so what counts is the next start. */
    @Test
    void aReadOnlyFolderIsToldAtTheStart() throws Exception {
        try (SmallDisk disk = SmallDisk.mountedAt(folder.resolve("disk"))) {
            Path data = disk.folder().resolve("data");
            PortalProcess.start(data).kill();
            disk.readOnly(true);
            try (PortalProcess portal = PortalProcess.call("--data", data.toString(), "--port", "" + PortalProcess.freePort())) {
                assertEquals(2, portal.exitStatus());
                assertTrue(portal.errors().toString().contains("cannot be written"), portal.errors()::toString);
            }
            disk.readOnly(false);
            PortalProcess.start(data).kill();
        }
    }

    private EmbeddedPostgres postgres(int port) throws IOException {
        var builder = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1")
                .setDataDirectory(folder.resolve("postgres")).setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    private static String[] db(int port) {
        return new String[] {"--db", "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres"};
    }

    /** Two citizens: one fills in a step, the other is about to send. */
    private static final class Stranded {

        private final FormWalk step;
        private final FormWalk check;

        Stranded(PortalProcess portal) {
            step = Application.person(Application.begin(portal.visitor(), TOWN), "Gestrandet");
            check = Application.check(portal.visitor(), TOWN, "Eilig");
        }

        void isToldAndKeepsEverything() {
            long begun = System.nanoTime();
            isToldAndKept(step.send());
            Page sent = check.send();
            assertEquals(503, sent.status(), sent::toString);
            assertFalse(sent.html().select(".portal-panel__reference").hasText(), sent::toString);
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            assertTrue(waited.compareTo(LONGEST_WAIT.multipliedBy(2)) < 0, waited::toString);
        }

        void goesOnWithin(Duration most) {
            Patience.until("the step is stored", most, () -> step.send().status() == 303);
            Patience.until("the application is received", most, () -> check.send().status() == 303);
            Page confirmation = check.submit().page();
            assertTrue(new Application.Sent(confirmation).requireReference().reference().startsWith("NOR-"));
        }
    }
}
