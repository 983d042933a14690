package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** A town's staff work on its applications, and on no other town's. */
@Tag(PortalContainer.SHARED)
class StaffIT {

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

    private static Administrator administrator;
    private static Clerk norderstedt;
    private static Clerk musterhausen;

    private final Visitor citizen = PORTAL.visitor();

    @BeforeAll
    static void hire() {
        administrator = Administrator.of(PORTAL);
        norderstedt = administrator.clerk(PORTAL.visitor(), "norderstedt");
        musterhausen = administrator.clerk(PORTAL.visitor(), "musterhausen");
    }

    @Test
    void theAdministratorLinkWorksOnce() {
        assertTrue(PORTAL.administratorLink().isEmpty());
        assertEquals("/operator", administrator.page().path());
    }

    @Test
    void anInvitationWorksOnce() {
        String link = administrator.invite("norderstedt", "once", "Nur Einmal");
        PORTAL.visitor().visit(link).answer("password", "vier rote Windmühlen").submit();
        assertEquals(410, PORTAL.visitor().get(link).status());
    }

    @Test
    void weakPasswordsAreRefusedWithAReason() {
        String link = administrator.invite("norderstedt", "weak", "Zu Kurz");
        Page page = PORTAL.visitor().visit(link).answer("password", "kurz").submit().page();
        assertTrue(page.words().contains("mindestens 10 Zeichen") || page.words().contains("Mindestens 10 Zeichen"), page.words());
        assertTrue(page.title().startsWith("Fehler: "), page.title());
    }

    @Test
    void strangersSeeTheSignInOnly() {
        Page page = citizen.get("/norderstedt/staff");
        assertEquals("Anmelden", page.heading());
        assertEquals("Anmelden", citizen.get("/operator").heading());
        assertEquals("Anmelden", citizen.get("/norderstedt/staff/export/postal-vote").heading());
    }

    @Test
    void signInLeadsToTheWorkListUnderANewSession() {
        Visitor person = PORTAL.visitor();
        Page list = signIn(person, Clerk.PASSWORD);
        assertEquals("/norderstedt/staff", list.path());
        String session = person.cookie("staff-norderstedt");
        signIn(person, Clerk.PASSWORD);
        assertNotEquals(session, person.cookie("staff-norderstedt"));
    }

    private static Page signIn(Visitor person, String password) {
        return person.follow(person.post("/norderstedt/staff/sign-in", Map.of("login", "norderstedt.wahlamt", "password", password)));
    }

    @Test
    void signingOutEndsTheSession() {
        Visitor person = PORTAL.visitor();
        signIn(person, Clerk.PASSWORD);
        person.post("/norderstedt/staff/sign-out", Map.of());
        assertEquals("Anmelden", person.get("/norderstedt/staff").heading());
    }

    @Test
    void staffSignInAndOutOnTheHostOfTheirTown() {
        Visitor person = PORTAL.visitor().by("norderstedt.localhost");
        assertEquals("/staff/sign-in", person.get("/staff/deliveries").html().select("main form:has(#password)").attr("action"));
        Map<String, String> typed = Map.of("login", "norderstedt.wahlamt", "password", Clerk.PASSWORD, "to", "deliveries");
        Page in = person.post("/staff/sign-in", typed);
        assertEquals("/staff/deliveries", in.header("Location"));
        String cookie = in.all("Set-Cookie").stream().filter(it -> it.startsWith("staff-norderstedt=")).findFirst().orElseThrow();
        assertTrue(cookie.matches(".*; Path=/(;.*|$)") && !cookie.contains("Domain"), cookie);
        assertNotEquals("Anmelden", person.get("/staff/deliveries").heading());
        Map<String, String> sibling = Map.of("Sec-Fetch-Site", "same-site", "Origin", "http://musterhausen.localhost:" + PORTAL.port());
        assertEquals(403, person.send("POST", "/staff/sign-out", Map.of(), sibling).status());
        String token = person.cookie("staff-norderstedt");
        for (String name : new String[] {"staff-norderstedt", "staff-musterhausen"}) {
            Visitor there = PORTAL.visitor().by("musterhausen.localhost");
            assertEquals("Anmelden", there.send("GET", "/staff", Map.of(), Map.of("Cookie", name + "=" + token)).heading());
        }
        assertEquals("/staff", person.post("/staff/sign-out", Map.of()).header("Location"));
        assertEquals("Anmelden", person.get("/staff").heading());
    }

    @Test
    void applicationsAreFoundByNumberNameAndStatus() {
        Sent sent = Application.send(citizen, "norderstedt", "Findemich");
        assertEquals(List.of(sent.reference()), norderstedt.references("text=findem"));
        assertEquals(List.of(sent.reference()), norderstedt.references("text=" + sent.reference()));
        assertTrue(norderstedt.references("status=received&service=postal-vote").contains(sent.reference()));
        assertFalse(norderstedt.references("status=rejected").contains(sent.reference()));
        assertEquals(List.of(), norderstedt.references("text=gibtesnicht"));
    }

    @Test
    void aCaseShowsAllAnswers() {
        Sent sent = Application.send(citizen, "norderstedt", "Ausführlich");
        Page page = norderstedt.visitor().open(norderstedt.caseOf(sent.reference()));
        assertTrue(page.words().contains("Ausführlich") && page.words().contains("Ulzburger Straße"), page.words());
        assertTrue(page.words().contains(sent.reference()), page.words());
    }

    @Test
    void theCitizenReadsTheNewStatusAndTheNote() {
        Sent sent = Application.send(citizen, "norderstedt");
        Page page = norderstedt.decide(sent.reference(), "rejected", "Bitte rufen Sie <b>uns</b> an.");
        assertTrue(page.words().contains("Der neue Status ist gespeichert."), page.words());
        Page status = citizen.get(sent.status());
        assertTrue(status.words().contains("Abgelehnt") && status.words().contains("Bitte rufen Sie <b>uns</b> an."), status.words());
    }

    @Test
    void twoDecisionsOnWhatWasSeenBeforeAreOne() {
        Sent sent = Application.send(citizen, "norderstedt");
        var first = norderstedt.visitor().visit(norderstedt.caseOf(sent.reference())).answer("status", "matched");
        var second = norderstedt.visitor().visit(norderstedt.caseOf(sent.reference())).answer("status", "rejected");
        first.submit();
        Page conflict = second.submit().page();
        assertTrue(conflict.words().contains("Inzwischen hat sich der Vorgang geändert."), conflict.words());
        assertTrue(norderstedt.visitor().open(norderstedt.caseOf(sent.reference())).words().contains("Angaben geprüft"));
        assertFalse(citizen.get(sent.status()).words().contains("Abgelehnt"));
    }

    @Test
    void everyApplicationIsExportedOnceAndEachFileAgain() {
        Sent first = Application.send(citizen, "norderstedt", "=Formel");
        Page file = norderstedt.export();
        assertTrue(file.header("Content-Disposition").contains(".csv"), file.header("Content-Disposition"));
        assertTrue(file.text().contains(first.reference()) && !file.text().contains(";=Formel"), file.text());
        Sent second = Application.send(PORTAL.visitor(), "norderstedt");
        Page next = norderstedt.export();
        assertTrue(next.text().contains(second.reference()) && !next.text().contains(first.reference()), next.text());
        assertEquals(file.text(), norderstedt.batch(number(file)).text());
        assertTrue(norderstedt.export().words().contains("Es gibt keine neuen Anträge."));
    }

    private static int number(Page file) {
        return Integer.parseInt(file.header("Content-Disposition").replaceAll(".*?0*(\\d+)\\.csv.*", "$1"));
    }

    @Test
    void oneTownSeesNothingOfAnother() {
        Sent sent = Application.send(citizen, "musterhausen", "Nachbar");
        String address = musterhausen.caseOf(sent.reference());
        assertEquals(List.of(), norderstedt.references("text=Nachbar"));
        assertEquals(404, norderstedt.visitor().get(address.replace("musterhausen", "norderstedt")).status());
        assertEquals("Anmelden", norderstedt.visitor().get(address).heading());
        assertEquals("Anmelden", norderstedt.visitor().get("/musterhausen/staff").heading());
        assertFalse(norderstedt.export().text().contains(sent.reference()));
        assertFalse(norderstedt.batch(1).text().contains(sent.reference()));
    }

    @Test
    void clerksAreNoAdministrators() {
        assertEquals("Anmelden", norderstedt.visitor().get("/operator").heading());
        Map<String, String> intruder = Map.of("login", "intruder", "name", "Eindringling", "role", "TOWN_ADMINISTRATOR");
        for (String address : List.of("/operator/accounts", "/operator/towns/norderstedt/accounts", "/norderstedt/staff/accounts")) {
            Page posted = norderstedt.visitor().post(address, intruder);
            assertFalse(posted.text().contains("invitationLink"), posted.text());
        }
        assertFalse(administrator.of("norderstedt").open("/norderstedt/staff/accounts").text().contains("intruder"));
    }

    @Test
    void guessingPasswordsIsSlowedDown() {
        List<Integer> answers = IntStream.range(0, 10)
                .mapToObj(i -> citizen.post("/norderstedt/staff/sign-in", Map.of("login", "guessed", "password", "falsch " + i)))
                .map(Page::status)
                .toList();
        assertEquals(200, answers.get(0));
        assertEquals(429, answers.get(9));
    }

    @Test
    void nobodyElseKeepsStaffPages() {
        assertEquals("no-store", norderstedt.list("").header("Cache-Control"));
        assertEquals("no-store", citizen.get("/norderstedt/staff").header("Cache-Control"));
    }

    @Test
    void statisticsCountWhatPeopleDoAndNoPrograms() {
        List<String> lines = List.of(";;visit;;", ";postal-vote;view;;", ";postal-vote;start;;", ";postal-vote;received;online;");
        List<Long> before = lines.stream().map(StaffIT::counted).toList();
        for (String site : List.of("none", "none", "same-origin")) {
            citizen.send("GET", "/norderstedt/postal-vote", Map.of(), Map.of("User-Agent", FIREFOX, "Sec-Fetch-Site", site));
        }
        citizen.send("GET", "/norderstedt/postal-vote", Map.of(), Map.of("User-Agent", "Googlebot/2.1"));
        Application.send(citizen, "norderstedt");
        List<Long> more = IntStream.range(0, lines.size()).mapToObj(i -> counted(lines.get(i)) - before.get(i)).toList();
        assertEquals(List.of(2L, 3L, 1L, 1L), more);
        assertTrue(administrator.of("norderstedt").open("/norderstedt/staff").words().contains("Wie viele es nutzen"));
    }

    private static long counted(String line) {
        return administrator.of("norderstedt").get("/norderstedt/staff/statistics?csv=1").text().lines().filter(it -> it.contains(line))
                .mapToLong(it -> Long.parseLong(it.substring(it.lastIndexOf(';') + 1))).sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "json", "pdf"})
    void allApplicationsOfAPeriodAreAFile(String format) {
        Sent sent = Application.send(citizen, "norderstedt");
        Page file = norderstedt.visitor().get("/norderstedt/staff/export/postal-vote?from=2000-01-01&to=2999-12-31&format=" + format);
        assertEquals(200, file.status());
        String ending = format.equals("pdf") ? "zip" : format;
        assertTrue(file.header("Content-Disposition").contains("." + ending), file.header("Content-Disposition"));
        boolean zipped = ending.equals("zip") || ending.equals("xlsx");
        assertTrue(file.text().contains(zipped ? "PK" : sent.reference()), file.text());
    }
}
