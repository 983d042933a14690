package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalProcess;
import org.rathaus.testkit.Visitor;

/** A portal that is started again with a bad version in the hot folder runs the version that ran well last. */
class PluginRestartIT {


    @TempDir
    Path data;

    @Test
    void theLastGoodVersionIsStartedInPlaceOfABadOne() throws Exception {
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
            new HotFolder(data, portal.visitor()).put(DogsPlugin.FILE, "no jar".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            portal.interrupt();
        }
        try (PortalProcess portal = PortalProcess.start(data)) {
            assertEquals("Hunde 2", portal.visitor().get(DogsPlugin.SERVICE).heading());
            new HotFolder(data, portal.visitor()).remove(DogsPlugin.FILE, DogsPlugin.SERVICE);
        }
    }

    @Test
    void aVersionThatFailedCitizensIsNotTriedAgain() throws Exception {
        try (PortalProcess portal = PortalProcess.start(data)) {
            DogsPlugin.offer(data);
            Visitor citizen = portal.visitor();
            HotFolder folder = new HotFolder(data, portal.visitor());
            folder.put(DogsPlugin.FILE, DogsPlugin.working(1).jar(), DogsPlugin.SERVICE, "Hunde 1");
            folder.put(DogsPlugin.FILE, DogsPlugin.withoutForm(2).jar());
            Patience.until("the new version fails a citizen", () -> citizen.get(DogsPlugin.STEP).status() == 500);
            Patience.until("the one before is back", () -> citizen.get(DogsPlugin.STEP).status() == 200);
            portal.interrupt();
        }
        try (PortalProcess portal = PortalProcess.start(data)) {
            assertEquals(200, portal.visitor().get(DogsPlugin.STEP).status());
            assertEquals("Hunde 1", portal.visitor().get(DogsPlugin.SERVICE).heading());
        }
    }

    private static void seesTheLastGoodVersion(PortalProcess portal, Administrator administrator, String reason) {
        assertEquals("Hunde 2", portal.visitor().get(DogsPlugin.SERVICE).heading());
        String row = administrator.plugin(DogsPlugin.FILE);
        assertTrue(row.contains("In Quarantäne") && row.contains(reason) && row.contains("Version 2.0.0 läuft weiter"), row);
    }
}
