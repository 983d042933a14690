package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
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
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** Bad plugins, all at once beside the good ones: each is named with its fault, harms nobody, and leaves nothing behind. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ZooIT {

    private static final List<Animal> PROVIDERS = ZooOfData.providers();
    private static final List<Animal> OTHERS = Stream.of(ZooOfFiles.files(), ZooOfFiles.manifests(), ZooOfFiles.words(),
            ZooOfData.misfits(), Zoo.failing(), Zoo.hanging(), Zoo.greedy()).flatMap(List::stream).toList();
    private static final List<Animal> ZOO = Stream.concat(PROVIDERS.stream(), OTHERS.stream()).toList();
    /** Nothing but the end of the process ends these threads. */
    private static final Set<String> FOR_GOOD = Set.of("deadlocks", "leaves-a-timer");
    private static final Duration ALL_OF_THEM = Duration.ofSeconds(90);
    private static final List<String> PAGES = List.of("/norderstedt/", "/norderstedt/postal-vote", "/norderstedt/postal-vote/apply/person",
            "/norderstedt/transfer-block", "/musterhausen/", "/health/ready", "/norderstedt/staff");

    @RegisterExtension
    static final PortalContainer PORTAL =
            new PortalContainer().with("rathaus.properties", "plugin.start=PT5S\nplugin.deadline=PT2S");

    private static HotFolder folder;
    private static Administrator administrator;
    private static Busy busy;
    private static Busy filling;

    @BeforeAll
    static void letThemAllIn() throws IOException {
        administrator = Administrator.of(PORTAL);
        new TownFolder(PORTAL.data(), "norderstedt").choose(ZOO.stream().map(Animal::name).toArray(String[]::new));
        Visitor visitor = PORTAL.visitor();
        PAGES.forEach(visitor::get);
        busy = Busy.resting(() -> PAGES.forEach(page -> assertEquals(200, visitor.get(page).status(), page)));
        folder = new HotFolder(PORTAL.data(), visitor);
        PROVIDERS.forEach(ZooIT::put);
        folder.put(ZooOfData.DRAFTS.file(), ZooOfData.beforeDrafts());
        Patience.until("all packages are there", () -> PROVIDERS.stream().allMatch(it -> row(it).contains(Animal.RUNS)));
        fillIn();
        OTHERS.parallelStream().forEach(ZooIT::put);
    }

    private static void put(Animal animal) {
        folder.put(animal.file(), animal.jar().get());
    }

    /** A citizen who then comes back again and again. */
    private static void fillIn() {
        Visitor citizen = PORTAL.visitor();
        String step = "/norderstedt/" + ZooOfData.DRAFTS.name() + "/apply/only";
        Patience.until("the form is there", () -> citizen.get(step).status() == 200);
        citizen.post(step, Map.of("_f", "wish", "wish", "ein Hund"));
        filling = Busy.resting(() -> assertEquals("ein Hund", citizen.get(step).html().select("#wish").val()));
    }

    static Stream<Animal> zoo() {
        return ZOO.stream();
    }

    private static String row(Animal animal) {
        return administrator.plugin(animal.file());
    }

    @ParameterizedTest
    @MethodSource("zoo")
    @Order(1)
    void isNamedWithItsFault(Animal animal) {
        try {
            Patience.until("settled", ALL_OF_THEM, () -> isNamed(animal));
        } catch (AssertionError e) {
            throw new AssertionError(row(animal), e);
        }
    }

    /** Java looks for memory before it gives up, which on a busy machine takes longer than a request may. */
    private static boolean isNamed(Animal animal) {
        String row = row(animal);
        return row.contains(animal.cause()) && row.contains(animal.detail())
                || animal.name().startsWith("hogs-the-heap") && row.contains("it has not ended within");
    }

    @ParameterizedTest
    @MethodSource("zoo")
    @Order(2)
    void leavesNothingBehindButWhatIsNamed(Animal animal) throws InterruptedException {
        if (animal.equals(ZooOfData.DRAFTS)) {
            filling.stop();
        }
        folder.remove(animal.file());
        try {
            Patience.until("gone", () -> animal.endures() ? row(animal).contains("Wird beendet") : isGone(animal));
        } catch (AssertionError e) {
            throw new AssertionError(row(animal) + remains(animal), e);
        }
    }

    private static boolean isGone(Animal animal) {
        return row(animal).isEmpty() && remains(animal).isEmpty();
    }

    /** Bundles, services and threads. */
    private static List<String> remains(Animal animal) {
        Stream<String> bundles = Arrays.stream(PORTAL.framework().getBundles()).filter(it -> it.getLocation().startsWith("plugin:" + animal.file() + ":"))
                .map(it -> it + " with " + Arrays.toString(it.getRegisteredServices()));
        Stream<String> threads = Thread.getAllStackTraces().keySet().stream().filter(it -> it.isAlive() && it.getThreadGroup() != null)
                .filter(it -> it.getThreadGroup().getName().equals("plugin zoo." + animal.name().replace("-", "") + " 1.0.0"))
                .map(Thread::toString);
        return Stream.concat(bundles, threads).toList();
    }

    @Test
    @Order(3)
    void othersServeAllTheWhile() throws Exception {
        busy.stop();
        assertTrue(busy.count() > 20, () -> busy.count() + " rounds");
        assertEquals(List.of(), busy.failures());
        assertTrue(filling.count() > 20, () -> filling.count() + " rounds");
        assertEquals(List.of(), filling.failures());
        Application.send(PORTAL.visitor(), "norderstedt").requireReference();
    }

    @Test
    @Order(4)
    void whatEndsLateIsForgottenThen() {
        System.setProperty("zoo.end", "now");
        ZOO.stream().filter(it -> !FOR_GOOD.contains(it.name())).forEach(animal ->
                Patience.until(animal + " is forgotten", () -> isGone(animal)));
    }

    @Test
    @Order(5)
    void aCorrectedScriptRunsWhereABadOneFailed() {
        String file = "zoo-" + ZooOfData.ERROR + ".jar";
        folder.put(file, ZooOfData.withTables(ZooOfData.ERROR, ""));
        Patience.until("it runs", () -> administrator.plugin(file).contains(Animal.RUNS));
        folder.remove(file);
    }
}
