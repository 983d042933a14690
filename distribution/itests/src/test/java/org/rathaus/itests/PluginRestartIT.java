package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalProcess;
import org.rathaus.testkit.Visitor;

/** A portal that is started again with a bad version in the hot folder runs the version that ran well last. */
class PluginRestartIT {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

    @TempDir
    Path data;

    @Test
    void theLastGoodVersionIsStartedInPlaceOfABadOneAndOfOneThatFailedCitizens() throws Exception {
        try (PortalProcess portal = PortalProcess.start(data)) {
            DogsPlugin.offer(data);
            HotFolder folder = new HotFolder(data, portal.visitor());
            folder.put(DogsPlugin.FILE, DogsPlugin.working(1).jar(), DogsPlugin.SERVICE, "Hunde 1");
            folder.put(DogsPlugin.FILE, DogsPlugin.working(2).jar(), DogsPlugin.SERVICE, "Hunde 2");
            portal.interrupt();
        }
        new HotFolder(data, null).put(DogsPlugin.FILE, DogsPlugin.failingAtOnce(3).jar());
        try (PortalProcess portal = PortalProcess.start(data)) {
            seesTheLastGoodVersion(portal, Administrator.accepting(portal.visitor(), portal.administratorLink().orElseThrow()), "no dogs today");
            failsACitizenOnce(portal.visitor(), new HotFolder(data, portal.visitor()));
            portal.interrupt();
        }
        try (PortalProcess portal = PortalProcess.start(data)) {
            assertEquals(200, portal.visitor().get(DogsPlugin.STEP).status());
            assertEquals("Hunde 2", portal.visitor().get(DogsPlugin.SERVICE).heading());
            new HotFolder(data, portal.visitor()).put(DogsPlugin.FILE, "no jar".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            portal.interrupt();
        }
        try (PortalProcess portal = PortalProcess.start(data)) {
            assertEquals("Hunde 2", portal.visitor().send("GET", DogsPlugin.SERVICE, Map.of(), Map.of("User-Agent", BROWSER)).heading());
            new HotFolder(data, portal.visitor()).remove(DogsPlugin.FILE, DogsPlugin.SERVICE);
            DogsPlugin.dropOffer(data);
            portal.interrupt();
        }
        try (PortalProcess portal = PortalProcess.start(data)) {
            explainsAnOldLink(portal.visitor());
        }
    }

    /** Neither the town nor the portal knows the service any more, but citizens have looked at it. */
    private static void explainsAnOldLink(Visitor citizen) {
        Page page = citizen.get(DogsPlugin.STEP);
        assertEquals(404, page.status());
        assertEquals("Norderstedt bietet diesen Dienst nicht online an", page.heading());
        assertEquals("Diese Seite gibt es nicht", citizen.get("/norderstedt/cats").heading());
    }

    private static void failsACitizenOnce(Visitor citizen, HotFolder folder) throws IOException {
        folder.put(DogsPlugin.FILE, DogsPlugin.withoutForm(4).jar());
        Patience.until("the new version fails a citizen", () -> citizen.get(DogsPlugin.STEP).status() == 500);
        Patience.until("the one before is back", () -> citizen.get(DogsPlugin.STEP).status() == 200);
    }

    private static void seesTheLastGoodVersion(PortalProcess portal, Administrator administrator, String reason) {
        assertEquals("Hunde 2", portal.visitor().get(DogsPlugin.SERVICE).heading());
        String row = administrator.plugin(DogsPlugin.FILE);
        assertTrue(row.contains("In Quarantäne") && row.contains(reason) && row.contains("Version 2.0.0 läuft weiter"), row);
    }
}
