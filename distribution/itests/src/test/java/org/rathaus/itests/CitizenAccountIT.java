package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** Citizens open accounts, find there what they began and sent, and take it along or leave. */
class CitizenAccountIT {

    private static final String TOWN = "norderstedt";
    private static final String SERVICE = "/norderstedt/postal-vote";
    private static final Mailbox MAILS = new Mailbox();

    @RegisterExtension
    static final LogWatch LOG = new LogWatch();

    @RegisterExtension
    static final PortalContainer PORTAL = new PortalContainer().with("rathaus.properties", MAILS.settings());

    private final Visitor citizen = PORTAL.visitor();
    private final Visitor elsewhere = PORTAL.visitor();
    private final String email = UUID.randomUUID() + "@example.org";
    private Account account;

    @BeforeAll
    static void sendMails() throws IOException {
        new TownFolder(PORTAL.data(), TOWN).sendMailsAndFiles(PORTAL.visitor());
    }

    @AfterAll
    static void stop() {
        MAILS.stop();
    }

    @BeforeEach
    void open() {
        account = Account.open(citizen, MAILS, TOWN, email);
    }

    private Page overview(Visitor who) {
        return who.open(account.path(""));
    }

    @Test
    void whoHasOpenedAnAccountIsSignedInAndSignsInElsewhere() {
        assertEquals("Mein Konto", citizen.get("/norderstedt/").html().select(".portal-header a[href$=account]").text());
        assertEquals(account.path(""), account.signIn(elsewhere).location().orElseThrow());
        assertTrue(account.isSignedIn(elsewhere));
        elsewhere.post(account.path("/sign-out"), Map.of());
        assertFalse(account.isSignedIn(elsewhere));
        assertTrue(account.isSignedIn(citizen));
    }

    @Test
    void citizensSignInAndOutOnTheHostOfTheirTown() {
        Visitor here = PORTAL.visitor().by("norderstedt.localhost");
        assertEquals("/account/sign-in", here.get("/").html().select(".portal-header a:contains(Anmelden)").attr("href"));
        var form = here.visit("/account/sign-in?to=postal-vote").answer("email", email);
        assertEquals(200, form.answer("password", "geraten").send().status());
        Page in = here.visit("/account/sign-in?to=postal-vote").answer("email", email).answer("password", Account.PASSWORD).send();
        assertEquals("/postal-vote", in.header("Location"));
        String cookie = in.all("Set-Cookie").stream().filter(it -> it.startsWith("citizens-norderstedt=")).findFirst().orElseThrow();
        assertTrue(cookie.matches(".*; Path=/(;.*|$)") && !cookie.contains("Domain"), cookie);
        assertEquals("/account", here.get("/").html().select(".portal-header a:contains(Mein Konto)").attr("href"));
        assertEquals(200, here.get("/account/profile").status());
        assertEquals("/", here.post("/account/sign-out", Map.of()).header("Location"));
        assertEquals("/account/sign-in?to=account/profile", here.get("/account/profile").header("Location"));
    }

    /** W3C, "A Well-Known URL for Changing Passwords", 2 and 3. */
    @Test
    void programsThatKeepPasswordsFindWhereOneIsChanged() {
        Visitor here = PORTAL.visitor().by("norderstedt.localhost");
        assertEquals("/account/security", here.get("/.well-known/change-password").header("Location"));
        assertEquals("/account/sign-in?to=account/security", here.get("/account/security").header("Location"));
        assertEquals("/staff/account", PORTAL.visitor().by("musterhausen.localhost").get("/.well-known/change-password").header("Location"));
        assertEquals(404, here.get("/.well-known/resource-that-should-not-exist-whose-status-code-should-not-be-200").status());
    }

    /** As a proxy hands it on. */
    @Test
    void overTlsTheCookieBelongsToTheHostOfTheTownAlone() {
        Page in = elsewhere.send("POST", "/account/sign-in", Map.of("email", email, "password", Account.PASSWORD, "to", "account/profile"),
                Map.of("Sec-Fetch-Site", "same-origin", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "norderstedt.localhost"));
        assertEquals("/account/profile", in.header("Location"));
        String cookie = in.all("Set-Cookie").stream().filter(it -> it.startsWith("__Host-citizens-norderstedt=")).findFirst().orElseThrow();
        assertTrue(cookie.contains("Secure") && cookie.matches(".*; Path=/(;.*|$)") && !cookie.contains("Domain"), cookie);
    }

    @Test
    void whoOnlyReadsGetsNoCookieAndIsLedToTheSignIn() {
        Page home = elsewhere.get("/norderstedt/");
        assertEquals("/norderstedt/account/sign-in", home.html().select(".portal-header a:contains(Anmelden)").attr("href"));
        assertEquals(SERVICE.substring(13) + "/apply/person", elsewhere.get(SERVICE + "/apply/person").html()
                .select(".portal-header a:contains(Anmelden)").attr("href").replaceFirst(".*to=", ""));
        assertEquals(Set.of(), elsewhere.cookieNames());
        elsewhere.get(account.path("/sign-in"));
        elsewhere.get(account.path("/register"));
        assertEquals(Set.of(), elsewhere.cookieNames());
    }

    @Test
    void whatIsSentWhileSignedInIsInTheAccount() {
        Sent sent = Application.send(citizen, TOWN);
        assertTrue(sent.confirmation().words().contains("steht auch in Ihrem Konto"), sent.confirmation().words());
        account.signIn(elsewhere);
        Page list = overview(elsewhere);
        assertTrue(list.words().contains(sent.reference()), list.words());
        Page status = elsewhere.open(list.html().select("main tbody a").attr("href"));
        assertTrue(status.words().contains(sent.reference()) && status.words().contains("in Ihrem Konto"), status.words());
        assertEquals(200, elsewhere.get(status.path() + "/receipt").status());
        Page foreign = PORTAL.visitor().get(status.path());
        assertEquals("/norderstedt/account/sign-in?to=status/" + status.path().substring("/norderstedt/status/".length()), foreign.location().orElseThrow());
    }

    @Test
    void nobodyOpensACaseOfAnotherAccount() {
        Application.send(citizen, TOWN);
        String own = overview(citizen).html().select("main tbody a").attr("href");
        Account.open(elsewhere, MAILS, TOWN, "other-" + email);
        assertEquals(404, elsewhere.get(own).status());
        assertEquals(404, elsewhere.get(own + "/receipt").status());
        assertEquals(404, elsewhere.get(own + "/data").status());
    }

    @Test
    void aGuestsCaseIsTakenIntoTheAccountByWhoHoldsItsSecret() {
        Sent sent = Application.send(elsewhere, TOWN);
        assertFalse(overview(citizen).words().contains(sent.reference()));
        Page after = citizen.visit(sent.status()).submit().page();
        assertTrue(after.words().contains("Dieser Antrag ist in Ihrem Konto"), after.words());
        assertTrue(overview(citizen).words().contains(sent.reference()));
        Account.open(elsewhere, MAILS, TOWN, "other-" + email);
        elsewhere.post(sent.status(), Map.of());
        assertFalse(overview(elsewhere).words().contains(sent.reference()));
    }

    @Test
    void aDraftGoesOnOnAnyDevice() {
        Application.person(Application.begin(citizen, TOWN), "Wandernd").submit();
        account.signIn(elsewhere);
        Page next = elsewhere.visit(overview(elsewhere)).submit().page();
        assertTrue(next.path().startsWith(SERVICE + "/apply/"), next.path());
        assertEquals("Wandernd", elsewhere.get(SERVICE + "/apply/person").html().select("#familyName").val());
    }

    @Test
    void aGuestsDraftIsTakenIntoTheAccount() {
        Application.person(Application.begin(elsewhere, TOWN), "Gast").submit();
        Page later = elsewhere.open(SERVICE + "/apply/later");
        assertEquals("postal-vote/apply/later", later.html().select("main a[href*=sign-in]").attr("href").replaceFirst(".*to=", ""));
        account.signIn(elsewhere);
        assertFalse(overview(citizen).html().select("main form[action$=account] button").text().contains("Weitermachen"));
        Page taken = elsewhere.visit(SERVICE + "/apply/later").submit("_op", "account").page();
        assertTrue(taken.words().contains("Dieser Antrag ist in Ihrem Konto"), taken.words());
        assertTrue(overview(citizen).words().contains("Weitermachen"));
    }

    @Test
    void theProfileFillsFormsInAndCanBeChangedThere() {
        citizen.visit(account.path("/profile")).answer("familyName", "Muster").answer("birthDate", "9.3.1961").answer("houseNumber", "5").submit();
        var step = citizen.visit(SERVICE + "/apply/person");
        assertEquals("Muster", step.page().html().select("#familyName").val());
        assertEquals("9", step.page().html().select("[name='birthDate.day']").val());
        assertTrue(step.page().words().contains("aus Ihrem Konto"));
        step.answer("familyName", "Anders").answer("firstNames", "Ewa").submit();
        assertEquals("Anders", citizen.get(SERVICE + "/apply/person").html().select("#familyName").val());
        assertEquals("", elsewhere.get(SERVICE + "/apply/person").html().select("#familyName").val());
    }

    @Test
    void aForgottenPasswordIsReplacedWhichEndsAllSessions() {
        elsewhere.post(account.path("/recover"), Map.of("email", email));
        String link = Mailbox.link(MAILS.wait(email, 2));
        assertEquals(account.path("?recovered"), elsewhere.visit(link).answer("newPassword", "vier blaue Fahrräder").submit().page().path());
        assertTrue(account.isSignedIn(elsewhere));
        assertFalse(account.isSignedIn(citizen));
        assertTrue(MAILS.wait(email, 3).startsWith("Ihr Passwort wurde geändert"));
        assertEquals(200, account.signIn(citizen).status());
    }

    @Test
    void anotherAddressCountsOnceItIsConfirmed() {
        String other = "new-" + email;
        citizen.post(account.path("/security"), Map.of("op", "email", "newEmail", other, "emailPassword", Account.PASSWORD));
        String link = Mailbox.link(MAILS.wait(other, 1));
        assertEquals(303, account.signIn(elsewhere).status());
        assertEquals(account.path("/security?confirmed"), citizen.visit(link).submit().page().path());
        assertEquals(200, account.signIn(elsewhere).status());
        assertEquals(303, new Account(TOWN, other, Account.PASSWORD).signIn(elsewhere).status());
        assertTrue(MAILS.wait(email, 2).startsWith("Ihre E-Mail-Adresse wurde geändert"));
    }

    @Test
    void theOwnerSeesSignInsAndEndsThem() {
        account.signIn(elsewhere, "geraten");
        account.signIn(elsewhere);
        List<String> happened = List.of("Passwort richtig eingegeben", "Passwort falsch eingegeben", "Konto angelegt");
        Patience.until("all is written down", () -> events().equals(happened));
        citizen.post(account.path("/security"), Map.of("op", "others"));
        assertFalse(account.isSignedIn(elsewhere));
        assertTrue(account.isSignedIn(citizen));
    }

    private List<String> events() {
        return citizen.get(account.path("/security")).html().select("#eventsTitle + table td:nth-child(2)").eachText();
    }

    @Test
    void allDataCanBeTakenAlong() throws IOException {
        Sent sent = Application.send(citizen, TOWN);
        Set<String> names = new TreeSet<>();
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(citizen.get(account.path("/data/export")).body()));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            names.add(entry.getName());
        }
        assertEquals(Set.of("account.json", "applications/" + sent.reference() + ".zip"), names);
    }

    @Test
    void whoDeletesTheAccountLeavesTheCasesToTheTown() {
        Sent sent = Application.send(citizen, TOWN);
        Page gone = citizen.follow(citizen.post(account.path("/data"), Map.of("password", Account.PASSWORD)));
        assertTrue(gone.words().contains("Ihr Konto ist gelöscht"), gone.words());
        assertEquals(200, account.signIn(citizen).status());
        assertTrue(elsewhere.get(sent.status()).words().contains(sent.reference()));
    }
}
