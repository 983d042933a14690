package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.Patience;

/** Citizens and staff sign in and out in a browser with a real Keycloak. */
class KeycloakIT extends KeycloakContract {

    @Test
    void aCitizenComesBackToWhereTheyWereGoing() {
        citizen("erika", "postal-vote");
        assertEquals(TOWN + "/postal-vote", path());
        assertTrue(isSignedIn());
        page.navigate(ACCOUNT);
        assertTrue(page.locator("main").textContent().contains("Sie sind angemeldet mit Stadtkonto."), page.locator("main").textContent());
    }

    @Test
    void aCitizenComesBackToTheTownsOwnHost() {
        signIn(host() + "/account/sign-in?to=postal-vote", "Stadtkonto", "otto");
        assertEquals(host() + "/postal-vote", page.url());
        assertEquals(1, page.locator(".portal-header a:has-text('Mein Konto')").count());
        assertFalse(isSignedIn());
    }

    @Test
    void itWorksWithoutScripts() {
        Chromium.close(context);
        browse(CHROMIUM.withoutScripts(PORTAL.port()));
        citizen("otto", "account/profile");
        assertEquals(ACCOUNT + "/profile", path());
        page.navigate(ACCOUNT);
        page.locator("form[action$=sign-out] button").click();
        page.waitForURL("**" + TOWN + "/");
        assertFalse(isSignedIn());
    }

    @Test
    void whatKeycloakKnowsIsInForms() {
        citizen("erika", "postal-vote");
        page.navigate(TOWN + "/postal-vote/apply/person");
        assertEquals("Mustermann", page.locator("#familyName").inputValue());
        assertEquals("12", page.locator("[name='birthDate.day']").inputValue());
        assertTrue(page.locator("main").textContent().contains("von Ihrem Anmeldedienst"));
    }

    @Test
    void aGuestsDraftGoesAlongToKeycloakAndAgainWhereAStepTakesAHigherLevel() {
        page.navigate(DepotPlugin.SERVICE + "/apply");
        page.locator("#what").fill("Klavier");
        page.locator("[name=valuable][value=yes]").press("Space");
        Form form = new Form(page).next();
        assertEquals(ACCOUNT + "/sign-in", path());
        page.locator("main a:has-text('Stadtkonto')").click();
        password("erika");
        assertEquals(DepotPlugin.SERVICE + "/apply/bank", path());
        page.locator("#account").fill("DE02");
        form.next();
        assertTrue(page.url().endsWith(ACCOUNT + "/sign-in?to=depot/apply/vault&level=substantial"), page.url());
        assertEquals(0, page.locator("main a:has-text('Vereinskonto')").count());
        page.locator("main a:has-text('Stadtkonto')").click();
        assertFalse(path().startsWith(TOWN), page.url());
        code();
        assertEquals(DepotPlugin.SERVICE + "/apply/vault", path());
        page.locator("#number").fill("7");
        form.next().next();
        String check = page.locator("main").textContent();
        assertTrue(check.contains("Klavier") && check.contains("DE02"), check);
        form.next();
        assertTrue(page.locator(".portal-panel__reference").textContent().contains("NOR-"), page.url());
    }

    @Test
    void ofTwoProvidersEachHasAButtonAndAccountsOfItsOwn() {
        signIn(ACCOUNT + "/sign-in", "Vereinskonto", "otto");
        assertEquals(ACCOUNT, path());
        assertTrue(page.locator("main").textContent().contains("Sie sind angemeldet mit Vereinskonto."), page.locator("main").textContent());
        page.navigate(ACCOUNT + "/elsewhere/keycloak");
        assertTrue(page.locator("main").textContent().contains("Sie sind angemeldet mit Stadtkonto."), page.url());
    }

    /** RFC 9700, 4.4: what one provider answers counts nowhere but at its own address. */
    @Test
    void theAnswerOfOneProviderIsRefusedAtTheAddressOfAnother() {
        citizen("otto", "");
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("citizens-norderstedt"));
        String departure = departure();
        page.navigate(departure.replace("%2Freturn%2Fkeycloak", "%2Freturn%2Fclub"));
        assertEquals(ACCOUNT + "/return/club", path());
        assertTrue(page.url().contains("code="), page.url());
        assertEquals("Die Anmeldung gilt nicht mehr", heading());
        assertFalse(isSignedIn());
        page.navigate(departure);
        assertEquals(ACCOUNT, path());
        assertTrue(isSignedIn());
    }

    /** Where the portal sends this browser, which does not go there yet. */
    private String departure() {
        RequestOptions here = RequestOptions.create().setMaxRedirects(0);
        String address = context.request().get(ACCOUNT + "/elsewhere/keycloak", here).headers().get("location");
        assertTrue(address.contains("%2Freturn%2Fkeycloak"), address);
        return address;
    }

    @Test
    void aServiceTakesAHigherLevelOnTheWay() throws IOException {
        String service = TOWN + "/transfer-block";
        new TownFolder(PORTAL.data(), "norderstedt").raise("transfer-block", "substantial");
        Patience.until("the level is raised", () -> PORTAL.visitor().get(service).text().contains("signInNeeded"));
        citizen("erika", "transfer-block");
        page.locator(".portal-actions a.kern-btn--primary").click();
        assertEquals(ACCOUNT + "/sign-in", path());
        assertEquals(0, page.locator("#password").count());
        page.locator("main a:has-text('Stadtkonto')").click();
        code();
        assertTrue(path().startsWith(service + "/apply/"), page.url());
        assertEquals("Mustermann", page.locator("#familyName").inputValue());
    }

    @Test
    void whoSignsOutHereIsSignedOutThere() {
        citizen("erika", "");
        page.locator("form[action$=sign-out] button").click();
        page.waitForURL("**" + TOWN + "/");
        assertFalse(isSignedIn());
        page.navigate(ACCOUNT + "/elsewhere/keycloak");
        assertTrue(page.locator("#password").isVisible(), page.url());
    }

    @Test
    void whoIsSignedOutThereIsSignedOutHere() {
        citizen("otto", "");
        assertTrue(isSignedIn());
        KEYCLOAK.admin().signOut("otto");
        Patience.until("the portal has heard of it", () -> !isSignedIn());
    }

    @Test
    void theLogNamesNobody() {
        citizen("erika", "");
        assertTrue(isSignedIn());
        assertTrue(LOG.lines().stream().noneMatch(it -> it.contains("rika") || it.contains("Mustermann")), LOG.lines().toString());
    }

    @Test
    void anotherKeyOfKeycloakIsTrusted() {
        citizen("erika", "");
        assertTrue(isSignedIn());
        KEYCLOAK.admin().rotateKeys();
        Chromium.close(context);
        browse(CHROMIUM.german(PORTAL.port()));
        citizen("erika", "");
        assertTrue(isSignedIn());
    }

    @Test
    void anAccountIsDeletedByAFreshSignIn() {
        citizen("otto", "account/data");
        page.locator("main form[action$=data] button").click();
        assertTrue(page.locator("main").textContent().contains("Ihr Konto ist gelöscht"), page.url());
        assertFalse(isSignedIn());
    }

    @Test
    void thePagesOfSuchAnAccountAreWithoutFault() {
        citizen("erika", "");
        inspector.inspect("account-of-provider");
        inspector.visit(ACCOUNT + "/security", "account-of-provider-security");
        assertEquals(0, page.locator("main input[type=password]").count());
        assertTrue(page.locator("main").textContent().contains("Konto angelegt"));
        inspector.visit(ACCOUNT + "/data", "account-of-provider-data");
        inspector.findings().forEach((name, found) -> assertEquals(List.of(), found, name));
    }

    @Test
    void aClerkIsWhatTheGroupSays() {
        staff("clara");
        assertEquals(STAFF, path());
        assertTrue(page.content().contains("Clara Sachbearbeiterin"));
        page.navigate(STAFF + "/accounts");
        assertEquals(403, page.navigate(STAFF + "/accounts").status());
        complaints.clear();
    }

    @Test
    void anAdministratorNeedsASecondFactorHereIfThereWasNoneThere() {
        staff("anton");
        assertEquals(STAFF + "/authenticator", path());
    }

    @Test
    void whoeverIsInNoGroupStaysOutAndComesInWithOne() {
        staff("otto");
        assertEquals("Sie haben hier keinen Zugang", heading());
        inspector.inspect("staff-not-admitted");
        inspector.findings().forEach((name, found) -> assertEquals(List.of(), found, name));
        complaints.clear();
        KEYCLOAK.admin().setMember("otto", "rathaus-clerks", true);
        page.navigate(STAFF + "/elsewhere/hall?to=deliveries");
        assertEquals(STAFF + "/deliveries", path());
        KEYCLOAK.admin().setMember("otto", "rathaus-clerks", false);
        page.navigate(STAFF + "/elsewhere/hall");
        assertEquals("Sie haben hier keinen Zugang", heading());
        complaints.clear();
        page.navigate(STAFF + "/deliveries");
        assertEquals("Anmelden", heading());
    }

    @Test
    void staffSignOutOverKeycloak() {
        staff("clara");
        page.locator("form[action$=sign-out] button").click();
        page.waitForURL("**" + STAFF);
        assertEquals("Anmelden", heading());
        page.navigate(STAFF + "/elsewhere/hall");
        assertTrue(page.locator("#password").isVisible(), page.url());
    }

    /** RFC 6265bis, 4.1.3.2: what binds a sign-in to its browser comes from this host alone. */
    @Test
    void theCookieOfADepartureIsOutOfReach() {
        Page answer = PORTAL.visitor().send("GET", ACCOUNT + "/elsewhere/keycloak", Map.of(), Map.of("X-Forwarded-Proto", "https"));
        String cookie = answer.header("Set-Cookie");
        assertTrue(cookie.startsWith("__Host-elsewhere-citizens-norderstedt="), cookie);
        assertTrue(cookie.contains("Secure") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.contains("Path=/;"), cookie);
        assertTrue(answer.location().orElseThrow().contains("redirect_uri=https%3A%2F%2F"), answer.location().orElseThrow());
        assertEquals("no-store", answer.header("Cache-Control"));
    }

    @Test
    void nobodySignsOthersOut() {
        citizen("erika", "");
        assertEquals(400, PORTAL.visitor().send("POST", ACCOUNT + "/logout-token/keycloak", Map.of("logout_token", "a.b.c"), Map.of()).status());
        assertEquals(400, PORTAL.visitor().send("POST", ACCOUNT + "/logout-token/unknown", Map.of("logout_token", "a.b.c"), Map.of()).status());
        assertEquals(403, PORTAL.visitor().send("POST", ACCOUNT + "/sign-out", Map.of("logout_token", "a.b.c"), Map.of()).status());
        assertTrue(isSignedIn());
    }
}
