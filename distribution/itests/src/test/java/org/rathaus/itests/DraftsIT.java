package org.rathaus.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** What is being filled in is saved while typing, and goes on elsewhere. */
class DraftsIT {

    private static final String SERVICE = "/norderstedt/postal-vote";
    private static final String STEP = SERVICE + "/apply/person";
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    static {
        MAIL.start();
    }

    @RegisterExtension
    static final PortalContainer PORTAL = new PortalContainer().with("rathaus.properties",
            "mail.host=127.0.0.1\nmail.tls=none\nmail.port=" + MAIL.getSmtp().getPort());

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private final Visitor citizen = PORTAL.visitor();
    private final Visitor elsewhere = PORTAL.visitor();

    @BeforeAll
    static void sendMails() throws IOException {
        new TownFolder(PORTAL.data(), "norderstedt").sendMailsAndFiles(PORTAL.visitor());
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    private org.rathaus.testkit.Page typing(Map<String, String> fields) {
        var sent = new java.util.HashMap<>(fields);
        sent.put("_op", "autosave");
        sent.put("_f", String.join(" ", fields.keySet()));
        return citizen.post(STEP, sent);
    }

    private String shown(Visitor who, String field) {
        return who.get(STEP).html().select("#" + field).val();
    }

    @Test
    void savesWhatIsTypedWithoutJudgingIt() {
        var answer = typing(Map.of("familyName", "Halb"));
        assertEquals(204, answer.status());
        assertTrue(answer.header("X-Saved-At").matches("[0-2][0-9]:[0-5][0-9]"), answer.header("X-Saved-At"));
        typing(Map.of("firstNames", "Ewa"));
        assertEquals("Halb", shown(citizen, "familyName"));
        assertEquals("Ewa", shown(citizen, "firstNames"));
    }

    @Test
    void makesNoDraftForWhoHasTypedNothing() {
        assertEquals(204, typing(Map.of("familyName", "", "firstNames", " ")).status());
        assertEquals(Set.of(), citizen.cookieNames());
    }

    @Test
    void savesNothingThatAnotherSiteSends() {
        var answer = citizen.send("POST", STEP, Map.of("_op", "autosave", "_f", "familyName", "familyName", "X"),
                Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"));
        assertEquals(403, answer.status());
        assertEquals(Set.of(), citizen.cookieNames());
    }

    @Test
    void saysQuietlyInTheBrowserThatItIsSaved() {
        try (BrowserContext context = CHROMIUM.german(PORTAL.port())) {
            Page page = context.newPage();
            page.navigate(STEP);
            page.locator("#familyName").pressSequentially("Tippend");
            assertThat(page.locator(".portal-saved[role=status]")).hasText(Pattern.compile("Gespeichert um \\d\\d:\\d\\d Uhr"));
            page.reload();
            assertThat(page.locator("#familyName")).hasValue("Tippend");
        }
    }

    @Test
    void sendingAfterTypingHasTheLastWord() {
        try (BrowserContext context = CHROMIUM.german(PORTAL.port())) {
            Page page = context.newPage();
            page.navigate(STEP);
            AtomicReference<Route> held = new AtomicReference<>();
            page.route("**/apply/person", route -> {
                boolean autosave = String.valueOf(route.request().postData()).contains("_op=autosave");
                if (!autosave || !held.compareAndSet(null, route)) {
                    route.resume();
                }
            });
            page.locator("#familyName").fill("Vorläufig");
            page.waitForCondition(() -> held.get() != null);
            page.locator("#familyName").fill("Endgültig");
            page.locator("button[value=save]").dispatchEvent("click");
            held.get().resume();
            assertThat(page.locator("h1")).hasText("Ihre Angaben sind gespeichert");
            page.navigate(STEP);
            assertThat(page.locator("#familyName")).hasValue("Endgültig");
        }
    }

    @Test
    void aSaveThatNeverEndsHoldsNobodyUp() {
        try (BrowserContext context = CHROMIUM.german(PORTAL.port())) {
            Page page = context.newPage();
            page.navigate(STEP);
            AtomicReference<Route> held = new AtomicReference<>();
            page.route("**/apply/person", route -> {
                if (String.valueOf(route.request().postData()).contains("_op=autosave")) {
                    held.set(route);
                } else {
                    route.resume();
                }
            });
            page.locator("#familyName").fill("Geduldig");
            page.waitForCondition(() -> held.get() != null);
            page.locator("button[value=save]").click();
            assertThat(page.locator("h1")).hasText("Ihre Angaben sind gespeichert", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
        }
    }

    @Test
    void whatIsSavedAndSentAtTheSameMomentIsAnsweredSoon() {
        FormWalk step = citizen.visit(STEP);
        assertTimeout(Duration.ofSeconds(60), () -> {
            for (int round = 0; round < 200; round++) {
                Map<String, String> typed = Map.of("familyName", "Zugleich " + round);
                var save = CompletableFuture.supplyAsync(() -> typing(typed));
                assertEquals(200, step.answer("familyName", "Zugleich " + round).send().status());
                assertEquals(204, save.join().status());
            }
        });
        assertEquals("Zugleich 199", shown(citizen, "familyName"));
    }

    private org.rathaus.testkit.Page saved() {
        typing(Map.of("familyName", "Wandernd", "firstNames", "Ewa"));
        return citizen.open(SERVICE + "/apply/later");
    }

    private static String link(org.rathaus.testkit.Page page) {
        return page.html().select("#resumeLink").val().replaceFirst("http://[^/]+", "");
    }

    private static String code(org.rathaus.testkit.Page page) {
        return page.html().select("#resumeCode").text();
    }

    @Test
    void goesOnElsewhereWithLinkAndCodeOnly() {
        var page = saved();
        assertEquals(200, elsewhere.get(link(page)).status());
        assertEquals("", shown(elsewhere, "familyName"));
        var step = elsewhere.visit(link(page)).answer("resumeCode", code(page).toLowerCase()).submit();
        assertEquals(STEP, step.page().path());
        assertEquals("Wandernd", step.page().html().select("#familyName").val());
        step.answer("familyName", "Angekommen").submit();
        assertEquals("Angekommen", shown(citizen, "familyName"));
    }

    @Test
    void aLinkDiesAfterFiveWrongCodesAndOpensNothingInAnotherTown() {
        var page = saved();
        assertEquals("Diesen Link kennen wir nicht", elsewhere.get(link(page).replace("norderstedt", "musterhausen")).heading());
        for (int i = 0; i < 5; i++) {
            elsewhere.post(link(page), Map.of("resumeCode", "AAA-AAA"));
        }
        assertEquals("Der Link ist gesperrt", elsewhere.post(link(page), Map.of("resumeCode", code(page))).heading());
        assertFalse(link(page).equals(link(saved())));
    }

    @Test
    void mailsTheLinkWithoutTheCode() throws Exception {
        var page = saved();
        citizen.post(SERVICE + "/apply/later", Map.of("_op", "mail", "resumeMail", "wandernd@example.org"));
        Patience.until("the mail is there", () -> MAIL.getReceivedMessages().length > 0);
        String mail = String.valueOf(MAIL.getReceivedMessages()[0].getContent());
        assertFalse(mail.contains(code(page)), mail);
        String mailed = mail.replaceAll("(?s).*(" + SERVICE + "/resume/[A-Za-z0-9_-]{22}).*", "$1");
        assertEquals(STEP, elsewhere.visit(mailed).answer("resumeCode", code(page)).submit().page().path());
    }

    @Test
    void deletesWhatTheCitizenWantsDeleted() {
        var page = saved();
        assertEquals("Ihre Angaben sind gelöscht", citizen.follow(citizen.post(SERVICE + "/apply/later", Map.of("_op", "delete")))
                .html().select(".kern-alert--success .kern-title").text());
        Patience.until("the link says so",
                () -> elsewhere.get(link(page)).heading().equals("Der Link ist nicht mehr nötig"));
        assertEquals("", shown(citizen, "familyName"));
    }
}
