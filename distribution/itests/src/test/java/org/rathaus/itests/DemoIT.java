package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** Who tries the portal out sees what it would hold after some weeks; what a service does with cases concerns its own only. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoIT {

    private static final String SERVICE = "/norderstedt/raffle";

    @RegisterExtension
    static final PortalContainer PORTAL = new PortalContainer("--demo");

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final Visitor citizen = PORTAL.visitor();

    /** {@code ./rathaus pictures} runs this alone. First, as another test brings services of its own. */
    @Test
    @Order(1)
    void theTownLooksAsTheGuideShowsIt() {
        String pictures = System.getProperty("pictures", "");
        try (BrowserContext context = CHROMIUM.german(PORTAL.port())) {
            tour(context, "a.petersen", "Antje Petersen", pictures.isEmpty() ? "" : pictures + "/de");
        }
        if (!pictures.isEmpty()) {
            try (BrowserContext context = CHROMIUM.english(PORTAL.port())) {
                tour(context, "j.lorenzen", "Jens Lorenzen", pictures + "/en");
            }
        }
    }

    private static void tour(BrowserContext context, String login, String name, String folder) {
        new GuideTour(context.newPage(), folder).go(Administrator.of(PORTAL).invite("norderstedt", login, name, "TOWN_ADMINISTRATOR"));
    }

    @Test
    void aServiceFillsItsTownsWithCasesOfItsOwnAndOnlyOnce() throws IOException {
        new TownFolder(PORTAL.data(), "norderstedt").choose("raffle", "dogs");
        HotFolder folder = new HotFolder(PORTAL.data(), citizen);
        folder.put(DogsPlugin.FILE, DogsPlugin.working(1).jar(), DogsPlugin.SERVICE, "Hunde 1");
        citizen.visit(DogsPlugin.SERVICE + "/apply").answer("name", "Bello").submit().submit();
        folder.put(RafflePlugin.FILE, RafflePlugin.jar(1), SERVICE, "Verlosung 1");
        // the dog's case has the same status, and does not exist for this service
        says("Gezogen: 1, im Topf: 0");
        folder.put(RafflePlugin.FILE, RafflePlugin.jar(2), SERVICE, "Verlosung 2");
        Patience.until("the new version has filled it again", () -> "norderstedt norderstedt ".equals(System.getProperty(RafflePlugin.FILLED)));
        says("Gezogen: 1, im Topf: 0");
        assertEquals("%PDF-", System.getProperty(RafflePlugin.PRINTED));
        showsItsCaseToStaff();
    }

    /** Each status of a case that somebody who tries the portal out can look at. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            postal-vote,   matched mismatch duplicate approved issued dispatched readyForPickup withdrawn sealedLate
            moving-notice, received documentsMissing inReview registered confirmationIssued withdrawn rejected
            """)
    void theServicesOfTheDistributionFillTheDesk(String service, String statuses) {
        Clerk clerk = Administrator.of(PORTAL).clerk(PORTAL.visitor(), "norderstedt");
        for (String status : statuses.split(" ")) {
            Patience.until(service + " has a case that is " + status, () -> !clerk.references("service=" + service + "&status=" + status).isEmpty());
        }
    }

    @Test
    void anElectionHasItsRegister() {
        Clerk clerk = Administrator.of(PORTAL).clerk(PORTAL.visitor(), "norderstedt");
        Patience.until("the voter register is there", () -> clerk.visitor().open("/norderstedt/staff/service/postal-vote").words().contains("320 Wahlberechtigte"));
    }

    @Test
    void theServicesOfATownShowWhatTheyWouldHold() {
        Clerk clerk = Administrator.of(PORTAL).clerk(PORTAL.visitor(), "norderstedt");
        String desk = "/norderstedt/staff/service/lost-and-found";
        Patience.until("losses fit found items", () -> clerk.visitor().get(desk + "/matches").words().contains("Fund gemeldet"));
        String reports = clerk.visitor().get(desk + "/matches").words();
        assertTrue(reports.contains("Etwas passt") && reports.contains("von 100 Punkten") && reports.contains("Wird geprüft"), reports);
        Set<String> statuses = clerk.visitor().get(desk).html().select("[data-label=Status]").eachText().stream().collect(Collectors.toSet());
        assertTrue(statuses.containsAll(Set.of("Im Lager", "Passt zu Meldung", "Anspruch wird geprüft", "Bekannt gemacht", "Versteigert", "Erlös verwahrt")),
                statuses::toString);
        Patience.until("there are ideas", () -> citizen.get("/norderstedt/idea-contest/ideas").html().select(".portal-cards > li").size() == 20);
        String draw = citizen.get("/norderstedt/idea-contest/draw?contest=" + drawn()).words();
        assertTrue(draw.contains("Gezogene Lose") && draw.contains("Namen und Anschriften gelöscht"), draw);
    }

    /** The contest of the year before. */
    private String drawn() {
        return citizen.get("/norderstedt/idea-contest/draw").html().select("main a[href*='draw?contest=']").stream()
                .map(it -> it.attr("href").replaceAll(".*contest=", "")).findFirst().orElseThrow();
    }

    private void says(String numbers) {
        Patience.until("the page says " + numbers, () -> citizen.get(SERVICE).words().contains(numbers));
    }

    private void showsItsCaseToStaff() {
        Clerk clerk = Administrator.of(PORTAL).clerk(PORTAL.visitor(), "norderstedt");
        assertEquals(1, clerk.references("service=raffle").size());
        Page file = clerk.visitor().open(clerk.caseOf("Dorothee"));
        for (String words : new String[] {"Was der Dienst dazu sagt Gezogen als Dorothee Demo.", "Sie haben gewonnen.", "automatisch"}) {
            assertTrue(file.words().contains(words), file.words());
        }
    }
}
