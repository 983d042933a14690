package org.rathaus.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/**
 * What {@code ./rathaus new-plugin} makes builds and passes its tests as it is, and as the tutorial and the guide for plugins have changed it,
 * outside of this repository; is deployed, serves citizens, and goes.
 */
@Tag(PortalContainer.SHARED)
class NewPluginIT {

    private static final Map<String, String> MADE = new TreeMap<>(
            Map.of("made-form", "Formular", "made-entities", "Entitäten & <mehr>", "made-pages", "Seiten"));
    private static final String TOWN = "/musterhausen/";

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @TempDir
    static Path folder;

    private static HotFolder plugins;

    private final Visitor citizen = PORTAL.visitor();

    @BeforeAll
    static void makeBuildAndDeploy() throws Exception {
        Archetype archetype = new Archetype(Files.createDirectory(folder.resolve("made")));
        MADE.forEach((id, name) -> archetype.make(id, name, id.replace("made-", "")));
        archetype.make("dog-tax", "Hundesteuer", "form");
        new Tutorial(folder.resolve("made/dog-tax")).finish();
        archetype.make("bike-boxes", "Fahrradbox", "form");
        GuideExample.first().into(folder.resolve("made/bike-boxes"));
        archetype.build();
        plugins = new HotFolder(PORTAL.data(), PORTAL.visitor());
        TownFolder town = new TownFolder(PORTAL.data(), "musterhausen");
        for (String id : MADE.keySet()) {
            plugins.put(id + ".jar", archetype.jar(id));
            town.offer(id, PORTAL.visitor());
        }
    }

    @AfterAll
    static void areGoneWhenTheirFilesAre() {
        MADE.keySet().forEach(id -> plugins.remove(id + ".jar", TOWN + id));
    }

    @Test
    void theFormIsFilledInWithABrowser() {
        try (BrowserContext context = CHROMIUM.german(PORTAL.port())) {
            Page page = context.newPage();
            page.navigate(TOWN + "made-form");
            assertThat(page.locator("h1")).hasText("Formular");
            Form form = new Form(page);
            form.leave(page.locator(".portal-actions a.kern-btn--primary"));
            assertEquals(List.of(), new Axe(page).findings(List.of()));
            page.locator("#applicant-givenNames").fill("Erika");
            page.locator("#applicant-familyName").fill("Neu");
            form.next();
            page.locator("#from").fill("1");
            page.locator("#from-month").fill("10");
            page.locator("#from-year").fill(String.valueOf(Today.inTown().getYear() + 1));
            page.locator("#reason").fill("Darum");
            form.next().next();
            assertTrue(page.locator(".portal-panel__reference").textContent().matches("MUS-[0-9A-Z]{4}-[0-9A-Z]{4}"));
        }
    }

    @Test
    void staffCloseADayAndCitizensAreToldSo() {
        Clerk clerk = Administrator.of(PORTAL).clerk(PORTAL.visitor(), "musterhausen");
        LocalDate day = Today.inTown().plusDays(9);
        String desk = "/musterhausen/staff/service/made-entities";
        FormWalk closed = clerk.visitor().visit(desk).answer("day", day.toString()).submit();
        assertEquals(List.of(), Markup.errors(closed.page().body()));
        assertEquals(1, closed.page().html().select("button[name=open]").size(), closed.page()::words);
        assertTrue(answered(day).errors().toString().contains("geschlossen"), () -> answered(day).words());
        clerk.visitor().visit(desk).submit("open", day.toString());
        assertEquals(List.of(), answered(day).errors());
    }

    private org.rathaus.testkit.Page answered(LocalDate day) {
        FormWalk form = citizen.visit(TOWN + "made-entities/apply").answer("applicant.givenNames", "Erika").answer("applicant.familyName", "Neu").submit();
        String typed = day.getDayOfMonth() + "." + day.getMonthValue() + "." + day.getYear();
        return form.answer("day", typed).answer("reason", "Darum").submit().page();
    }

    @Test
    void theOwnPageSaysWhatItCosts() {
        org.rathaus.testkit.Page page = citizen.get(TOWN + "made-pages/cost?months=3");
        assertTrue(page.words().contains("3 Monate kosten 37,50 €."), page::words);
        org.rathaus.testkit.Page wrong = citizen.get(TOWN + "made-pages/cost?months=x%22%3E");
        assertTrue(wrong.title().startsWith("Fehler: ") && wrong.words().contains("Geben Sie eine Zahl"), wrong::words);
        Stream.of(page, wrong).forEach(it -> assertEquals(List.of(), Markup.errors(it.body())));
        assertTrue(citizen.speaking("en").get(TOWN + "made-pages/cost?months=3").words().contains("3 months cost"));
    }
}
