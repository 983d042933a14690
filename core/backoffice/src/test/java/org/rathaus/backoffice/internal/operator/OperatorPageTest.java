package org.rathaus.backoffice.internal.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.api.identity.Role;
import org.rathaus.api.identity.StaffMember;
import org.rathaus.api.service.Texts;
import org.rathaus.backoffice.internal.testing.Browser;
import org.rathaus.backoffice.internal.testing.MemoryAccounts;
import org.rathaus.backoffice.internal.testing.MemoryDeliveries;
import org.rathaus.backoffice.internal.testing.MemoryEnablement;
import org.rathaus.backoffice.internal.testing.MemoryPlugins;
import org.rathaus.backoffice.internal.testing.MemoryStatistics;
import org.rathaus.backoffice.internal.testing.MemoryUnfinished;
import org.rathaus.backoffice.internal.testing.OneService;
import org.rathaus.kernel.service.PluginState;

class OperatorPageTest {

    private final MemoryAccounts accounts = new MemoryAccounts();
    private final MemoryDeliveries deliveries = new MemoryDeliveries();
    private final MemoryUnfinished unfinished = new MemoryUnfinished();
    private boolean seesAllTowns;
    private final String host = "";
    private final Browser browser = new Browser(
            new OperatorArea(accounts.identities(), deliveries, new MemoryPlugins(), new MemoryEnablement(), unfinished, new MemoryStatistics(),
            null, () -> seesAllTowns, name -> name.equals("rathaus.operator.host") ? host : "value of " + name), null, new OneService());

    @BeforeEach
    void signIn() {
        browser.as(accounts.add(StaffMember.INSTALLATION, "admin", "Administration"));
    }

    @Test
    void showsWhatDoesNotRunFirst() {
        String page = browser.get("");
        assertTrue(page.contains("Bitte kümmern Sie sich darum") && page.contains("is no bundle"), page);
        assertTrue(page.contains("an ihrer Stelle läuft die Version, die zuletzt gut lief: broken.jar"), page);
        assertTrue(page.indexOf(">broken.jar") < page.indexOf(">dog-tax.jar"), page);
        assertFalse(page.contains("wicket:") || page.contains("[Warning"), page);
    }

    @Test
    void saysInTheReadersLanguageWhatToDoAboutAPlugin() {
        String german = browser.get("");
        assertTrue(german.contains("Die Datei ist kein Plugin.") && german.contains("Version 0.9.0 läuft weiter."), german);
        String english = browser.in(Locale.ENGLISH).get("");
        assertTrue(english.contains("Take the file out of the folder.") && english.contains("Version 0.9.0 goes on running."), english);
    }

    @ParameterizedTest
    @EnumSource
    void everyCauseHasATextAndARemedy(PluginState.Cause cause) {
        Texts texts = Texts.of(OperatorPage.class);
        String key = "cause." + cause.name().toLowerCase(Locale.ROOT);
        assertTrue(texts.find(Locale.GERMAN, key).isPresent() && texts.find(Locale.GERMAN, key + ".remedy").isPresent());
    }

    @Test
    void warnsOfADatabaseThatDoesNotKeepTownsApart() {
        assertFalse(browser.get("").contains("trennt die Kommunen nicht"));
        seesAllTowns = true;
        assertTrue(browser.get("").contains("trennt die Kommunen nicht"));
    }

    @Test
    void namesWhatIsWrongWithFoldersOfTowns() {
        assertFalse(browser.get("").contains("Diese Ordner sind fehlerhaft"));
        String page = browser.withFaults("ours/tokens.css, line 3: --kern-color-action-default <dark> needs 4.5:1", "ours/town.json, line 1: x",
                "neu/town.json: is missing").get("");
        assertTrue(page.contains("Die Ordner dieser Kommunen sind fehlerhaft: ours, neu."), page);
        assertTrue(page.contains("ours/tokens.css, line 3: --kern-color-action-default &lt;dark&gt; needs 4.5:1") && page.contains("neu/town.json: is missing"), page);
        assertFalse(page.contains("wicket:") || page.contains("[Warning"), page);
    }

    @Test
    void namesSoManyFaultsThatAPageStaysOne() {
        for (int i = 0; i < 60; i++) {
            browser.withFaults("town-" + i + "/town.json: is missing");
        }
        String page = browser.get("");
        assertTrue(page.contains("town-9, …") && page.contains("town-49/town.json") && page.contains("Das sind die ersten 50 von 60"), page);
        assertFalse(page.contains("town-50/town.json"), page);
    }

    @Test
    void showsTheTownsAndWhatTheyOffer() {
        String page = browser.get("");
        assertTrue(page.contains("href=\"/ours/\"") && page.contains("ours.example") && page.contains("dog-tax"), page);
        assertTrue(page.contains("Zu niedriges Vertrauensniveau in town.json, es gilt das des Dienstes: dog-tax"), page);
        assertTrue(page.contains("In town.json fehlt mail.from."), page);
    }

    @Test
    void showsTheLinkOfAnInvitationOnce() {
        assertTrue(browser.get("").contains("href=\"/operator/towns/ours/accounts\""));
        String page = browser.post("towns/ours/accounts", Map.of("login", "bert", "name", "Bert Neu"));
        assertTrue(page.contains("/ours/staff/invitation/secret-bert\""), page);
        String again = browser.get("towns/ours/accounts");
        assertTrue(again.contains("Eingeladen") && !again.contains("secret-bert"), again);
    }

    @Test
    void keepsWhatWasTypedWhenALoginIsMalformed() {
        String page = browser.post("towns/ours/accounts", Map.of("login", "Bert Neu", "name", "Bert Neu"));
        assertTrue(page.contains("Schreiben Sie den Anmeldenamen") && page.contains("value=\"Bert Neu\""), page);
    }

    @Test
    void invitesOnlyAdministratorsToATown() {
        browser.post("towns/ours/accounts", Map.of("login", "bert", "name", "Bert Neu", "role", "CLERK"));
        assertEquals(Role.TOWN_ADMINISTRATOR, accounts.list("ours").get(0).role());
    }

    @Test
    void countsWhatDoesNotArriveAndTriesItAgain() {
        deliveries.add("ours", "ABC-0000-0001");
        String page = browser.get("");
        assertTrue(page.contains("In einer Kommune") && page.contains("mailbox &lt;full&gt;"), page);
        assertFalse(page.contains("ABC-0000-0001") || page.contains("[Warning"), page);
        browser.post("deliveries", Map.of("town", "ours", "target", "mail"));
        assertEquals(303, browser.status());
        assertTrue(browser.get("").contains("Alle E-Mails und Übergaben sind angekommen."));
    }

    @Test
    void aStrangerTriesNothingAgain() {
        deliveries.add("ours", "ABC-0000-0001");
        browser.post("sign-out", Map.of());
        browser.post("deliveries", Map.of("town", "ours", "target", "mail"));
        assertEquals(1, deliveries.undelivered(new StaffMember("", "ours", "", "", Role.CLERK)).size());
    }

    @Test
    void isForOperatorsOnly() {
        browser.post("sign-out", Map.of());
        accounts.add("ours", "anna", "Anna Amt");
        browser.post("sign-in", Map.of("login", "anna", "password", MemoryAccounts.PASSWORD));
        assertTrue(browser.get("").contains("current-password"));
    }

    @Test
    void isNotFoundBehindAProxy() {
        String page = browser.get("", Map.of("X-Forwarded-For", "203.0.113.7"));
        assertEquals(404, browser.status());
        assertFalse(page.contains("broken.jar"), page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]", "::1"})
    void knowsTheMachineItself(String address) {
        assertTrue(OperatorArea.isLoopback(address));
        assertTrue(OperatorArea.isOwnName(address));
    }

    @ParameterizedTest
    @CsvSource({"localhost, true", "LOCALHOST, true", "localhost.evil.example, false", "evil.example, false", "127.0.0.1.evil.example, false",
        "127.evil, false", "192.0.2.1, false", "localhost., false", "'', false"})
    void knowsItsNames(String host, boolean isOwn) {
        assertEquals(isOwn, OperatorArea.isOwnName(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "10.0.0.1", "2001:db8:0:0:0:0:0:1", "localhost", "cafe", ""})
    void knowsOtherMachines(String address) {
        assertFalse(OperatorArea.isLoopback(address));
    }
}
