package org.rathaus.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.testkit.PortalContainer;

/** Rows of groups in a browser: where the focus goes, what screen readers hear, what shows and hides. */
@Tag(PortalContainer.SHARED)
class GroupBrowserIT {

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
        page = GalleryWalk.open(context, PORTAL.visitor(), "family");
    }

    @AfterEach
    void close() {
        Chromium.close(context);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator row(String name) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Until the page has gone to the new row, what is pressed may scroll away under the pointer. */
    private void addsARow() {
        button("Weiteres Kind hinzufügen").press("Enter");
        assertThat(row("Kind 2")).isFocused();
    }

    private void addsAndRemoves() {
        row("Kind 1").getByLabel("Vorname").fill("Ewa");
        addsARow();
        assertThat(row("Kind 1").getByLabel("Vorname")).hasValue("Ewa");
        row("Kind 2").getByLabel("Vorname").fill("Jan");
        // the browser takes what only screen readers read for a word of its own
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Entfernen ?: Kind 1$"))).press("Enter");
        assertThat(row("Kind 2")).hasCount(0);
        assertThat(row("Kind 1").getByLabel("Vorname")).hasValue("Jan");
        assertThat(page.locator("#children-group")).isFocused();
    }

    @Test
    void theFocusGoesToTheNewRowAndBackToTheGroup() {
        browse(CHROMIUM.german(PORTAL.port()));
        addsAndRemoves();
    }

    @Test
    void theFocusGoesThereWithoutScriptsToo() {
        browse(CHROMIUM.withoutScripts(PORTAL.port()));
        addsAndRemoves();
    }

    @Test
    void theEnterKeyInAFieldTakesNothingAway() {
        browse(CHROMIUM.german(PORTAL.port()));
        addsARow();
        row("Kind 1").getByLabel("Vorname").fill("Ewa");
        row("Kind 1").getByLabel("Vorname").press("Enter");
        assertThat(page.locator("[data-error-summary]")).isFocused();
        assertThat(row("Kind 2")).isVisible();
        assertThat(row("Kind 1").getByLabel("Vorname")).hasValue("Ewa");
    }

    @Test
    void anErrorLeadsIntoItsRow() {
        browse(CHROMIUM.german(PORTAL.port()));
        addsARow();
        page.locator("main form button.kern-btn--primary").click();
        page.getByText("Kind 2: Geben Sie den Vornamen des Kindes ein.").click();
        assertThat(row("Kind 2").getByLabel("Vorname")).isFocused();
        assertThat(row("Kind 2").getByLabel("Vorname")).hasAccessibleDescription("Geben Sie den Vornamen des Kindes ein.");
    }

    @Test
    void aConditionShowsQuestionsOfItsOwnRowOnly() {
        browse(CHROMIUM.german(PORTAL.port()));
        addsARow();
        row("Kind 2").getByLabel("Ja", new Locator.GetByLabelOptions().setExact(true)).check();
        assertThat(row("Kind 1").getByLabel("Name des Tieres")).isHidden();
        assertThat(row("Kind 2").getByLabel("Name des Tieres")).isVisible();
        row("Kind 2").getByLabel("Ein anderes").check();
        assertThat(row("Kind 2").getByLabel("Welches andere Tier?")).isVisible();
        row("Kind 2").getByLabel("Nein").check();
        assertThat(row("Kind 2").getByLabel("Welches andere Tier?")).isHidden();
    }

    @Test
    void everyButtonHasANameOfItsOwn() {
        browse(CHROMIUM.german(PORTAL.port()));
        addsARow();
        List<String> buttons = page.locator("main form button:visible").allTextContents();
        assertEquals(buttons.stream().distinct().toList(), buttons);
        assertTrue(row("Kinder").ariaSnapshot().contains("group \"Kind 2\""), row("Kinder").ariaSnapshot());
    }
}
