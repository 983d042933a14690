package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** A plugin with tables of its own is updated while citizens use it, and refused where its tables do not fit. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class) // a version cannot be taken back
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OwnEntitiesContract {

    private static final String SERVICE = "/norderstedt/bike-boxes";
    private static final String STEP = SERVICE + "/apply/place";

    private final PortalContainer portal;
    private Administrator administrator;
    private Visitor citizen;
    private HotFolder folder;

    OwnEntitiesContract(PortalContainer portal) {
        this.portal = portal;
    }

    @BeforeAll
    void offer() throws IOException {
        administrator = Administrator.of(portal);
        citizen = portal.visitor();
        folder = new HotFolder(portal.data(), portal.visitor());
        new TownFolder(portal.data(), "norderstedt").choose("bike-boxes");
    }

    private void run(GuideExample example, String version) {
        folder.put(GuideExample.FILE, example.jar());
        Patience.until("version " + version + " runs", () -> administrator.plugin(GuideExample.FILE).contains(version)
                && citizen.get(SERVICE).heading().equals("Fahrradbox mieten"));
    }

    /** Each time another citizen: who comes back at once is shown what was sent. */
    private void rent(String place) {
        try (Visitor visitor = portal.visitor()) {
            Page sent = visitor.visit(SERVICE + "/apply").answer("name", "Radler").answer("place", place).submit().submit().page();
            assertTrue(sent.html().select(".portal-panel__reference").text().startsWith("NOR-"), sent.words());
        }
    }

    @Test
    @Order(1)
    void newColumnComesWhileCitizensUseTheService() throws Exception {
        run(GuideExample.first(), "1.0.0");
        rent("station");
        rent("market");
        try (Busy reader = Busy.at(portal.visitor(), SERVICE, STEP, Map.of("_f", "name", "name", "Eilig"));
                Busy writer = Busy.doing(() -> rent("market"))) {
            Patience.until("both are busy", () -> reader.count() > 5 && writer.count() > 1);
            run(GuideExample.second(), "2.0.0");
            Thread.sleep(500);
            reader.stop();
            writer.stop();
            assertEquals(List.of(), reader.failures());
            assertEquals(List.of(), writer.failures());
            String lead = (writer.count() + 2) + " Boxen, mit Dach: 1";
            // a page for readers is up to a second old
            Patience.until("the page says " + lead, () -> citizen.get(SERVICE).words().contains(lead));
        }
    }

    @Test
    @Order(2)
    void changedScriptsAndOlderVersionsAreRefused() {
        refused(GuideExample.second().change("V1__boxes.sql", "varchar(60) not null,\n    rented", "varchar(80) not null,\n    rented"),
                "script V1 (boxes) was changed after it had run");
        refused(GuideExample.first(), "its tables were made by a newer version of it: script V2 ran");
        refused(GuideExample.second().change("BikeBox.java", "ROOFED", "COLOUR"), "the table BIKE_BOX has no column COLOUR");
        rent("station");
    }

    /** The folder holds a version that was refused; the older one that ran well is kept, but the tables have gone on. */
    @Test
    @Order(3)
    void noWayLeadsBackBehindTheTables() throws Exception {
        Operator operator = new Operator(portal.data());
        String said = operator.fails(1, "plugins", "rollback", "bike-boxes", "1.0.0").get(0);
        assertTrue(said.startsWith("Nothing was changed. ") && said.contains("its tables were made by a newer version of it: script V2 ran")
                && said.endsWith("version 2.0.0 goes on running"), said);
        assertEquals(200, citizen.get(SERVICE).status());
        assertEquals(List.of("running: org.example.bikeboxes 2.0.0 in " + GuideExample.FILE), operator.does("plugins", "rollback", "bike-boxes"));
        rent("market");
    }

    private void refused(GuideExample example, String reason) {
        folder.put(GuideExample.FILE, example.jar());
        Patience.until("it is quarantined: " + reason, () -> administrator.plugin(GuideExample.FILE).contains(reason));
        assertTrue(administrator.plugin(GuideExample.FILE).contains("Version 2.0.0 läuft weiter"),
                administrator.plugin(GuideExample.FILE));
        assertEquals(200, citizen.get(SERVICE).status());
    }
}
