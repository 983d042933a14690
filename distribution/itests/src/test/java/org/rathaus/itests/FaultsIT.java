package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalProcess;

/**
 * When the database or the disk fails, a citizen is told what to do, keeps what was typed, and is never told that an
 * application has arrived which has not. When it is mended, the portal goes on by itself.
 */
class FaultsIT {

    private static final String TOWN = "norderstedt";
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
    void aDatabaseThatSaysNothingAndComesBack() throws Exception {
        try (EmbeddedPostgres database = postgres(0);
                Proxy cable = new Proxy(database.getPort());
                PortalProcess portal = PortalProcess.start(folder.resolve("data"), db(cable.port()))) {
            var citizen = new Stranded(portal);
            cable.die();
            citizen.isToldAndKeepsEverything();
            cable.mend();
            citizen.goesOnWithin(MENDED);
        }
    }

    @Test
    void aSlowDatabaseIsOnlySlow() throws Exception {
        try (EmbeddedPostgres database = postgres(0);
                Proxy cable = new Proxy(database.getPort());
                PortalProcess portal = PortalProcess.start(folder.resolve("data"), db(cable.port()))) {
            cable.delay(100);
            Application.send(portal.visitor(), TOWN).requireReference();
        }
    }

    @Test
    void aFullDiskThatGetsRoomAgain() throws Exception {
        try (SmallDisk disk = SmallDisk.mountedAt(folder.resolve("disk"));
                PortalProcess portal = PortalProcess.start(disk.folder().resolve("data"))) {
            var citizen = new Stranded(portal);
            disk.fill();
            citizen.isToldAndKeepsEverythingOnceItFails();
            disk.makeRoom();
            citizen.goesOnWithin(MENDED);
        }
    }

    /** While it runs, a file system that is in use cannot be made read-only, so what counts is the next start. */
    @Test
    void aReadOnlyFolderIsToldAtTheStart() throws Exception {
        try (SmallDisk disk = SmallDisk.mountedAt(folder.resolve("disk"))) {
            Path data = disk.folder().resolve("data");
            PortalProcess.start(data).close();
            disk.readOnly(true);
            try (PortalProcess portal = PortalProcess.call("--data", data.toString(), "--port", "18099")) {
                assertEquals(2, portal.exitStatus());
                assertTrue(portal.errors().toString().contains("cannot be written"), portal.errors()::toString);
            }
            disk.readOnly(false);
            PortalProcess.start(data).close();
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
            Page typed = step.send();
            assertEquals(503, typed.status(), typed::toString);
            assertTrue(typed.words().contains("Ihre Eingaben stehen noch hier"), typed.words());
            assertEquals("Gestrandet", typed.html().select("#familyName").val());
            assertTrue(typed.title().contains("Norderstedt"), typed.title());
            Page sent = check.send();
            assertEquals(503, sent.status(), sent::toString);
            assertFalse(sent.words().contains("angekommen") && sent.html().select(".portal-panel__reference").hasText());
            Duration waited = Duration.ofNanos(System.nanoTime() - begun);
            assertTrue(waited.compareTo(LONGEST_WAIT.multipliedBy(2)) < 0, waited::toString);
        }

        /** What is buffered in memory may still be written for a moment. */
        void isToldAndKeepsEverythingOnceItFails() {
            Patience.until("a step cannot be stored", Duration.ofSeconds(20), () -> step.send().status() == 503);
            isToldAndKeepsEverything();
        }

        void goesOnWithin(Duration most) {
            Patience.until("the step is stored", most, () -> step.send().status() == 303);
            Patience.until("the application is received", most, () -> check.send().status() == 303);
            Page confirmation = check.submit().page();
            assertTrue(new Application.Sent(confirmation).requireReference().reference().startsWith("NOR-"));
        }
    }
}
