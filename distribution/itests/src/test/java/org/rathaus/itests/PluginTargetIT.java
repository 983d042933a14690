package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** What a plugin offers besides its service is called on the plugin's threads, too. */
class PluginTargetIT {

    private static final String PLACE = "target.place";
    private static final Animal PLUGIN = Animal.with("has-a-target", """
            @Component
            public static class Sink implements org.rathaus.api.delivery.DeliveryTarget {
                public String id() { return "sink"; }
                public org.rathaus.api.delivery.DeliveryReport deliver(org.rathaus.api.delivery.DeliveryBatch batch) {
                    System.setProperty("target.place", Thread.currentThread().getThreadGroup().getName());
                    return org.rathaus.api.delivery.DeliveryReport.all(batch);
                }
            }""", Animal.RUNS, "");

    @RegisterExtension
    static final PortalContainer PORTAL = new PortalContainer();

    @Test
    void casesAreDeliveredOnThreadsOfThePluginThatOffersTheTarget() throws IOException {
        Path town = PORTAL.data().resolve("branding/norderstedt/town.json");
        Files.writeString(town, Files.readString(town).replace("\"services\": {",
                "\"deliveries\": {\"has-a-target\": {\"sink\": {}}},\n\"services\": {\"has-a-target\": {},"));
        Visitor citizen = PORTAL.visitor();
        new HotFolder(PORTAL.data(), citizen).put(PLUGIN.file(), PLUGIN.jar().get(), "/norderstedt/has-a-target", "Zoo");
        Page sent = citizen.visit("/norderstedt/has-a-target/apply").answer("wish", "ein Hund").submit().submit().page();
        assertTrue(sent.html().select(".portal-panel__reference").text().startsWith("NOR-"), sent.words());
        Patience.until("it is delivered", () -> System.getProperty(PLACE) != null);
        assertEquals("plugin zoo.hasatarget 1.0.0", System.getProperty(PLACE));
    }
}
