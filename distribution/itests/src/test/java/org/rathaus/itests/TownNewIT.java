package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalProcess;
import org.rathaus.testkit.Visitor;

/** A town that an operator makes in the shell is there without a restart, and its brand is looked at like any other. */
class TownNewIT {

    @TempDir
    Path data;

    @Test
    void isTakenUpWhileThePortalRuns() throws Exception {
        try (PortalProcess portal = PortalProcess.start(data)) {
            var operator = new Operator(data);
            List<String> said = operator.does("town", "new", "bad-segeberg", "--official-name", "Stadt Bad Segeberg", "--postcodes", "23795");
            assertTrue(said.get(0).startsWith("Made ") && said.get(0).endsWith("bad-segeberg"), said::toString);
            Visitor citizen = portal.visitor();
            Patience.until("the new town is there", () -> citizen.get("/bad-segeberg/").status() == 200);
            Page imprint = citizen.get("/bad-segeberg/legal/imprint");
            assertTrue(imprint.words().contains("Stadt Bad Segeberg") && imprint.words().contains("[AUSFÜLLEN: "), imprint::words);

            List<String> refused = operator.fails(2, "town", "new", "bad-segeberg");
            assertEquals("Nothing was made: there is a town bad-segeberg already", refused.get(0));
            assertTrue(operator.fails(2, "town", "new", "Bad_Segeberg").get(0).startsWith("Nothing was made: Bad_Segeberg is no id of a town"));

            keepsTheLastBrandThatPeopleCanRead(citizen);
        }
    }

    private void keepsTheLastBrandThatPeopleCanRead(Visitor citizen) throws Exception {
        String before = tokens(citizen);
        Files.writeString(data.resolve("branding/bad-segeberg/tokens.css"), ":root { --kern-color-layout-text-muted: #bbbbbb; }");
        Path log = data.resolve("logs/rathaus.log");
        Patience.until("the portal names the colour", () -> Files.readString(log).contains("bad-segeberg/tokens.css, line 1: --kern-color-layout-text-muted"));
        assertEquals(before, tokens(citizen));
    }

    private static String tokens(Visitor citizen) {
        String address = citizen.get("/bad-segeberg/").html().select("link[href$=tokens.css]").attr("href");
        return citizen.get(address).text();
    }
}
