package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** What operators do to plugins: looked into before, asked about, written down, and without waiting for what hangs. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PluginDeskIT {

    /** Nothing but a start shows what is wrong with these; and a file without a byte counts as none. */
    private static final Set<String> BAD_WHEN_STARTED = Set.of("serves-nothing", "has-no-byte", "has-an-activator-that-is-none", "says-nothing-of-itself",
            "keeps-cases-for-some-time", "lacks-texts", "speaks-in-another-encoding", "breaks-off-its-texts", "waits-for-nobody");

    @RegisterExtension
    static final PortalContainer PORTAL = new PortalContainer();

    private static Administrator administrator;
    private static HotFolder folder;

    private final Visitor citizen = PORTAL.visitor();
    private final Operator operator = new Operator(PORTAL.data());

    @BeforeAll
    static void signIn() {
        administrator = Administrator.of(PORTAL);
        DogsPlugin.offer(PORTAL.data());
        folder = new HotFolder(PORTAL.data(), PORTAL.visitor());
    }

    static Stream<Animal> badFiles() {
        return Stream.of(ZooOfFiles.files(), ZooOfFiles.manifests(), ZooOfFiles.words()).flatMap(List::stream)
                .filter(animal -> !BAD_WHEN_STARTED.contains(animal.name()));
    }

    private static Page upload(byte[] jar) {
        return administrator.visitor().visit("/operator").attach("jar", "some.jar", "application/java-archive", jar).submit().page();
    }

    private static Page send(Map<String, String> fields) {
        return administrator.visitor().follow(administrator.visitor().post("/operator", fields));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    @Order(1)
    void whatTheDeploymentWouldRefuseCannotBeConfirmed(Animal animal) {
        Page page = upload(animal.jar().get());
        assertEquals("", page.html().select("input[name=upload]").val());
        assertTrue(page.words().contains(animal.cause()) || page.words().contains("Ihm fehlt"), page.words());
        assertTrue(page.words().contains(animal.detail()), page.words());
        assertTrue(folder.files().stream().noneMatch(it -> it.startsWith("zoo")), folder.files().toString());
    }

    @Test
    @Order(2)
    void whatOperatorsDoIsInTheAuditLog() throws Exception {
        int before = sealed();
        for (int version = 1; version <= 2; version++) {
            String staged = upload(DogsPlugin.working(version).jar()).html().select("input[name=upload]").val();
            send(Map.of("op", "install", "upload", staged));
        }
        send(Map.of("op", "rollback", "plugin", DogsPlugin.NAME, "version", "1.0.0"));
        operator.does("plugins", "rollback", "dogs", "2.0.0");
        operator.fails(1, "plugins", "rollback", "dogs", "7.0.0");
        assertEquals(List.of("running: org.example.dogs 2.0.0 in " + DogsPlugin.FILE), operator.does("plugins", "restart", "dogs"));
        assertEquals(before + 5, sealed());
    }

    /** How many entries there are, sign-ins included, once all are sealed. */
    private int sealed() {
        Patience.until("the log is sealed", () -> verified().matches("operator: \\d+ entries in order"));
        return Integer.parseInt(verified().replaceAll("\\D", ""));
    }

    private String verified() {
        try {
            return operator.does("audit", "verify", "operator").get(0);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Order(3)
    void aPluginIsRemovedAfterAQuestionAndCanBePutBack() {
        Patience.until("the town offers it", () -> citizen.get(DogsPlugin.SERVICE).status() == 200);
        String link = administrator.page().html().select("tr:has(td:contains(" + DogsPlugin.NAME + ")) a[href*=remove-plugin]").attr("href");
        Page question = administrator.visitor().open(link);
        assertTrue(question.words().contains("org.example.dogs 2.0.0 wirklich entfernen?"), question.words());
        assertTrue(question.words().contains("Kommunen, die ihn anbieten: Norderstedt."), question.words());
        assertEquals("Hunde 2", citizen.get(DogsPlugin.SERVICE).heading());
        Page removed = send(Map.of("op", "remove", "plugin", question.html().select("input[name=plugin]").val()));
        assertTrue(removed.words().contains("org.example.dogs ist entfernt."), removed.words());
        assertEquals(404, citizen.get(DogsPlugin.SERVICE).status());
        send(Map.of("op", "rollback", "plugin", DogsPlugin.NAME, "version", "2.0.0"));
        assertEquals("Hunde 2", citizen.get(DogsPlugin.SERVICE).heading());
    }

    @Test
    @Order(4)
    void aFileThatIsNoPluginCanBeRemovedToo() {
        folder.put("noise.jar", new byte[] {1, 2, 3});
        Patience.until("it is told of", () -> !administrator.plugin("noise.jar").isEmpty());
        Page removed = send(Map.of("op", "remove", "plugin", "noise.jar"));
        assertTrue(removed.words().contains("noise.jar ist entfernt."), removed.words());
        assertTrue(Files.notExists(PORTAL.data().resolve("plugins/noise.jar")));
    }

    @Test
    @Order(5)
    void aFileWhoseStartHangsGoesAtOnceAndWhatRanGoesOn() {
        String file = "a-dogs.jar";
        folder.put(file, DogsPlugin.hanging(3).jar());
        Patience.until("it starts", () -> administrator.plugin(file).contains("Startet"));
        folder.remove(file);
        Patience.until("it is gone", () -> administrator.plugin(file).isEmpty());
        assertEquals("Hunde 2", citizen.get(DogsPlugin.SERVICE).heading());
        assertTrue(administrator.plugin(DogsPlugin.FILE).contains("Läuft"), administrator.plugin(DogsPlugin.FILE));
    }

    @Test
    @Order(6)
    void aFileWhoseStartHangsMakesWayForABetterOne() {
        folder.put(DogsPlugin.FILE, DogsPlugin.hanging(3).jar());
        Patience.until("it starts", () -> administrator.plugin(DogsPlugin.FILE).contains("Startet"));
        folder.put(DogsPlugin.FILE, DogsPlugin.working(4).jar(), DogsPlugin.SERVICE, "Hunde 4");
    }
}
