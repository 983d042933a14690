package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** What attackers try at the door. Each case stands for one published weakness or for one class of them. */
@Tag(PortalContainer.SHARED)
class SecurityIT {

    private static final String STEP = "/norderstedt/postal-vote/apply/person";
    private static final Map<String, String> PERSON = Map.of("_f", "familyName", "familyName", "Fremd");

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    @BeforeAll
    static void inviteSomebody() {
        Administrator.of(PORTAL).clerk(PORTAL.visitor(), "norderstedt");
    }

    private final Visitor visitor = PORTAL.visitor();
    private final RawRequest raw = new RawRequest(PORTAL.port());

    static Stream<Map<String, String>> foreignSources() {
        return Stream.of(
                Map.of(),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Sec-Fetch-Site", "none"),
                Map.of("Origin", "null"),
                Map.of("Origin", "https://evil.example"),
                Map.of("Origin", "http://127.0.0.1:1"),
                Map.of("Sec-Fetch-Site", "same-origin", "Origin", "https://evil.example"),
                Map.of("Sec-Fetch-Site", "cross-site", "Origin", "http://127.0.0.1:" + PORTAL.port()));
    }

    @ParameterizedTest
    @MethodSource("foreignSources")
    void formsOfOtherSitesAreRefusedAndStoreNothing(Map<String, String> headers) {
        Page page = visitor.send("POST", STEP, PERSON, headers);
        assertEquals(403, page.status());
        assertEquals(Set.of(), visitor.cookieNames());
        assertFalse(page.all("Set-Cookie").stream().anyMatch(it -> it.startsWith("draft")), page::toString);
        assertEquals(403, visitor.send("POST", "/norderstedt/staff/sign-in", Map.of("login", "a"), headers).status());
    }

    @Test
    void aForgedFormChangesNoDraft() {
        visitor.post(STEP, Map.of("_f", "familyName", "familyName", "Echt"));
        assertEquals(403, visitor.send("POST", STEP, PERSON, Map.of("Sec-Fetch-Site", "same-site")).status());
        assertEquals("Echt", visitor.get(STEP).html().selectFirst("#familyName").val());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/norderstedt/", "/norderstedt/postal-vote", STEP, "/norderstedt/staff", "/norderstedt/nothing-here", "/operator"})
    void pagesAllowOnlyTheirOwnScripts(String path) {
        String policy = visitor.get(path).header("Content-Security-Policy");
        assertTrue(policy.contains("default-src 'none'"), policy);
        assertTrue(policy.matches("(?s).*script-src [^;]*'nonce-[A-Za-z0-9+/_=-]{16,}'.*"), policy);
        assertTrue(policy.contains("form-action 'self'") && policy.contains("frame-ancestors 'none'"), policy);
        assertTrue(policy.contains("base-uri 'self'") || policy.contains("base-uri 'none'"), policy);
        assertFalse(policy.contains("unsafe-inline") || policy.contains("unsafe-eval"), policy);
    }

    /** A drawing that is opened by itself runs nothing; what only concerns documents is not sent with each file. */
    @Test
    void filesDoNothingByThemselves() {
        Page home = visitor.get("/norderstedt/");
        Page logo = visitor.get(home.html().selectFirst("link[rel=icon]").attr("href"));
        assertEquals("default-src 'none'; style-src 'unsafe-inline'; sandbox", logo.header("Content-Security-Policy"));
        assertEquals("nosniff", logo.header("X-Content-Type-Options"));
        assertEquals("", logo.header("Permissions-Policy"));
        assertFalse(home.header("Permissions-Policy").isEmpty());
    }

    @Test
    void nonceIsAnotherEachTime() {
        assertFalse(visitor.get("/norderstedt/").header("Content-Security-Policy")
                .equals(visitor.get("/norderstedt/").header("Content-Security-Policy")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/norderstedt/", STEP, "/norderstedt/nothing-here", "/health/ready", "/norderstedt/staff"})
    void everyAnswerForbidsGuessingTypesAndTellsNoOtherSiteWhereTheReaderWas(String path) {
        Page page = visitor.get(path);
        assertEquals("nosniff", page.header("X-Content-Type-Options"));
        assertTrue(List.of("same-origin", "no-referrer").contains(page.header("Referrer-Policy")), page.header("Referrer-Policy"));
        assertEquals("", page.header("Server"));
    }

    @Test
    void cookiesAreOutOfReachForScriptsAndOtherSites() {
        Page draft = visitor.post(STEP, PERSON);
        String cookie = draft.header("Set-Cookie");
        assertTrue(cookie.startsWith("draft=") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
        assertTrue(cookie.contains("Path=/norderstedt/postal-vote"), cookie);
        assertTrue(cookie.substring("draft=".length(), cookie.indexOf(';')).length() >= 32, cookie);
    }

    @Test
    void sessionCookiesAreOutOfReachToo() {
        String cookie = session("http");
        assertTrue(cookie.startsWith("staff-norderstedt="), cookie);
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
    }

    @Test
    void soAreTheCookiesThatRecogniseABrowser() {
        Page in = PORTAL.visitor().send("POST", "/norderstedt/staff/sign-in", Map.of("login", "norderstedt.wahlamt", "password", Clerk.PASSWORD),
                Map.of("Sec-Fetch-Site", "same-origin", "X-Forwarded-Proto", "https"));
        String cookie = in.all("Set-Cookie").stream().filter(it -> it.startsWith("__Secure-known-staff-norderstedt=")).findFirst().orElseThrow();
        assertTrue(cookie.contains("Secure") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
        assertTrue(cookie.matches(".*; Path=/norderstedt/staff(;.*|$)") && !cookie.contains("Domain"), cookie);
    }

    /** RFC 6265bis, 4.1.3.2: such a cookie comes from this host alone and never goes over an open line. */
    @Test
    void overTlsSessionCookiesBelongToThisHostAlone() {
        String cookie = session("https");
        assertTrue(cookie.startsWith("__Host-staff-norderstedt="), cookie);
        assertTrue(cookie.contains("Secure") && cookie.contains("Path=/;") && !cookie.contains("Domain"), cookie);
    }

    private static String session(String scheme) {
        return PORTAL.visitor().send("POST", "/norderstedt/staff/sign-in",
                Map.of("login", "norderstedt.wahlamt", "password", Clerk.PASSWORD),
                Map.of("Sec-Fetch-Site", "same-origin", "X-Forwarded-Proto", scheme)).all("Set-Cookie").stream()
                .filter(it -> it.matches("(__Host-)?staff-.*")).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/norderstedt/assets/x/../../../../../etc/passwd",
        "/norderstedt/assets/x/..%2f..%2f..%2ftown.json",
        "/norderstedt/assets/x/%2e%2e/%2e%2e/town.json",
        "/norderstedt/assets/x/town.json",
        "/norderstedt/assets/x/texts.utf8.properties",
        "/assets/x/../../conf/logback.xml",
        "/assets/x/..%5c..%5cconf%5clogback.xml",
        "/assets/x/portal.css%00.html",
        "/norderstedt/postal-vote/..;/staff",
        "/norderstedt/%2e%2e/operator",
        "/norderstedt//staff",
        "/norderstedt/staff;jsessionid=1234",
        "/norderstedt/postal-vote/~root/",
        "/norderstedt\\postal-vote",
        "/%252e%252e/etc/passwd",
        "/norderstedt/postal-vote/wicket/resource/org.rathaus.web.TownPage/TownPage.html",
        "/norderstedt/postal-vote/wicket/resource/org.rathaus.web.TownPage/TownPage.utf8.properties",
        "/norderstedt/postal-vote/wicket/resource/org.rathaus.web.TownPage/TownPage.class",
        "/norderstedt/postal-vote/wicket/resource/org.apache.wicket.Application/Application.properties",
        "/norderstedt/postal-vote/wicket/resource/org.rathaus.web.TownPage/::/::/::/::/META-INF/MANIFEST.MF",
        "/norderstedt/postal-vote/wicket/resource/org.rathaus.web.TownPage/TownPage_de-style.html",
        "/norderstedt/postal-vote/wicket/bookmarkable/org.rathaus.web.internal.page.ErrorPage",
        "/norderstedt/wicket/bookmarkable/org.rathaus.backoffice.internal.operator.OperatorPage",
        "/norderstedt/postal-vote/META-INF/MANIFEST.MF",
        "/WEB-INF/web.xml"})
    void pathsThatLeaveTheirPlaceFindNothing(String path) throws IOException {
        RawRequest.Answer answer = raw.get(path);
        assertTrue(answer.status() >= 400 && answer.status() < 500, path + " " + answer.text());
        assertFalse(answer.text().contains("root:") || answer.text().contains("Bundle-SymbolicName"), answer.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"//", "/norderstedt//postal-vote", "/norderstedt/%zz", "/norderstedt/..%2f..%2fetc", "/norderstedt/a%00b"})
    void addressesThatTheServerRefusesAreToldInPlainWords(String path) throws IOException {
        RawRequest.Answer answer = raw.get(path);
        assertEquals(400, answer.status(), answer.text());
        assertTrue(answer.text().contains("Diese Adresse können wir nicht öffnen"), answer.text());
        assertTrue(answer.text().contains("We cannot open this address"), answer.text());
        assertTrue(answer.text().contains("Content-Security-Policy: default-src 'none'"), answer.text());
        assertFalse(answer.text().matches("(?is).*(jetty|exception|ambiguous|<table).*"), answer.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?0", "?0-1", "?-1.-form", "?0-1.0-main-link", "?0-1.ILinkListener-main", "?wicket-ajax=true&wicket-ajax-baseurl=x",
        "?lang=../../../etc", "?lang=%00", "?lang=xx&lang=de", "?-..-de", "?%ff=%fe", "?_f=familyName&familyName=x"})
    void strangeQueriesAreHarmless(String query) {
        for (String path : List.of("/norderstedt/postal-vote", STEP, "/norderstedt/", "/norderstedt/staff", "/")) {
            Page page = visitor.get(path + query);
            assertTrue(page.status() < 500, path + query + " " + page);
            assertFalse(page.text().contains("org.apache.wicket"), page::toString);
        }
    }

    @Test
    void theOperatorsPageIsNotThereForWhoeverComesFromAfar() {
        assertEquals(404, visitor.send("GET", "/operator", Map.of(), Map.of("X-Forwarded-For", "203.0.113.9")).status());
        assertEquals(404, visitor.send("GET", "/operator", Map.of(), Map.of("Forwarded", "for=203.0.113.9")).status());
    }

    /** A page of a site whose name leads to this machine all of a sudden. */
    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "192.0.2.7"})
    void theOperatorsPageIsNotThereUnderANameThatIsNotTheMachines(String host) {
        Visitor rebound = PORTAL.visitor().by(host);
        assertEquals(404, rebound.get("/operator").status());
        assertEquals(404, rebound.post("/operator/sign-in", Map.of("login", "admin", "password", "geraten")).status());
        assertEquals(200, rebound.by("localhost").get("/operator").status());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tooMuchAtOnceIsRefusedInWords(boolean chunked) throws IOException {
        RawRequest.Answer form = raw.post(STEP, 400_000, chunked);
        assertEquals(413, form.status(), form.text());
        assertTrue(form.text().contains("Das ist zu viel auf einmal"), form.text());
        assertEquals(413, raw.post(STEP, 11 * 1024 * 1024, chunked).status());
        assertEquals(200, visitor.get(STEP).status());
    }

    @Test
    void veryLongNamesAreAnOrdinaryMistake() {
        Page page = visitor.post(STEP, Map.of("_f", "familyName", "familyName", "ä".repeat(10_000)));
        assertEquals(303, page.status(), page::toString);
        Page errors = visitor.visit(STEP).answer("familyName", "ä".repeat(10_000)).submit().page();
        assertEquals(200, errors.status());
        assertTrue(errors.errors().stream().anyMatch(it -> it.contains("120")), errors.errors()::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' autofocus onfocus='alert(1)", "</title><svg onload=alert(1)>",
        "${7*7} #{7*7} {{7*7}}", "javascript:alert(1)", "'; DROP TABLE cases; --", "%s%n%x", "&lt;b&gt;", "😀 Ǆ 田中"})
    void whatCitizensTypeIsNeverMarkup(String name) {
        Page check = Application.check(visitor, "norderstedt", name).page();
        assertEquals(200, check.status());
        assertTrue(check.words().contains(name.replaceAll("\\s+", " ")), check.words());
        assertEquals(0, check.html().select("main script, main svg, main img, [onerror], [onload], [onfocus]").size(), check.text());
        Page step = visitor.get(STEP);
        assertEquals(name, step.html().selectFirst("#familyName").val());
        assertEquals(0, step.html().select("main script, main svg, main img, [onerror], [onload], [onfocus]").size(), step.text());
    }

    @Test
    void invisibleCharactersAreRefused() {
        Page page = Application.person(Application.begin(visitor, "norderstedt"), "Mu\u202Erts\u0000 ter").submit().page();
        assertTrue(page.title().startsWith("Fehler: "), page::toString);
    }

    @Test
    void whatIsNotThereIsSaidInTheTownsDress() {
        Page page = visitor.get("/norderstedt/nothing-here");
        assertEquals(404, page.status());
        assertEquals("Diese Seite gibt es nicht", page.heading());
        assertTrue(page.title().endsWith("Norderstedt") && page.words().contains("+49 40 66969"), page.words());
        assertEquals(404, visitor.get("/nothing-here").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "CONNECT"})
    void otherMethodsAreRefused(String method) throws IOException {
        RawRequest.Answer answer = raw.method(method, "/norderstedt/postal-vote");
        assertTrue(List.of(400, 403, 405, 501).contains(answer.status()), method + " " + answer.text());
        assertFalse(answer.text().contains("at org."), answer.text());
    }

    @Test
    void aForeignHostNameLeadsNobodyElsewhere() {
        Visitor foreign = PORTAL.visitor().by("evil.example");
        assertEquals("/norderstedt/", foreign.get("/norderstedt").header("Location"));
        assertEquals("/norderstedt/postal-vote/apply/person", foreign.get("/norderstedt/postal-vote/apply").header("Location"));
        assertFalse(foreign.get("/norderstedt/").text().contains("http://evil.example"));
    }
}
