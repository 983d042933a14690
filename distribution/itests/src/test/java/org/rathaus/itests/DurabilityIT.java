package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalProcess;

/** What was confirmed survives, and the program starts and ends as its user expects. */
class DurabilityIT {

    private static final String FILE = "org.rathaus.service.transfer-block.jar";

    @TempDir
    Path data;

    @Test
    void aConfirmedApplicationSurvivesKillMinusNine() throws Exception {
        Sent sent;
        String draft;
        try (PortalProcess portal = PortalProcess.start(data)) {
            var unfinished = portal.visitor();
            Application.person(Application.begin(unfinished, "norderstedt"), "Unterbrochen").submit();
            draft = unfinished.cookie("draft");
            sent = Application.send(portal.visitor(), "norderstedt");
            portal.kill();
        }
        try (PortalProcess portal = PortalProcess.start(data)) {
            Page status = portal.visitor().get(sent.status());
            assertEquals(200, status.status());
            assertTrue(status.words().contains(sent.reference()), status.words());
            Page step = portal.visitor().send("GET", "/norderstedt/postal-vote/apply/person", java.util.Map.of(),
                    java.util.Map.of("Cookie", "draft=" + draft));
            assertTrue(step.text().contains("Unterbrochen"), step.text());
        }
    }

    @Test
    void whoIsSignedInStaysSoAfterKillMinusNine() throws Exception {
        String session;
        try (PortalProcess portal = PortalProcess.start(data)) {
            var operator = Administrator.accepting(portal.visitor(), portal.administratorLink().orElseThrow()).visitor();
            session = operator.cookie("staff-operator");
            portal.kill();
        }
        try (PortalProcess portal = PortalProcess.start(data)) {
            Page page = new Administrator(portal.visitor().carrying("staff-operator", session)).page();
            assertTrue(page.html().selectFirst("form[action$=/operator/sign-out]") != null, page.words());
        }
    }

    @Test
    void whatWasToBeDeliveredIsDeliveredOnceAfterKillMinusNine() throws Exception {
        var town = new TownFolder(data, "norderstedt");
        Sent sent;
        try (PortalProcess portal = PortalProcess.start(data)) {
            town.blockFiles();
            town.sendMailsAndFiles(portal.visitor());
            sent = Application.send(portal.visitor(), "norderstedt");
            portal.kill();
        }
        town.unblockFiles();
        try (PortalProcess portal = PortalProcess.start(data)) {
            Patience.until("the file is there", () -> town.occurrences(sent.reference()) > 0);
            assertEquals(1, town.occurrences(sent.reference()));
        }
    }

    @Test
    void aFileOfAConfirmedApplicationSurvivesKillMinusNine() throws Exception {
        Sent sent;
        String draft;
        try (PortalProcess portal = PortalProcess.start(data)) {
            var unfinished = portal.visitor();
            Authority.choose(Authority.begin(unfinished), "entwurf.pdf").submit("_op", "upload");
            draft = unfinished.cookie("draft");
            sent = Authority.send(portal.visitor(), "Vollmacht.pdf");
            portal.kill();
        }
        try (PortalProcess portal = PortalProcess.start(data)) {
            Page status = portal.visitor().get(sent.status());
            String file = status.html().selectFirst(".portal-files a").attr("href");
            assertArrayEquals(Authority.PDF, portal.visitor().get(status.target(file)).body());
            Page step = portal.visitor().send("GET", Authority.STEP, java.util.Map.of(), java.util.Map.of("Cookie", "draft=" + draft));
            assertTrue(step.text().contains("entwurf.pdf"), step.text());
        }
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
