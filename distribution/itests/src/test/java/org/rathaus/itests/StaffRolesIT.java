package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.Authenticator;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** Each role does what it is for and nothing else, a changed or ended account at once, and a password alone is not enough. */
class StaffRolesIT {

    private static final String STAFF = "/norderstedt/staff";

    @RegisterExtension
    static final PortalContainer PORTAL = new PortalContainer();

    private static Administrator operator;
    private static Clerk clerk;
    private static Clerk auditor;
    private static Clerk limited;
    private static Sent sent;

    @BeforeAll
    static void hire() {
        operator = Administrator.of(PORTAL);
        clerk = operator.clerk(PORTAL.visitor(), "norderstedt");
        auditor = operator.hire(PORTAL.visitor(), "norderstedt", "revision", "AUDITOR");
        limited = operator.hire(PORTAL.visitor(), "norderstedt", "sperre", "CLERK", "transfer-block");
        sent = Application.send(PORTAL.visitor(), "norderstedt", "Rollenprobe");
    }

    private static Visitor person(String who) {
        return switch (who) {
            case "clerk" -> clerk.visitor();
            case "auditor" -> auditor.visitor();
            case "limited" -> limited.visitor();
            case "administrator" -> operator.of("norderstedt");
            case "operator" -> operator.visitor();
            default -> operator.of("musterhausen");
        };
    }

    /** What pages show is tested with the pages; here it is that each answers for itself. */
    @ParameterizedTest
    @CsvSource({"clerk, 200, 200, 403, 403", "auditor, 200, 403, 403, 200", "limited, 404, 403, 403, 403", "administrator, 200, 200, 200, 200"})
    void eachRoleSeesWhatItIsFor(String who, int theCase, int export, int accounts, int audit) {
        Visitor visitor = person(who);
        assertEquals(theCase, visitor.get(clerk.caseOf(sent.reference())).status());
        assertEquals(export, visitor.get(STAFF + "/export/postal-vote").status());
        assertEquals(accounts, visitor.get(STAFF + "/accounts").status());
        assertEquals(audit, visitor.get(STAFF + "/audit").status());
    }

    @ParameterizedTest
    @CsvSource({"operator", "neighbour"})
    void whoeverBelongsElsewhereSeesTheSignInOnly(String who) {
        for (String path : List.of("", "/accounts", "/audit", "/services", "/services/postal-vote", "/person", "/deliveries", "/export/postal-vote",
                "/account", "/authenticator")) {
            assertEquals("Anmelden", person(who).get(STAFF + path).heading(), path);
        }
    }

    @Test
    void auditorsChangeNothing() {
        String address = clerk.caseOf(sent.reference());
        Page answer = auditor.visitor().post(address, Map.of("status", "rejected", "seen", "1"));
        assertEquals(403, answer.status());
        assertTrue(answer.words().contains("Das gehört nicht zu Ihren Aufgaben"), answer.words());
        assertEquals(403, auditor.visitor().post(address + "/keeping", Map.of("op", "handOut")).status());
        assertEquals(403, auditor.visitor().post(STAFF + "/deliveries", Map.of()).status());
        assertFalse(auditor.visitor().get(address).text().contains("name=\"status\""));
    }

    @Test
    void whoeverIsLimitedToAServiceSeesNoOther() {
        assertEquals(List.of(), limited.references("text=Rollenprobe"));
        assertFalse(limited.list("").words().contains("Briefwahl"));
        Page found = limited.visitor().post(STAFF + "/person", Map.of("op", "find", "name", "Rollenprobe"));
        assertFalse(found.text().contains(sent.reference()), found.text());
        assertEquals(403, limited.visitor().post(STAFF + "/export/postal-vote", Map.of()).status());
    }

    private static String account(String login) {
        Page list = operator.of("norderstedt").open(STAFF + "/accounts");
        return list.target(list.html().select("td a").stream().filter(it -> it.text().equals(login)).findFirst().orElseThrow().attr("href"));
    }

    private static void change(String login, Map<String, String> form) {
        assertEquals(303, operator.of("norderstedt").post(account(login), form).status());
    }

    @Test
    void aChangedRoleCountsInARunningSession() {
        Clerk person = operator.hire(PORTAL.visitor(), "norderstedt", "wechsel", "CLERK");
        assertEquals(200, person.visitor().get(STAFF + "/export/postal-vote").status());
        change("wechsel", Map.of("op", "assign", "role", "AUDITOR"));
        assertEquals(403, person.visitor().get(STAFF + "/export/postal-vote").status());
        change("wechsel", Map.of("op", "assign", "role", "TOWN_ADMINISTRATOR"));
        assertEquals(STAFF + "/authenticator", person.visitor().open(STAFF + "/accounts").path());
    }

    @Test
    void aLockedAccountIsOutAtOnce() {
        Clerk person = operator.hire(PORTAL.visitor(), "norderstedt", "gesperrt", "CLERK");
        change("gesperrt", Map.of("op", "deactivate"));
        assertEquals("Anmelden", person.visitor().get(STAFF).heading());
        assertTrue(signIn(person.visitor(), "gesperrt", Clerk.PASSWORD).words().contains("stimmt nicht"));
        change("gesperrt", Map.of("op", "reactivate"));
        assertEquals("Anmelden", person.visitor().get(STAFF).heading());
        assertEquals(STAFF, signIn(person.visitor(), "gesperrt", Clerk.PASSWORD).path());
    }

    private static Page signIn(Visitor person, String login, String password) {
        return person.follow(person.post(STAFF + "/sign-in", Map.of("login", login, "password", password)));
    }

    @Test
    void theLastAdministratorStays() {
        operator.of("musterhausen");
        Visitor visitor = operator.visitor();
        Page list = visitor.open("/operator/towns/musterhausen/accounts");
        String only = list.target(list.html().selectFirst("td a").attr("href"));
        assertTrue(visitor.post(only, Map.of("op", "deactivate")).words().contains("Das ist das letzte aktive Konto"));
        assertEquals(1, list.html().select("tbody tr").size(), list.words());
    }

    @Test
    void aPasswordAloneIsNotEnoughAndACodeCountsOnce() {
        Visitor person = PORTAL.visitor();
        Authenticator phone = Administrator.accept(person, operator.invite("norderstedt", "zweite", "Zweite", "TOWN_ADMINISTRATOR"));
        Visitor thief = PORTAL.visitor();
        assertEquals("Zweiter Faktor", signIn(thief, "zweite", Administrator.PASSWORD).heading());
        assertEquals(STAFF + "/second-factor?to=accounts", thief.open(STAFF + "/accounts").path());
        String code = phone.code();
        assertEquals(303, thief.post(STAFF + "/second-factor", Map.of("code", code)).status());
        Visitor second = PORTAL.visitor();
        signIn(second, "zweite", Administrator.PASSWORD);
        assertTrue(second.post(STAFF + "/second-factor", Map.of("code", code)).words().contains("wurde schon benutzt"));
    }

    @Test
    void theSessionHasAnotherNameAfterTheSecondFactor() {
        Visitor person = PORTAL.visitor();
        Page codes = setUp(person, "fixiert");
        Visitor again = PORTAL.visitor();
        signIn(again, "fixiert", Administrator.PASSWORD);
        String half = again.cookie("staff-norderstedt");
        assertEquals(303, again.post(STAFF + "/second-factor", Map.of("code", codes.html().selectFirst("ol li").text())).status());
        assertEquals(200, again.get(STAFF + "/accounts").status());
        assertEquals("Anmelden", PORTAL.visitor().carrying("staff-norderstedt", half).get(STAFF).heading());
    }

    /** The page with the recovery codes. */
    private static Page setUp(Visitor person, String login) {
        Page page = person.visit(operator.invite("norderstedt", login, login, "TOWN_ADMINISTRATOR")).answer("password", Administrator.PASSWORD).submit().page();
        return person.visit(page).answer("code", Authenticator.of(page.html().getElementById("key").text()).code()).submit().page();
    }

    @Test
    void whoeverSignsOutEverywhereElseIsOutThere() {
        Clerk person = operator.hire(PORTAL.visitor(), "norderstedt", "unterwegs", "CLERK");
        Visitor elsewhere = PORTAL.visitor();
        signIn(elsewhere, "unterwegs", Clerk.PASSWORD);
        person.visitor().post(STAFF + "/account", Map.of("op", "endAll"));
        assertEquals("Anmelden", elsewhere.get(STAFF).heading());
        assertEquals(200, person.visitor().get(STAFF + "/account").status());
    }

    @Test
    void theLogSaysWhoDidWhatWithoutPersonalData() {
        signIn(PORTAL.visitor(), "revision", "geraten und falsch");
        clerk.visitor().get(clerk.caseOf(sent.reference()));
        Page log = auditor.visitor().get(STAFF + "/audit");
        assertTrue(log.words().contains("Anmeldung abgelehnt") && log.words().contains("Vorgang angesehen"), log.words());
        assertTrue(log.words().contains("Wahlamt norderstedt (norderstedt.wahlamt)"), log.words());
        assertFalse(log.text().contains("Rollenprobe") || log.text().contains("geraten"), log.text());
    }

    @Test
    void theCommandLetsALockedOutOperatorIn() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Visitor second = PORTAL.visitor();
        Page invited = operator.visitor().visit("/operator/accounts").answer("login", "zweiter").answer("name", "Zweiter").submit().page();
        String link = invited.html().select("#invitationLink").attr("value");
        Administrator.accept(second, link.substring(link.indexOf("/operator/")));
        assertEquals(0, run("admin reset", List.of("zweiter"), new PrintStream(printed, true, StandardCharsets.UTF_8)));
        assertEquals("Anmelden", second.get("/operator").heading());
        String again = printed.toString(StandardCharsets.UTF_8).strip();
        Administrator.accept(second, again.substring(again.indexOf("/operator/")));
        assertEquals("/operator", second.open("/operator").path());
    }

    /** The types of the framework are not those of the test. */
    private static int run(String name, List<String> arguments, PrintStream out) throws Exception {
        BundleContext framework = PORTAL.framework();
        for (ServiceReference<?> reference : framework.getAllServiceReferences("org.rathaus.kernel.operation.OperatorCommand", null)) {
            Object command = framework.getService(reference);
            if (command.getClass().getMethod("name").invoke(command).equals(name)) {
                return (int) command.getClass().getMethod("run", List.class, PrintStream.class).invoke(command, arguments, out);
            }
        }
        throw new AssertionError("no command " + name);
    }
}
