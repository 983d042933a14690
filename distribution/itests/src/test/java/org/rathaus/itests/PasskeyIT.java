package org.rathaus.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** Citizens sign in with passkeys, in a real browser with an emulated authenticator. */
class PasskeyIT {

    private static final String TOWN = "norderstedt";
    private static final Mailbox MAILS = new Mailbox();

    @RegisterExtension
    static final PortalContainer PORTAL = new PortalContainer().with("rathaus.properties", MAILS.settings());

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final List<String> complaints = new ArrayList<>();
    private final String email = UUID.randomUUID() + "@example.org";
    private BrowserContext context;
    private Page page;
    private VirtualAuthenticator authenticator;

    @BeforeAll
    static void sendMails() throws IOException {
        new TownFolder(PORTAL.data(), TOWN).sendMailsAndFiles(PORTAL.visitor());
        new TownFolder(PORTAL.data(), "musterhausen").sendMailsAndFiles(PORTAL.visitor());
    }

    @AfterAll
    static void stop() {
        MAILS.stop();
    }

    private void browse(BrowserContext newContext) {
        context = newContext;
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    /** An older browser, which offers passkeys when it is asked to and not before; the emulated finger is always there. */
    private void browse() {
        browseAndOffer();
        page.addInitScript("delete PublicKeyCredential.isConditionalMediationAvailable");
    }

    /** One that offers passkeys among the addresses that it knows. */
    private void browseAndOffer() {
        browse(CHROMIUM.byName(PORTAL.port()));
        authenticator = new VirtualAuthenticator(page);
    }

    @AfterEach
    void theBrowserComplainsOfNothing() {
        Chromium.close(context);
        assertEquals(List.of(), complaints);
    }

    private static String path(String page) {
        return "/" + TOWN + "/account" + page;
    }

    private void open() {
        page.navigate(link());
        page.locator("#passkeyButton").click();
        page.waitForURL("**" + path("?opened"));
    }

    private String link() {
        PORTAL.visitor().by("localhost").post(path("/register"), Map.of("email", email));
        return Mailbox.link(MAILS.wait(email, 1));
    }

    private void openWithPassword() {
        page.navigate(link());
        page.locator("#newPassword").fill(Account.PASSWORD);
        new Form(page).next();
    }

    private void signOut() {
        page.locator("form[action$=sign-out] button").click();
        page.waitForURL("**/norderstedt/");
    }

    private void click(String button) {
        page.locator(button).click();
    }

    @Test
    void opensAnAccountAndSignsInWithoutAPassword() {
        browse();
        open();
        assertEquals(1, authenticator.passkeys());
        signOut();
        page.navigate(path("/sign-in?to=account/profile"));
        click("#passkeyButton");
        page.waitForURL("**" + path("/profile"));
        assertThat(page.locator("h1")).hasText("Meine Angaben");
    }

    @Test
    void isOfferedAPasskeyAmongTheAddresses() {
        browseAndOffer();
        open();
        signOut();
        page.navigate(path("/sign-in?to=account/profile"));
        page.waitForURL("**" + path("/profile"));
    }

    @Test
    void isNotOfferedAgainWhatWasRefused() {
        browseAndOffer();
        open();
        signOut();
        page.navigate("/musterhausen/account/sign-in");
        assertThat(page.locator("[data-error-summary]")).containsText("Mit diesem Passkey können Sie sich hier nicht anmelden");
        assertThat(page.locator("#passkeyButton")).isVisible();
        page.locator("#email").fill(email);
        assertThat(page.locator("#email")).hasValue(email);
    }

    @Test
    void addsRenamesAndRemovesAPasskey() {
        browse();
        openWithPassword();
        page.navigate(path("/security"));
        click("a[href$='passkeys/new']");
        page.locator("#password").fill(Account.PASSWORD);
        new Form(page).next();
        click("#passkeyButton");
        page.waitForURL("**" + path("/security?passkeyAdded"));
        assertTrue(MAILS.wait(email, 2).startsWith("Neuer Passkey"));
        click("#passkeysTitle ~ table a");
        page.locator("#name").fill("Mein Telefon");
        new Form(page).next();
        assertThat(page.locator("#passkeysTitle ~ table")).containsText("Mein Telefon");
        click("#passkeysTitle ~ table a");
        page.locator("#password").fill("geraten");
        click("button:has-text('Passkey entfernen')");
        assertThat(page.locator("[data-error-summary]")).containsText("Das Passwort ist falsch");
        page.locator("#password").fill(Account.PASSWORD);
        click("button:has-text('Passkey entfernen')");
        page.waitForURL("**" + path("/security?passkeyRemoved"));
        assertTrue(MAILS.wait(email, 3).startsWith("Passkey entfernt"));
    }

    @Test
    void theOnlyWayInStays() {
        browse();
        open();
        page.navigate(path("/security"));
        assertThat(page.locator("main")).containsText("Ihr Konto hat kein Passwort");
        click("#passkeysTitle ~ table a");
        assertThat(page.locator("main")).containsText("Das ist Ihr einziger Weg in Ihr Konto");
        assertThat(page.locator("button:has-text('Passkey entfernen')")).hasCount(0);
    }

    @Test
    void thisDeviceIsNotAskedTwice() {
        browse();
        open();
        page.navigate(path("/passkeys/new"));
        click("#passkeyButton");
        assertThat(page.locator("form[data-passkey] [role=status]")).containsText("Dieses Gerät hat schon einen Passkey");
        assertEquals(1, authenticator.passkeys());
    }

    @Test
    void aPasskeyOfATownOpensNothingInTheOtherOnTheSameHost() {
        browse();
        open();
        signOut();
        page.navigate("/musterhausen/account/sign-in");
        click("#passkeyButton");
        assertThat(page.locator("[data-error-summary]")).containsText("Mit diesem Passkey können Sie sich hier nicht anmelden");
        assertFalse(page.locator("form[action$=sign-out]").isVisible());
    }

    @Test
    void whoIsNotRecognisedIsToldWhatToDo() {
        browse();
        open();
        signOut();
        authenticator.recognise(false);
        page.navigate(path("/sign-in"));
        click("#passkeyButton");
        assertThat(page.locator("form[data-passkey] [role=status]")).containsText("nehmen Sie das Passwort");
        assertThat(page).hasURL(Pattern.compile(".*/sign-in$"));
        page.locator("#email").fill(email);
    }

    @Test
    void anAccountWithoutAPasswordIsDeletedAfterAFreshSignIn() {
        browse();
        open();
        page.navigate(path("/data"));
        assertThat(page.locator("#password")).hasCount(0);
        click("button:has-text('Konto endgültig löschen')");
        page.waitForURL("**" + path("/sign-in?deleted"));
        assertThat(page.locator("main")).containsText("Ihr Konto ist gelöscht");
    }

    @Test
    void withoutScriptsThePasswordWorksAndThePageSaysSo() {
        browse(CHROMIUM.withoutScripts(PORTAL.port()));
        page.navigate("http://localhost:" + PORTAL.port() + path("/sign-in"));
        assertThat(page.locator("noscript p")).isVisible();
        assertTrue(page.locator("noscript p").textContent().contains("Mit dem Passwort melden Sie sich auch ohne an"));
        assertFalse(page.locator("form[data-passkey]").isVisible());
        assertTrue(page.locator("#password").isVisible());
    }

    @Test
    void whoIsAskedSaysNothingOfAnybody() {
        browse();
        open();
        Visitor stranger = PORTAL.visitor().by("localhost");
        String asked = stranger.get(path("/passkey-question")).text();
        assertFalse(asked.contains("allowCredentials") || asked.contains(email), asked);
        assertEquals("no-cache, no-store", stranger.get(path("/passkey-question")).header("Cache-Control"));
        assertEquals(404, PORTAL.visitor().get(path("/passkey-question")).status());
        assertTrue(stranger.cookieNames().isEmpty());
    }
}
