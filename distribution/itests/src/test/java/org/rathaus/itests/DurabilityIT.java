package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalProcess;
import org.rathaus.testkit.Visitor;

/** What was confirmed survives, and the program starts and ends as its user expects. */
class DurabilityIT {

    private static final String TOWN = "norderstedt";
    private static final String FILE = "org.rathaus.service.transfer-block.jar";

    @TempDir
    Path data;

    /** Killed once for all that must be there afterwards. */
    @Test
    void whatWasConfirmedSurvivesKillMinusNine() throws Exception {
        var town = new TownFolder(data, TOWN);
        List<Sent> sent = new ArrayList<>();
        String draft;
        String draftWithFile;
        String session;
        try (PortalProcess portal = PortalProcess.start(data)) {
            town.blockFiles();
            town.sendMailsAndFiles(portal.visitor());
            draft = draft(portal.visitor(), citizen -> Application.person(Application.begin(citizen, TOWN), "Unterbrochen").submit());
            draftWithFile = draft(portal.visitor(), citizen -> Authority.choose(Authority.begin(citizen), "entwurf.pdf").submit("_op", "upload"));
            session = Administrator.accepting(portal.visitor(), portal.administratorLink().orElseThrow()).visitor().cookie("staff-operator");
            sent.add(Application.send(portal.visitor(), TOWN));
            sent.add(Authority.send(portal.visitor(), "Vollmacht.pdf"));
            portal.kill();
        }
        town.unblockFiles();
        try (PortalProcess portal = PortalProcess.start(data)) {
            sent.forEach(it -> knows(portal.visitor(), it));
            hasTheFile(portal.visitor(), sent.get(1));
            assertTrue(page(portal, "draft", draft, "/norderstedt/postal-vote/apply/person").text().contains("Unterbrochen"));
            assertTrue(page(portal, "draft", draftWithFile, Authority.STEP).text().contains("entwurf.pdf"));
            assertTrue(page(portal, "staff-operator", session, "/operator").html().selectFirst("form[action$=/operator/sign-out]") != null);
            for (Sent application : sent) {
                Patience.until("it is in a file", () -> town.occurrences(application.reference()) > 0);
                assertEquals(1, town.occurrences(application.reference()));
            }
        }
    }

    private static String draft(Visitor citizen, Consumer<Visitor> work) {
        work.accept(citizen);
        return citizen.cookie("draft");
    }

    private static Page page(PortalProcess portal, String cookie, String value, String path) {
        return portal.visitor().send("GET", path, Map.of(), Map.of("Cookie", cookie + "=" + value));
    }

    private static void knows(Visitor citizen, Sent sent) {
        Page status = citizen.get(sent.status());
        assertEquals(200, status.status());
        assertTrue(status.words().contains(sent.reference()), status.words());
    }

    private static void hasTheFile(Visitor citizen, Sent sent) {
        Page status = citizen.get(sent.status());
        assertArrayEquals(Authority.PDF, citizen.get(status.target(status.html().selectFirst(".portal-files a").attr("href"))).body());
    }

    @Test
    void ctrlCStopsItAndTheSecondStartChangesNothing() throws Exception {
        try (PortalProcess portal = PortalProcess.start(data)) {
            assertTrue(portal.lines().stream().anyMatch(line -> line.contains("/norderstedt/")), portal.lines()::toString);
            Administrator.accepting(portal.visitor(), portal.administratorLink().orElseThrow());
            Files.delete(data.resolve("plugins").resolve(FILE));
            assertEquals(0, portal.interrupt());
            assertEquals(List.of(), portal.errors());
        }
        try (PortalProcess portal = PortalProcess.start(data)) {
            assertTrue(portal.administratorLink().isEmpty(), portal.lines()::toString);
            assertTrue(Files.notExists(data.resolve("plugins").resolve(FILE)));
            assertEquals(404, portal.visitor().get("/norderstedt/transfer-block").status());
            assertEquals(200, portal.visitor().get("/norderstedt/postal-vote").status());
        }
    }

    @Test
    void aTakenPortIsToldInOneLine() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refuses("cannot be used", "--port", "" + taken.getLocalPort(), "--data", data.toString());
        }
    }

    @Test
    void anUnwritableFolderIsToldInOneLine() throws Exception {
        Path file = Files.createFile(data.resolve("file"));
        refuses("cannot be written", "--port", "" + PortalProcess.freePort(), "--data", file.resolve("below").toString());
    }

    @Test
    void anUnknownOptionIsToldInOneLine() throws Exception {
        refuses("unknown option --colour", "--colour", "green");
    }

    private static void refuses(String reason, String... arguments) throws Exception {
        try (PortalProcess portal = PortalProcess.call(arguments)) {
            assertEquals(2, portal.exitStatus());
            assertEquals(1, portal.errors().size(), portal.errors()::toString);
            assertTrue(portal.errors().get(0).contains(reason), portal.errors()::toString);
            assertEquals(List.of(), portal.lines());
        }
    }
}
