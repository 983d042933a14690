package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** A plugin that fails or hangs while citizens use it harms nobody else, and nothing that was typed is lost. */
class BulkheadIT {

    private static final String STEP = MoodyPlugin.SERVICE + "/apply/only";
    private static final Map<String, String> WISH = Map.of("_f", "wish", "wish", "ein \"Haus\" & <Garten>");
    private static final Duration TOLD = Duration.ofSeconds(5);
    private static final int PLACES = 4;
    /** As many requests a new version is on trial; when they fail, the version before comes back. */
    private static final int TRIAL = 10;
    private static final int HALF_OF_THE_LAST = 10;

    @RegisterExtension
    static final PortalContainer PORTAL =
            new PortalContainer().with("rathaus.properties", "plugin.start=PT20S\nplugin.deadline=PT5S\nplugin.requests=" + PLACES);

    @RegisterExtension
    static final LogWatch LOG = new LogWatch();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static Administrator administrator;
    private static int version;

    private final Visitor citizen = PORTAL.visitor();

    @BeforeAll
    static void offer() throws IOException {
        new TownFolder(PORTAL.data(), "norderstedt").choose("moody");
        administrator = Administrator.of(PORTAL);
    }

    @BeforeEach
    void installANewVersion() {
        MoodyPlugin.mood("");
        MoodyPlugin plugin = new MoodyPlugin(++version);
        folder().put(MoodyPlugin.FILE, plugin.jar(), MoodyPlugin.SERVICE, plugin.title());
        oneByOne(TRIAL).forEach(it -> assertEquals(303, it.status()));
    }

    private static HotFolder folder() {
        return new HotFolder(PORTAL.data(), PORTAL.visitor());
    }

    @AfterEach
    void othersAreUnharmed() {
        MoodyPlugin.mood("");
        assertTrue(Application.send(PORTAL.visitor(), "norderstedt").reference().startsWith("NOR-"));
        assertEquals(List.of(), LOG.lines().stream().filter(it -> it.contains("what a citizen typed")).toList());
    }

    private static List<Page> oneByOne(int requests) {
        return IntStream.range(0, requests).mapToObj(i -> PORTAL.visitor().post(STEP, WISH)).toList();
    }

    /** All at once. */
    private static List<Page> rush(int requests) {
        return IntStream.range(0, requests).mapToObj(i -> CompletableFuture.supplyAsync(() -> PORTAL.visitor().post(STEP, WISH),
                task -> new Thread(task).start())).toList().stream().map(CompletableFuture::join).toList();
    }

    @Test
    void anEndlessLoopTakesOnlyThePlacesOfItsPluginUntilThatIsStartedAnew() {
        MoodyPlugin.mood("form loops");
        List<Page> answers = rush(3 * PLACES);
        assertTrue(answers.stream().allMatch(it -> it.status() == 503), answers::toString);
        assertEquals(PLACES, loops());
        assertEquals(200, citizen.get("/norderstedt/postal-vote/apply/person").status());
        Patience.until("the operator is told", TOLD, () -> row().contains("wird nicht fertig") && row().contains("at org.example.moody.Moody."));
        assertTrue(row().contains("In Quarantäne"), row());
        MoodyPlugin.mood("");
        Page page = administrator.visitor().follow(administrator.visitor().post("/operator", Map.of("op", "restart", "plugin", "org.example.moody")));
        assertTrue(page.words().contains("org.example.moody " + version + ".0.0: Läuft"), page.words());
        assertEquals(303, citizen.post(STEP, WISH).status());
    }

    private static long loops() {
        return Thread.getAllStackTraces().keySet().stream().filter(it -> it.getName().startsWith("plugin org.example.moody"))
                .filter(it -> it.getState() == Thread.State.RUNNABLE && it.isAlive()).count();
    }

    private static String row() {
        return administrator.plugin(MoodyPlugin.FILE);
    }

    @Test
    void whoComesMeanwhileIsToldWhatToDoAndByWhomToBeHelped() {
        MoodyPlugin.mood("form throws");
        oneByOne(HALF_OF_THE_LAST);
        Page page = citizen.get(STEP);
        assertEquals(503, page.status());
        assertEquals("10", page.header("Retry-After"));
        assertEquals("Dieser Dienst ist im Moment nicht verfügbar", page.heading());
        assertTrue(page.title().endsWith("Norderstedt") && page.words().contains("+49 40"), page.words());
        Patience.until("the operator is told", TOLD, () -> row().contains("Zu viele Anfragen") && row().contains("IllegalStateException"));
        assertFalse(row().contains("what a citizen typed"), row());
        assertTrue(LOG.lines().stream().anyMatch(it -> it.contains("IllegalStateException: (not logged)") && it.contains("at org.example.moody.Moody.")));
    }

    @Test
    void whatWasTypedIsSentAgainFromThePageThatCouldNotTakeIt() {
        citizen.post(STEP, Map.of("_f", "wish", "wish", "früher"));
        MoodyPlugin.mood("form throws");
        oneByOne(HALF_OF_THE_LAST);
        Page refused = citizen.post(STEP, WISH);
        assertEquals(503, refused.status());
        assertTrue(refused.words().contains("Lassen Sie sie offen"), refused.words());
        MoodyPlugin.mood("");
        FormWalk again = citizen.visit(refused);
        Patience.until("it is taken", () -> again.send().status() == 303);
        assertTrue(citizen.open(MoodyPlugin.SERVICE + "/apply/check").words().contains("ein \"Haus\" & <Garten>"));
    }

    @Test
    void thePageThatKeepsWhatWasTypedCanBeUsedByEverybody() {
        try (BrowserContext context = CHROMIUM.german(PORTAL.port())) {
            com.microsoft.playwright.Page page = context.newPage();
            Inspector inspector = new Inspector(page);
            page.navigate(STEP);
            page.fill("#wish", "ein Haus");
            MoodyPlugin.mood("form throws");
            page.click("main button.kern-btn--primary");
            inspector.inspect("defect");
            oneByOne(HALF_OF_THE_LAST);
            page.click("main button.kern-btn--primary");
            inspector.inspect("send-again");
            MoodyPlugin.mood("");
            Patience.until("it is taken", () -> {
                page.click("main button.kern-btn--primary");
                return page.url().endsWith("/apply/check");
            });
            assertEquals(Map.of("defect", List.of(), "send-again", List.of()), inspector.findings());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"form throws", "form overflows"})
    void defectsKeepWhatWasTypedToo(String mood) {
        MoodyPlugin.mood(mood);
        Page failed = citizen.post(STEP, WISH);
        assertEquals(500, failed.status());
        assertEquals("Das hat leider nicht geklappt", failed.heading());
        MoodyPlugin.mood("");
        assertEquals(303, citizen.visit(failed).send().status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"availability loops", "availability overflows", "availability throws"})
    void theTownsHomeDoesWithoutAServiceThatDoesNotAnswer(String mood) {
        assertTrue(citizen.get("/norderstedt/").words().contains("Launen " + version));
        MoodyPlugin.mood(mood);
        citizen.carrying("any", "no kept page");
        Page home = citizen.get("/norderstedt/");
        assertEquals(200, home.status());
        assertTrue(home.words().contains("Briefwahl beantragen") && !home.words().contains("Launen"), home.words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"prefill loops", "prefill overflows", "prefill throws"})
    void formsOfOthersDoWithoutARegisterThatDoesNotAnswer(String mood) {
        MoodyPlugin.mood(mood);
        assertEquals(200, citizen.get("/norderstedt/postal-vote/apply/person").status());
        assertTrue(Application.send(PORTAL.visitor(), "norderstedt").reference().startsWith("NOR-"));
    }

    @Test
    void aStartThatHangsHoldsUpNoOtherPlugin() {
        String hanging = "a-" + DogsPlugin.FILE;
        folder().put(hanging, DogsPlugin.hanging(1).jar());
        Patience.until("it starts", () -> administrator.plugin(hanging).contains("Startet"));
        installANewVersion();
        Patience.until("the operator is told", () -> administrator.plugin(hanging).contains("braucht lange zum Starten"));
        folder().remove(hanging);
        Patience.until("it is forgotten", () -> administrator.plugin(hanging).isEmpty());
    }

    @Test
    void whoComesInARushIsAskedToComeAgainAndClosesNothing() {
        MoodyPlugin.mood("form dawdles");
        List<Page> answers = rush(10 * PLACES);
        List<Page> refused = answers.stream().filter(it -> it.status() == 503).toList();
        assertTrue(answers.stream().filter(it -> it.status() == 303).count() >= 2 * PLACES, answers::toString);
        assertTrue(!refused.isEmpty() && refused.stream().allMatch(it -> "10".equals(it.header("Retry-After"))), answers::toString);
        MoodyPlugin.mood("");
        assertEquals(303, citizen.visit(refused.get(0)).send().status());
        assertTrue(row().contains("Läuft"), row());
    }

    @Test
    void aNewVersionThatHangsCitizensMakesWayForTheOneBefore() {
        int good = version;
        MoodyPlugin plugin = new MoodyPlugin(++version);
        folder().put(MoodyPlugin.FILE, plugin.jar(), MoodyPlugin.SERVICE, plugin.title());
        MoodyPlugin.mood("form loops");
        rush(2).forEach(it -> assertEquals(503, it.status()));
        MoodyPlugin.mood("");
        Patience.until("the one before is back", () -> row().contains("Version " + good + ".0.0 läuft weiter"));
        assertTrue(row().contains("has not ended within PT5S"), row());
        assertEquals(303, citizen.post(STEP, WISH).status());
    }

    @Test
    void requestsThatFailSeldomCloseNothing() {
        IntStream.range(0, 12).forEach(i -> {
            MoodyPlugin.mood(i % 3 == 2 ? "form throws" : "");
            assertEquals(i % 3 == 2 ? 500 : 303, citizen.post(STEP, WISH).status());
        });
        Patience.until("nothing is closed", TOLD, () -> row().contains("Läuft"));
    }
}
