package org.rathaus.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.testkit.PortalContainer;

/** A citizen applies for postal voting in a browser: in two languages, by keyboard alone, without scripts, on a phone. */
@Tag(PortalContainer.SHARED)
class BrowserIT {

    private static final String REFERENCE = "NOR-[0-9A-Z]{4}-[0-9A-Z]{4}";

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    private Form browse(BrowserContext newContext) {
        context = newContext;
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return new Form(page);
    }

    @AfterEach
    void theBrowserComplainsOfNothing() {
        Chromium.close(context);
        assertEquals(List.of(), complaints);
    }

    @Test
    void appliesInGerman() {
        Form form = browse(CHROMIUM.german(PORTAL.port())).begin("norderstedt");
        assertEquals("Wer sind Sie?", form.heading());
        form.person("Grünwald").next();
        assertEquals("Wo wohnen Sie?", form.heading());
        form.address().next().delivery("home").next().next();
        assertTrue(page.locator(".portal-panel__reference").textContent().matches(REFERENCE));
        page.locator("a[href*='/status/']:not([href$=receipt])").first().click();
        assertThat(page.locator("main")).containsText("NOR-");
    }

    @Test
    void appliesInEasyGerman() {
        Form form = browse(CHROMIUM.german(PORTAL.port())).begin("norderstedt");
        page.locator("button[name=_lang][value=de-simple]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "de-simple");
        form.next();
        assertThat(page.locator("[data-error-summary]")).containsText("Schreiben Sie Ihren Nach-Namen.");
        form.person("Leicht").next().address().next().delivery("home").next();
        assertEquals("Ist alles richtig?", form.heading());
        form.next();
        assertEquals("Ihr Antrag ist da", form.heading());
    }

    @Test
    void printsAllAnswers() {
        Form form = browse(CHROMIUM.german(PORTAL.port())).begin("norderstedt");
        form.person("Druck").next().address().next().delivery("pickup").next();
        page.waitForURL("**/apply/check");
        String check = printed();
        List<String> answers = List.of("Druck", "9. März 1961", "Ulzburger Straße", "22850", "Ich hole sie im Wahlamt ab");
        answers.forEach(it -> assertTrue(check.contains(it), check));
        assertFalse(check.contains("Ändern"), check);
        form.next();
        page.waitForURL("**/apply/confirmation");
        String confirmation = printed();
        answers.forEach(it -> assertTrue(confirmation.contains(it), confirmation));
        assertTrue(confirmation.contains(page.locator(".portal-panel__reference").textContent()), confirmation);
    }

    private String printed() {
        try {
            return PdfText.of(page.pdf());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void asksWhoIsIdleAndSavesBeforeItLeaves() {
        Form form = browse(CHROMIUM.german(PORTAL.port()));
        page.clock().install();
        form.begin("norderstedt").person("Pause");
        page.clock().runFor("56:00");
        assertThat(page.locator("dialog")).isVisible();
        page.locator("[data-idle-stay]").click();
        assertThat(page.locator("dialog")).isHidden();
        page.clock().runFor("01:01:00");
        page.waitForURL("**/postal-vote?saved");
        page.navigate("/norderstedt/postal-vote/apply/person");
        assertThat(page.locator("#familyName")).hasValue("Pause");
    }

    @Test
    void returnsToTheCheckPageWithWhatAChangeMadeNecessary() {
        Form form = browse(CHROMIUM.german(PORTAL.port())).begin("norderstedt");
        form.person("Wechsel").next().address().next().delivery("home").next();
        page.locator("a[href$='apply/person?change#applicant']").click();
        page.locator("[name=applicant]").check();
        form.next();
        assertEquals("Ihre Vollmacht", form.heading());
        page.locator("#representativeName").fill("Jan Hilfreich");
        page.locator("#authority").setInputFiles(new FilePayload("Vollmacht.pdf", "application/pdf", Authority.PDF));
        form.next();
        assertTrue(page.url().endsWith("/apply/check"), page.url());
    }

    @Test
    void appliesInEnglish() {
        Form form = browse(CHROMIUM.english(PORTAL.port())).begin("norderstedt");
        assertEquals("Who are you?", form.heading());
        form.person("Greenwood").next().address().next().delivery("pickup").next().next();
        assertEquals("We have received your application", form.heading());
    }

    @Test
    void changesTheLanguageInTheMiddleAndLosesNothing() {
        browse(CHROMIUM.german(PORTAL.port())).begin("norderstedt").person("Halbfertig");
        page.locator("button[name=_lang][value=en]").click();
        assertThat(page.locator("h1")).hasText("Who are you?");
        assertThat(page.locator("#familyName")).hasValue("Halbfertig");
        assertThat(page.locator("#birthDate-year")).hasValue("1961");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void findsTheServiceFromTheListOfTowns() {
        browse(CHROMIUM.german(PORTAL.port()));
        page.navigate("/");
        page.locator("main a[href='/norderstedt/']").first().click();
        page.locator("main a[href='/norderstedt/postal-vote']").first().click();
        assertThat(page.locator("h1")).hasText("Briefwahl beantragen");
    }

    @Test
    void errorsTakeTheFocusAndLeadToTheField() {
        browse(CHROMIUM.german(PORTAL.port())).begin("norderstedt").next();
        assertThat(page.locator("[data-error-summary]")).isFocused();
        assertTrue(page.title().startsWith("Fehler: "), page.title());
        page.locator("[data-error-summary] a[href='#birthDate']").click();
        assertThat(page.locator("#birthDate")).isFocused();
    }

    @Test
    void errorsTakeTheFocusWithoutScriptsToo() {
        browse(CHROMIUM.withoutScripts(PORTAL.port()));
        Form.byKeys(page).begin("norderstedt").next();
        assertThat(page.locator("[data-error-summary]")).isVisible();
        assertThat(page.locator("[data-error-summary]")).isFocused();
    }

    @Test
    void showsTheOtherAddressOnlyWhenItIsWanted() {
        Form form = browse(CHROMIUM.german(PORTAL.port())).begin("norderstedt").person("Weg").next().address().next();
        assertThat(page.locator("#otherStreet")).isHidden();
        form.delivery("other");
        assertThat(page.locator("#otherStreet")).isVisible();
        form.delivery("home");
        assertThat(page.locator("#otherStreet")).isHidden();
        form.next();
        assertTrue(page.url().endsWith("/apply/check"), page.url());
    }

    /** With one file too many for its type, one that is right, and one taken back. */
    private void sendsAnAuthority(Form form, String key) {
        form.person("Vertreten");
        page.locator("[name=applicant]").press("Space");
        form.next();
        page.locator("#authority").setInputFiles(new FilePayload("falsch.pdf", "application/pdf", Authority.PAGE));
        form.next();
        assertThat(page.locator("[data-error-summary]")).containsText("falsch.pdf");
        page.locator("#authority").setInputFiles(new FilePayload[] {
            new FilePayload("Seite 1.pdf", "application/pdf", Authority.PDF), new FilePayload("Seite 2.pdf", "application/pdf", Authority.PDF)});
        page.locator("button[value=upload]").press(key);
        assertThat(page.locator(".portal-files__item")).hasCount(2);
        page.locator("button[value^=remove]").last().press(key);
        assertThat(page.locator(".portal-files__item")).hasText("Seite 1.pdf (1 KB)Entfernen: Seite 1.pdf");
        page.locator("#representativeName").fill("Jan Hilfreich");
        form.next().address().next().delivery("home").next();
        assertThat(page.locator("main")).containsText("Seite 1.pdf (1 KB)");
        form.next();
        assertTrue(page.locator(".portal-panel__reference").textContent().matches(REFERENCE));
    }

    @Test
    void sendsFiles() {
        sendsAnAuthority(browse(CHROMIUM.german(PORTAL.port())).begin("norderstedt"), "Enter");
    }

    @Test
    void sendsFilesWithoutScripts() {
        browse(CHROMIUM.withoutScripts(PORTAL.port()));
        sendsAnAuthority(Form.byKeys(page).begin("norderstedt"), "Enter");
    }

    @Test
    void appliesWithoutScripts() {
        browse(CHROMIUM.withoutScripts(PORTAL.port()));
        Form form = Form.byKeys(page).begin("norderstedt").person("Ohne Skript").next().address().next();
        form.delivery("other").next();
        assertThat(page.locator("#otherStreet")).isVisible();
        page.locator("#otherStreet").fill("Deichweg");
        page.locator("#otherHouseNumber").fill("3");
        page.locator("#otherPostcode").fill("25980");
        page.locator("#otherCity").fill("Westerland");
        form.next().next();
        assertTrue(page.locator(".portal-panel__reference").textContent().matches(REFERENCE));
    }

    @Test
    void appliesByKeyboardAlone() {
        browse(CHROMIUM.german(PORTAL.port()));
        page.navigate("/norderstedt/postal-vote");
        Keys keys = new Keys(page);
        keys.skipToMain();
        keys.follow("a[href$='/apply/person']").waitFor("Wer sind Sie?");
        if (page.locator("[name=elections]").count() > 0) {
            keys.to("[name=elections][value=demo]").press("Space");
        }
        keys.type("#familyName", "Tastatur").type("#firstNames", "Tina").type("#birthDate", "9").type("#birthDate-month", "3")
                .type("#birthDate-year", "1961").press("Enter").waitFor("Wo wohnen Sie?");
        keys.type("#street", "Rathausallee").type("#houseNumber", "50").type("#postcode", "22846").type("#city", "Norderstedt")
                .press("Enter").waitFor("Wohin sollen die Unterlagen?");
        keys.to("[name=delivery]").press("Space").press("ArrowDown").press("ArrowDown").press("ArrowUp");
        keys.type("#otherStreet", "Deichweg").type("#otherHouseNumber", "3").type("#otherPostcode", "25980")
                .type("#otherCity", "Westerland").press("Enter");
        page.waitForURL("**/apply/check");
        keys.to("main form button[type=submit]").press("Space");
        page.waitForURL("**/apply/confirmation");
        assertTrue(page.locator(".portal-panel__reference").textContent().matches(REFERENCE));
    }

    @Test
    void appliesOnANarrowScreen() {
        Form form = browse(CHROMIUM.german(PORTAL.port()));
        page.setViewportSize(Chromium.NARROW, 640);
        form.begin("musterhausen").person("Schmal").next().address().next().delivery("home").next().next();
        assertTrue(page.locator(".portal-panel__reference").textContent().startsWith("MUS-"));
    }

    @Test
    void copiesTheLinkToTheStatus() {
        Form form = browse(CHROMIUM.german(PORTAL.port())).begin("norderstedt");
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        form.person("Kopie").next().address().next().delivery("home").next().next();
        page.locator("[data-copy]").click();
        assertThat(page.locator("[data-copy]")).hasText("Kopiert");
        assertEquals(page.locator("#statusAddress").inputValue(), page.evaluate("navigator.clipboard.readText()"));
    }

    @Test
    void goesBackAndForthWithoutLosingAnything() {
        Form form = browse(CHROMIUM.german(PORTAL.port())).begin("norderstedt").person("Zurück").next().address().next();
        page.waitForURL("**/apply/delivery");
        page.goBack();
        page.waitForURL("**/apply/address");
        page.goBack();
        assertThat(page.locator("#familyName")).hasValue("Zurück");
        form.next();
        assertThat(page.locator("#street")).hasValue("Ulzburger Straße");
    }
}
