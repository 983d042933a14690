package org.rathaus.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.testkit.Authenticator;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** Who must sign in for a form, or for a step of it, can do so on the way and loses nothing; nobody else gets past it. */
class LevelsIT {

    private static final String TOWN = "norderstedt";
    private static final String SERVICE = DepotPlugin.SERVICE;
    private static final String BANK = SERVICE + "/apply/bank";
    private static final String SIGN_IN = "/norderstedt/account/sign-in?to=depot/apply/bank&level=low";
    private static final Mailbox MAILS = new Mailbox();

    @RegisterExtension
    static final PortalContainer PORTAL = new PortalContainer().with("rathaus.properties", MAILS.settings());

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final Visitor citizen = PORTAL.visitor();
    private final String email = UUID.randomUUID() + "@example.org";
    private Account account;

    @BeforeAll
    static void install() throws IOException {
        new TownFolder(PORTAL.data(), TOWN).sendMailsAndFiles(PORTAL.visitor());
        new HotFolder(PORTAL.data(), PORTAL.visitor()).put(DepotPlugin.FILE, DepotPlugin.jar());
        new TownFolder(PORTAL.data(), TOWN).offer(DepotPlugin.ID, PORTAL.visitor());
    }

    @AfterAll
    static void stop() {
        MAILS.stop();
    }

    @BeforeEach
    void open() {
        account = Account.open(PORTAL.visitor(), MAILS, TOWN, email);
    }

    private FormWalk goods(Visitor who) {
        return who.visit(SERVICE + "/apply").answer("what", "Klavier").answer("valuable", "no").submit();
    }

    @Test
    void theServicePageSaysItBefore() {
        var page = citizen.get(SERVICE);
        assertEquals(List.of("„Ihr Bankkonto“: ein Konto", "„Der Tresor“: eine Anmeldung mit besonders sicher geprüfter Identität (Vertrauensniveau „hoch“)"),
                page.html().select("#signInNeeded li").eachText());
        assertTrue(page.words().contains("Kommen Sie zu „Der Tresor“, geht es online noch nicht weiter."), page.words());
        assertEquals("Online beantragen", page.html().select(".portal-actions a").text());
        assertEquals("/norderstedt/account/sign-in?to=depot&level=low", page.html().select("#signInNeeded a").attr("href"));
    }

    @Test
    void aGuestSignsInOnTheWayAndGoesOn() {
        FormWalk bank = goods(citizen);
        assertEquals(SIGN_IN, bank.page().path());
        assertTrue(bank.page().words().contains("Was Sie im Antrag schon eingegeben haben, ist gespeichert."), bank.page().words());
        FormWalk in = bank.answer("email", email).answer("password", account.password()).submit();
        assertEquals(BANK, in.page().path());
        assertEquals("Klavier", citizen.get(SERVICE + "/apply/goods").html().select("#what").val());
        in.answer("account", "DE02").submit().submit().submit();
        assertTrue(citizen.get(SERVICE + "/apply/confirmation").words().contains("DE02"));
    }

    @Test
    void whatIsSentAfterTheSessionHasEndedIsKept() {
        account.signIn(citizen);
        goods(citizen).answer("account", "DE01").submit();
        FormWalk bank = citizen.visit(BANK).answer("account", "DE02");
        citizen.post(account.path("/sign-out"), Map.of());
        var answer = bank.send();
        assertEquals(SIGN_IN, answer.location().orElseThrow());
        account.signIn(citizen);
        assertEquals("DE02", citizen.get(BANK).html().select("#account").val());
    }

    @Test
    void theAnswersBehindTheSignInAreNobodyElses() {
        account.signIn(citizen);
        goods(citizen).answer("account", "DE02").submit();
        citizen.post(account.path("/sign-out"), Map.of());
        for (String page : new String[] {"goods", "bank", "end", "check", "later"}) {
            var answer = citizen.get(SERVICE + "/apply/" + page);
            assertEquals(303, answer.status(), page);
            assertTrue(answer.location().orElseThrow().startsWith("/norderstedt/account/sign-in?to=depot/apply/"), answer.toString());
        }
        Account.open(citizen, MAILS, TOWN, "other-" + email);
        assertFalse(citizen.open(BANK).text().contains("DE02"));
        assertEquals("", citizen.open(SERVICE + "/apply/goods").html().select("#what").val());
        assertTrue(citizen.open(SERVICE + "/apply/check").path().endsWith("/apply/goods"));
        citizen.post(account.path("/sign-out"), Map.of());
        account.signIn(citizen);
        assertEquals("DE02", citizen.open(BANK).html().select("#account").val());
    }

    @Test
    void nobodySendsItWithoutASignIn() {
        account.signIn(citizen);
        goods(citizen).answer("account", "DE02").submit().submit();
        citizen.post(account.path("/sign-out"), Map.of());
        var answer = citizen.post(SERVICE + "/apply/check", Map.of());
        assertEquals("/norderstedt/account/sign-in?to=depot/apply/check&level=low", answer.location().orElseThrow());
        account.signIn(citizen);
        assertEquals(200, citizen.get(SERVICE + "/apply/check").status());
    }

    @Test
    void aCraftedStepGetsAGuestNoFurther() {
        goods(citizen);
        var answer = citizen.post(BANK, Map.of("_f", "account", "account", "DE02"));
        assertEquals(SIGN_IN, answer.location().orElseThrow());
        var sent = citizen.post(SERVICE + "/apply/check", Map.of());
        assertTrue(sent.location().orElseThrow().contains("sign-in"), sent.toString());
    }

    @Test
    void theConfirmationIsNobodyElses() {
        account.signIn(citizen);
        goods(citizen).answer("account", "DE02").submit().submit().submit();
        assertTrue(citizen.get(SERVICE + "/apply/confirmation").words().contains("DE02"));
        citizen.post(account.path("/sign-out"), Map.of());
        assertEquals(303, citizen.get(SERVICE + "/apply/confirmation").status());
        Account.open(citizen, MAILS, TOWN, "other-" + email);
        assertEquals(SERVICE, citizen.get(SERVICE + "/apply/confirmation").location().orElseThrow().replaceFirst("/$", ""));
    }

    @Test
    void whereNoWayLeadsFurtherSomebodyHelps() {
        account.signIn(citizen);
        var bank = citizen.visit(SERVICE + "/apply").answer("what", "Klavier").answer("valuable", "yes").submit();
        var vault = bank.answer("account", "DE02").submit().page();
        assertEquals("/norderstedt/account/sign-in?to=depot/apply/vault&level=high", vault.path());
        assertEquals(0, vault.html().select("#password").size());
        assertEquals(1, vault.html().select("main a[href^=tel]").size());
    }

    private FormWalk toTheVault() {
        account.signIn(citizen);
        return citizen.visit(SERVICE + "/apply").answer("what", "Klavier").answer("valuable", "yes").submit().answer("account", "DE02").submit();
    }

    @Test
    void theDraftGoesAlongToTheAccountThatItsOwnerStepsUpTo() throws Exception {
        toTheVault();
        StepUp.to("HIGH", TOWN, citizen, PORTAL.framework());
        FormWalk vault = citizen.visit(SERVICE + "/apply/vault");
        assertEquals("DE02", citizen.get(BANK).html().select("#account").val());
        vault.answer("number", "7").submit().submit().submit();
        assertTrue(citizen.get(SERVICE + "/apply/confirmation").words().contains("DE02"));
        account.signIn(citizen);
        assertFalse(citizen.open(account.path("")).words().contains("Einlagern"));
    }

    @Test
    void theDraftGoesAlongToNobodyElse() throws Exception {
        toTheVault();
        StepUp.to("LOW", TOWN, citizen, PORTAL.framework());
        assertEquals("", citizen.open(SERVICE + "/apply/goods").html().select("#what").val());
    }

    @Test
    void whoSignsOutTakesNobodyAlong() throws Exception {
        toTheVault();
        citizen.post(account.path("/sign-out"), Map.of());
        StepUp.to("HIGH", TOWN, citizen, PORTAL.framework());
        assertEquals("", citizen.open(SERVICE + "/apply/goods").html().select("#what").val());
    }

    @Test
    void aTownRaisesTheLevel() throws IOException {
        TownFolder folder = new TownFolder(PORTAL.data(), TOWN);
        String service = "/norderstedt/transfer-block";
        assertEquals("Online beantragen", citizen.get(service).html().select(".portal-actions a").text());
        folder.raise("transfer-block", "low");
        Patience.until("the level is raised", () -> citizen.get(service).text().contains("signInNeeded"));
        assertEquals("Online beantragen", citizen.get(service).html().select(".portal-actions a").text());
        assertTrue(citizen.open(service + "/apply").path().startsWith("/norderstedt/account/sign-in?to=transfer-block/apply/"));
        folder.raise("transfer-block", "substantial");
        Patience.until("the level is raised again", () -> citizen.get(service).text().contains("signInNone"));
        assertEquals(0, citizen.get(service).html().select(".portal-actions a").size());
        assertEquals(1, citizen.get(service).html().select("#signInNone a[href^=tel]").size());
        account.signIn(citizen);
        assertTrue(citizen.open(service + "/apply").words().contains("Hier geht es online noch nicht weiter"));
    }

    @Test
    void stepsUpInABrowser() {
        try (BrowserContext context = CHROMIUM.german(PORTAL.port())) {
            stepUp(context.newPage(), true);
            Chromium.close(context);
        }
    }

    @Test
    void stepsUpInABrowserWithoutScripts() {
        try (BrowserContext context = CHROMIUM.withoutScripts(PORTAL.port())) {
            stepUp(context.newPage(), false);
        }
    }

    private void stepUp(Page page, boolean mouse) {
        Form form = mouse ? new Form(page) : Form.byKeys(page);
        page.navigate(SERVICE + "/apply");
        page.locator("#what").fill("Klavier");
        page.locator("[name=valuable][value=no]").press("Space");
        form.next();
        assertThat(page).hasURL("http://127.0.0.1:" + PORTAL.port() + SIGN_IN);
        page.locator("#email").fill(email);
        page.locator("#password").fill(account.password());
        form.next();
        assertEquals("Ihr Bankkonto", form.heading());
        page.locator("#account").fill("DE02");
        form.next().next();
        assertThat(page.locator("main")).containsText("Klavier");
        form.next();
        assertThat(page.locator(".portal-panel__reference")).containsText("NOR-");
    }

    @Test
    void theSecondFactorIsSetUpAndAskedForInABrowser() {
        try (BrowserContext context = CHROMIUM.withoutScripts(PORTAL.port())) {
            Page page = context.newPage();
            Form form = Form.byKeys(page);
            signIn(page, form);
            page.navigate("/norderstedt/account/authenticator");
            Authenticator phone = Authenticator.of(page.locator("#key").textContent());
            page.locator("#code").fill(phone.code());
            page.locator("#password").fill(account.password());
            form.next();
            assertThat(page.locator(".portal-codes li")).hasCount(10);
            String recovery = page.locator(".portal-codes li").first().textContent();
            assertTrue(MAILS.wait(email, 2).startsWith("Zweiter Faktor eingerichtet"));
            again(page, form, phone.code());
            again(page, form, recovery);
            assertTrue(MAILS.wait(email, 3).startsWith("Ersatzcode benutzt"));
            page.navigate("/norderstedt/account/security");
            assertThat(page.locator("#eventsTitle + table")).containsText("Ersatzcode benutzt");
        }
    }

    private void again(Page page, Form form, String code) {
        page.navigate("/norderstedt/account");
        page.locator("form[action$=sign-out] button").press("Enter");
        page.waitForURL("**/norderstedt/");
        signIn(page, form);
        page.navigate("/norderstedt/account/profile");
        assertEquals("Code eingeben", form.heading());
        page.locator("#code").fill(code);
        form.next();
        assertTrue(page.url().endsWith("/account/profile"), page.url());
    }

    private void signIn(Page page, Form form) {
        page.navigate("/norderstedt/account/sign-in");
        page.locator("#email").fill(email);
        page.locator("#password").fill(account.password());
        form.next();
    }
}
