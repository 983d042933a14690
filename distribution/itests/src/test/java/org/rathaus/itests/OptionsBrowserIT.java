package org.rathaus.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.testkit.PortalContainer;

/** Options of a list that another answer decides about, with scripts and without. */
@Tag(PortalContainer.SHARED)
class OptionsBrowserIT {

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void offerTheGallery() throws IOException {
        new TownFolder(PORTAL.data(), "norderstedt").offer("gallery", PORTAL.visitor());
    }

    private void browse(BrowserContext newContext) {
        context = newContext;
        page = GalleryWalk.open(context, PORTAL.visitor(), "offers");
    }

    @AfterEach
    void close() {
        Chromium.close(context);
    }

    private Locator place(String value) {
        return page.locator("[name=place][value=" + value + "]");
    }

    private Locator list() {
        return page.locator("#transport");
    }

    private Locator next() {
        return page.locator("main form button.kern-btn--primary");
    }

    private List<String> offered() {
        list().click();
        List<String> texts = page.locator("#transport-options > li").allTextContents();
        list().press("Escape");
        return texts;
    }

    @Test
    void anOptionComesAndGoesWithTheAnswer() {
        browse(CHROMIUM.german(PORTAL.port()));
        assertEquals(List.of("Bus", "Zug"), offered());
        place("island").check();
        assertEquals(List.of("Bus", "Zug", "Fähre"), offered());
        place("town").check();
        assertEquals(List.of("Bus", "Zug"), offered());
    }

    @Test
    void anOptionThatGoesTakesTheChoiceAlongAndBringsItBack() {
        browse(CHROMIUM.german(PORTAL.port()));
        place("island").check();
        list().fill("fäh");
        list().press("ArrowDown");
        list().press("Enter");
        place("town").check();
        assertThat(list()).hasValue("");
        assertEquals("", page.evaluate("() => new FormData(document.getElementById('stepForm')).get('transport')"));
        place("island").check();
        assertThat(list()).hasValue("Fähre");
        page.locator("[name=ticket][value=single]").check();
        page.locator("[name=members][value=no]").check();
        next().click();
        page.waitForURL("**/apply/check");
        assertThat(page.locator("main")).containsText("Fähre");
    }

    @Test
    void whatIsChosenMeanwhileStays() {
        browse(CHROMIUM.german(PORTAL.port()));
        place("island").check();
        page.locator("#transport-sent").evaluate("list => { list.value = 'ferry'; }");
        place("town").check();
        list().fill("Zug");
        list().press("Tab");
        place("island").check();
        assertThat(list()).hasValue("Zug");
    }

    @Test
    void theListOffersItWithoutScriptsWhenThePageIsThereAgain() {
        browse(CHROMIUM.withoutScripts(PORTAL.port()));
        assertThat(list().locator("option:not([disabled])")).hasText(new String[] {"Bitte auswählen", "Bus", "Zug"});
        place("island").press("Space");
        page.locator("[name=ticket][value=single]").press("Space");
        page.locator("[name=members][value=no]").press("Space");
        next().press("Enter");
        assertThat(page.locator("[data-error-summary]")).isVisible();
        list().selectOption("ferry");
        next().press("Enter");
        page.waitForURL("**/apply/check");
        assertThat(page.locator("main")).containsText("Fähre");
    }
}
