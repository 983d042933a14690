package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** A plugin that is replaced again and again leaves nothing behind, though citizens and staff are in the middle of its pages. */
class RedeploymentIT {

    private static final String FILE = "org.rathaus.service.postal-vote.jar";
    private static final String PLUGIN = "org.rathaus.service.postal-vote";
    private static final String SERVICE = "/norderstedt/postal-vote";
    private static final String TITLE = "Briefwahl beantragen";
    private static final int VERSIONS = 20;
    private static final int DRAFTS = 200;

    @RegisterExtension
    static final PortalContainer PORTAL = new PortalContainer();

    private final HotFolder folder = new HotFolder(PORTAL.data(), PORTAL.visitor());
    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    private final List<Visitor> citizens = IntStream.range(0, DRAFTS).mapToObj(i -> PORTAL.visitor()).toList();

    @Test
    void leavesNoClassLoaderBehind() {
        byte[] original = folder.read(FILE);
        Visitor staff = PORTAL.visitor();
        Administrator.of(PORTAL).clerk(staff, "norderstedt");
        citizens.forEach(RedeploymentIT::fillIn);
        for (int version = 2; version <= VERSIONS; version++) {
            remember();
            folder.put(FILE, Jars.version(original, version), SERVICE, TITLE + " (Fassung " + version + ")");
            assertEquals(SERVICE + "/apply/address", fillIn(citizens.get(version)));
            assertEquals(200, staff.get("/norderstedt/staff").status());
        }
        assertCollected();
        citizens.forEach(citizen -> assertEquals(List.of("Bleibt", "Anna", "9", "3", "1961"), typed(citizen.get(SERVICE + "/apply/person"))));
    }

    /** Where that leads. */
    private static String fillIn(Visitor citizen) {
        return citizen.post(SERVICE + "/apply/person", Map.of("_f", "familyName firstNames birthDate applicant", "familyName", "Bleibt",
                "firstNames", "Anna", "birthDate.day", "9", "birthDate.month", "3", "birthDate.year", "1961")).location().orElseThrow();
    }

    private static List<String> typed(Page person) {
        return Stream.of("familyName", "firstNames", "birthDate.day", "birthDate.month", "birthDate.year")
                .map(it -> person.html().selectFirst("[name=\"" + it + "\"]").val()).toList();
    }

    private void remember() {
        Bundle plugin = Stream.of(PORTAL.framework().getBundles()).filter(it -> PLUGIN.equals(it.getSymbolicName())).findFirst().orElseThrow();
        loaders.add(new WeakReference<>(plugin.adapt(BundleWiring.class).getClassLoader()));
    }

    /** What keeps one alive is said. */
    private void assertCollected() {
        try {
            Patience.until("the class loaders of old versions are collected", () -> {
                System.gc();
                return loaders.stream().allMatch(it -> it.refersTo(null));
            });
        } catch (AssertionError e) {
            long alive = loaders.stream().filter(it -> !it.refersTo(null)).count();
            throw new AssertionError(alive + " old versions are alive: " + RootPath.ofLoadersOf("org.rathaus.service.postalvote.PostalVote"), e);
        }
    }
}
