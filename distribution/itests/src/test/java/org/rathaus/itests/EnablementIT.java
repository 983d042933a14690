package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** What a town's administrator decides about services holds at once, for that town, and loses nothing that citizens typed. */
class EnablementIT {

    private static final String HOME = "/norderstedt/";
    private static final String VOTE = HOME + "postal-vote";
    private static final String SETUP = HOME + "staff/services/postal-vote";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @RegisterExtension
    static final PortalContainer PORTAL = new PortalContainer();

    private static Administrator operator;
    private static Visitor administrator;
    private final Visitor citizen = PORTAL.visitor();

    @BeforeAll
    static void hire() {
        operator = Administrator.of(PORTAL);
        administrator = operator.of("norderstedt");
    }

    @AfterEach
    void dropDecisions() {
        Page page = administrator.open(SETUP);
        if (!page.html().select("input[value=follow]").isEmpty()) {
            administrator.post(SETUP, Map.of("op", "follow", "revision", revision(page)));
        }
    }

    private static String revision(Page page) {
        return page.html().select("input[name=revision]").first().attr("value");
    }

    private static void decide(String setup, Map<String, String> wanted) {
        Map<String, String> form = new HashMap<>(Map.of("op", "decide", "revision", revision(administrator.open(setup)), "on", "yes", "opens", "", "ends", ""));
        form.putAll(wanted);
        Page answer = administrator.post(setup, form);
        assertEquals(303, answer.status(), answer::words);
    }

    private static String inDays(int days) {
        return LocalDateTime.now(BERLIN).plusDays(days).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private String badge() {
        return badge(HOME);
    }

    private String badge(String home) {
        return citizen.get(home).html().select("li:has(a[href=" + home + "postal-vote]) .kern-badge").text();
    }

    @Test
    void explainsAnOldLinkToWhatIsSwitchedOff() {
        assertFalse(badge().isEmpty());
        decide(SETUP, Map.of("on", "no"));
        assertEquals("", badge());
        Page page = citizen.get(VOTE + "/apply/person");
        assertEquals(404, page.status());
        assertEquals("Norderstedt bietet diesen Dienst nicht online an", page.heading());
        assertTrue(page.words().contains("Antje Petersen"), page.words());
        assertEquals(200, citizen.get("/musterhausen/postal-vote").status());
    }

    @Test
    void saysWhenItOpens() {
        decide(SETUP, Map.of("opens", inDays(3)));
        assertTrue(badge().startsWith("Öffnet am"), badge());
        assertEquals(VOTE, citizen.open(VOTE + "/apply/person").path());
        Page page = citizen.get(VOTE);
        assertTrue(page.words().contains("Online möglich ab") && page.html().select("a[href$=apply/person]").isEmpty(), page.words());
    }

    @Test
    void keepsWhatIsTypedWhenItEndsAndTakesNoApplication() {
        FormWalk form = Application.check(citizen, "norderstedt", "Spät");
        decide(SETUP, Map.of("ends", inDays(-1)));
        assertTrue(badge().startsWith("Beendet am"), badge());
        assertEquals(VOTE, citizen.follow(form.send()).path());
        Page over = citizen.get(VOTE);
        assertEquals(410, over.status());
        assertTrue(over.words().contains("Online möglich war es bis"), over.words());
        assertTrue(over.html().select("main li a").eachAttr("href").contains(HOME + "transfer-block"), over::text);
        assertFalse(citizen.get(HOME + "sitemap.xml").text().contains("postal-vote"));
        decide(SETUP, Map.of("ends", inDays(1)));
        assertEquals(200, citizen.get(VOTE).status());
        assertEquals(VOTE + "/apply/confirmation", form.submit().page().path());
    }

    @Test
    void switchesOnWhatIsInstalledAndComplete() {
        String setup = HOME + "staff/services/gallery";
        assertEquals(404, citizen.get(HOME + "gallery").status());
        Map<String, String> on = Map.of("op", "decide", "revision", "0", "on", "yes");
        assertTrue(administrator.post(setup, on).words().contains("Wählen Sie unten unter „Einstellungen“, wohin die Anträge gehen"));
        assertEquals(303, administrator.post(setup, Map.of("op", "set", "revision", revision(administrator.open(setup)), "setting-delivery", "overview")).status());
        decide(setup, Map.of());
        assertEquals(200, citizen.get(HOME + "gallery").status());
        assertEquals(404, citizen.get("/musterhausen/gallery").status());
        Map<String, String> settings = new HashMap<>(Map.of("setting-note", "Grüße", "setting-copies", "3", "setting-share", "0.25", "setting-urgent", "true",
                "setting-tone", "loud", "setting-streets", "Markt\nRing", "setting-days", "friday", "setting-delivery", "overview"));
        settings.putAll(Map.of("op", "set", "revision", revision(administrator.open(setup))));
        Page set = administrator.post(setup, settings);
        assertEquals(303, set.status(), set::words);
        String words = citizen.get(HOME + "gallery").words();
        assertTrue(words.contains("note=Grüße copies=3 share=0.25 urgent=true tone=loud streets=[Markt, Ring] days=[friday]"), words);
        settings.putAll(Map.of("setting-note", "", "setting-streets", "", "setting-days", "", "revision", revision(administrator.open(setup))));
        assertEquals(303, administrator.post(setup, settings).status());
        assertTrue(citizen.get(HOME + "gallery").words().contains("note= copies=3 share=0.25 urgent=true tone=loud streets=[] days=[]"));
        settings.putAll(Map.of("setting-copies", "10", "revision", revision(administrator.open(setup))));
        assertTrue(administrator.post(setup, settings).words().contains("Geben Sie eine ganze Zahl an"));
        assertTrue(administrator.get(HOME + "staff/audit").words().contains("Dienst eingeschaltet"));
        administrator.post(setup, Map.of("op", "follow", "revision", revision(administrator.open(setup))));
        assertEquals(404, citizen.get(HOME + "gallery").status());
    }

    /** How far people have come in forms. */
    private static List<String> progress() {
        return administrator.get(HOME + "staff/statistics?csv=1").text().lines().filter(it -> it.contains(";start;") || it.contains(";step;")).toList();
    }

    @Test
    void showsAnAdministratorTheServiceBeforeItOpensAndMakesNoCaseOfIt() {
        List<String> before = progress();
        decide(SETUP, Map.of("on", "no"));
        assertEquals(404, administrator.get(VOTE).status());
        administrator.follow(administrator.post(SETUP, Map.of("op", "preview")));
        assertTrue(administrator.get(VOTE).words().contains("Nur Sie sehen den Dienst so."));
        assertEquals(Optional.of(VOTE + "?previewed"), Application.check(administrator, "norderstedt", "Vorschau").send().location());
        // to this client a query is part of a path, so that the cookie of the service would stay behind
        Page sent = administrator.get(VOTE + "/?previewed");
        assertTrue(sent.words().contains("In der Vorschau ist keiner entstanden"), sent.words());
        assertFalse(administrator.get(HOME + "staff?text=Vorschau").words().contains("NOR-"));
        assertEquals(before, progress());
        assertEquals(404, citizen.carrying("preview", "1").get(VOTE).status());
        administrator.follow(administrator.post(VOTE, Map.of("_endPreview", "1")));
        assertEquals(404, administrator.get(VOTE).status());
    }

    @Test
    void setsWhatTheServiceLetsTownsSet() {
        assertTrue(citizen.get(VOTE + "/apply/person").text().contains("name=\"applicant\""));
        Page page = administrator.open(SETUP);
        assertEquals("Anträge für andere online annehmen", page.html().select("label[for=setting-representatives]").text());
        assertEquals("true", page.html().select("#setting-representatives option[selected]").attr("value"));
        assertEquals("Take applications for others online",
                operator.of("norderstedt").get(SETUP + "?lang=en").html().select("label[for=setting-representatives]").text());
        administrator.get(SETUP + "?lang=de");
        assertEquals(303, administrator.post(SETUP, Map.of("op", "set", "revision", revision(page), "setting-representatives", "false")).status());
        assertFalse(PORTAL.visitor().get(VOTE + "/apply/person").text().contains("name=\"applicant\""));
        assertEquals(200, administrator.post(SETUP, Map.of("op", "set", "revision", revision(administrator.open(SETUP)),
                "setting-representatives", "vielleicht")).status());
    }

    /** What somebody sends who has seen what would be set. */
    private static Map<String, String> withMark(Page plan, Map<String, String> towns) {
        Map<String, String> form = new HashMap<>(towns);
        form.put("mark", plan.html().select("input[name=mark]").attr("value"));
        return form;
    }

    @Test
    void saysWhatIsLackingOfServicesThatAFileOffers() {
        Page list = operator.of("musterhausen").get("/musterhausen/staff/services");
        assertTrue(list.words().contains("sind online, obwohl noch etwas fehlt"), list.words());
        String link = list.html().selectFirst("tbody li a").attr("href");
        assertTrue(link.matches("/musterhausen/staff/services/[a-z-]+#need-CONTACT"), link);
        Page page = operator.visitor().get("/operator");
        assertTrue(page.html().select("[aria-labelledby=unfinishedTitle] tbody").text().contains("Musterhausen musterhausen Telefon und Mailadresse"), page.words());
        assertFalse(page.html().select("[aria-labelledby=unfinishedTitle] tbody").text().contains("Norderstedt"), page.words());
    }

    @Test
    void isCopiedByAnOperator() {
        Visitor visitor = operator.visitor();
        decide(SETUP, Map.of("ends", inDays(5)));
        assertTrue(visitor.get("/operator/services?text=muster").words().contains("1 Kommune"));
        Map<String, String> towns = Map.of("from", "norderstedt", "into", "musterhausen");
        String before = badge("/musterhausen/");
        assertTrue(visitor.post("/operator/services", towns).words().contains("Es wurde nichts übernommen"));
        assertEquals(before, badge("/musterhausen/"));
        Page plan = visitor.get("/operator/services?from=norderstedt&into=musterhausen");
        assertTrue(plan.html().select("[aria-labelledby=copy-postal-vote] tbody td").eachText().contains("Endet"), plan.words());
        Page page = visitor.post("/operator/services", withMark(plan, towns));
        assertTrue(page.words().contains("postal-vote: eingeschaltet"), page.words());
        assertEquals(badge(), badge("/musterhausen/"));
        assertNotEquals(before, badge());
        String setup = "/musterhausen/staff/services/";
        Visitor neighbour = operator.of("musterhausen");
        for (String service : List.of("postal-vote", "transfer-block")) {
            neighbour.post(setup + service, Map.of("op", "follow", "revision", revision(neighbour.open(setup + service))));
        }
    }

    @Test
    void isCopiedByWhoIsAnAdministratorOfBothTowns() {
        assertEquals(404, administrator.post(HOME + "staff/services", Map.of("from", "musterhausen")).status());
        String login = "/musterhausen/staff";
        Administrator.accept(administrator, operator.invite("musterhausen", "beide", "Bea Beide", "TOWN_ADMINISTRATOR"));
        assertTrue(administrator.get(login + "/services").html().select("#from option").eachText().contains("Norderstedt"));
        Page plan = administrator.get(HOME + "staff/services?from=musterhausen");
        assertTrue(plan.words().contains("Noch ist nichts geändert.") && plan.words().contains("Briefwahl"), plan.words());
        Page copied = administrator.post(HOME + "staff/services", withMark(plan, Map.of("from", "musterhausen")));
        assertEquals(200, copied.status());
        assertTrue(copied.words().contains("Briefwahl") && copied.words().contains("eingeschaltet"), copied.words());
        String transfer = HOME + "staff/services/transfer-block";
        administrator.post(transfer, Map.of("op", "follow", "revision", revision(administrator.open(transfer))));
    }

    @Test
    void asksForTheLevelThatTheTownWants() {
        decide(SETUP, Map.of("assurance", "substantial"));
        assertTrue(citizen.get(VOTE).html().select("a[href$=apply/person]").isEmpty());
        assertEquals(200, citizen.get("/musterhausen/postal-vote/apply/person").status());
    }

    @Test
    void isTheAdministratorsAndNobodyElses() {
        Clerk clerk = operator.clerk(PORTAL.visitor(), "norderstedt");
        Clerk auditor = operator.hire(PORTAL.visitor(), "norderstedt", "revision", "AUDITOR");
        Visitor neighbour = operator.of("musterhausen");
        for (String path : List.of("services", "services/postal-vote")) {
            assertEquals(403, clerk.visitor().get(HOME + "staff/" + path).status());
            assertEquals(200, auditor.visitor().get(HOME + "staff/" + path).status());
            assertEquals("Anmelden", neighbour.get(HOME + "staff/" + path).heading());
        }
        Map<String, String> off = Map.of("op", "decide", "revision", "0", "on", "no");
        assertEquals(403, auditor.visitor().post(SETUP, off).status());
        assertEquals(403, clerk.visitor().post(SETUP, off).status());
        neighbour.post(SETUP, off);
        assertEquals(200, citizen.get(VOTE).status());
    }
}
