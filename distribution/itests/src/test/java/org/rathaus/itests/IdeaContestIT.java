package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.rathaus.testkit.FormWalk;
import org.rathaus.testkit.Patience;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** A contest of ideas from its first line to the draw that the browser does again. */
@Tag(PortalContainer.SHARED)
class IdeaContestIT {

    private static final String SERVICE = "/musterhausen/idea-contest";
    private static final String DESK = "/musterhausen/staff/service/idea-contest";
    private static final Pattern TICKET = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static Administrator administrator;
    private static Clerk clerk;
    private static String contestPage;

    private final Visitor citizen = PORTAL.visitor();

    @BeforeAll
    static void openAContest() {
        administrator = Administrator.of(PORTAL);
        clerk = administrator.clerk(PORTAL.visitor(), "musterhausen");
        FormWalk form = administrator.of("musterhausen").visit(DESK + "/contest/new");
        Map.of("starts", now().minusDays(1).format(TYPED), "ends", now().plusDays(30).format(TYPED), "title.de", "Ideen gesucht", "title.en", "Ideas wanted",
                        "intro.de", "Was soll besser werden?", "prize.de", "Drei Gutscheine", "area.1.de", "Freizeit", "area.2.de", "Tauschen",
                        "winners", "2", "youngest", "14")
                .forEach(form::answer);
        org.rathaus.testkit.Page saved = form.answer("published", "yes").submit().page();
        assertTrue(saved.words().contains("Gespeichert."), saved.words());
        contestPage = saved.path();
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneId.of("Europe/Berlin"));
    }

    private org.rathaus.testkit.Page enter(Visitor visitor, String familyName, String idea) {
        FormWalk form = visitor.visit(SERVICE + "/apply").answer("rateArea1", "very").answer("rateArea2", "none").submit();
        if (!idea.isEmpty()) {
            form.submit("_op", "addRow:ideas:1").answer("ideas.1.ideaTitle", idea).answer("ideas.1.ideaText", "Weil es fehlt.").answer("ideas.1.ideaCategory", "area1");
        }
        form.submit();
        if (familyName.isEmpty()) {
            return form.answer("takesPart", "no").submit().submit().page();
        }
        return participate(form, familyName);
    }

    private static org.rathaus.testkit.Page participate(FormWalk form, String familyName) {
        // without a script the page asks for the person once it knows that there is one
        form.answer("takesPart", "yes").submit().answer("name.givenNames", "Anna").answer("name.familyName", familyName).answer("birthDate", "9.3.1961")
                .answer("address.street", "Weg").answer("address.houseNumber", "1").answer("address.postcode", "12345").answer("address.city", "Musterhausen")
                .answer("worksForTown", "no").answer("consent", "yes");
        return form.submit().submit().page();
    }

    private static String statusOf(Visitor visitor, org.rathaus.testkit.Page confirmation) {
        return visitor.get(new Application.Sent(confirmation).requireReference().status()).words();
    }

    private static String receiptOf(Visitor visitor, org.rathaus.testkit.Page confirmation) throws IOException {
        return PdfText.of(visitor.get(new Application.Sent(confirmation).requireReference().status() + "/receipt").body());
    }

    private static String open(String title) {
        Visitor visitor = clerk.visitor();
        org.rathaus.testkit.Page list = visitor.get(DESK + "/ideas");
        String link = list.html().select("td a").stream().filter(it -> it.text().equals(title)).findFirst().orElseThrow().attr("href");
        assertTrue(visitor.visit(list.target(link)).answer("state", "open").submit().page().words().contains("Gespeichert."));
        return link.substring(link.lastIndexOf('/') + 1);
    }

    @Test
    void aPersonTakesPartOnceAndNothingOfThePersonIsInTheCase() throws IOException {
        org.rathaus.testkit.Page confirmation = enter(citizen, "Eindeutig", "Bänke am Teich");
        assertTrue(statusOf(citizen, confirmation).contains("Dabei"));
        String receipt = receiptOf(citizen, confirmation);
        assertTrue(receipt.contains("Bänke am Teich") && TICKET.matcher(receipt).find(), receipt);
        assertFalse(receipt.contains("Eindeutig") || receipt.contains("1961"), receipt);
        Visitor again = PORTAL.visitor();
        String second = statusOf(again, enter(again, "EINDEUTIG", ""));
        assertTrue(second.contains("Schon teilgenommen"), second);
        String cases = clerk.list("service=idea-contest").words();
        assertFalse(cases.contains("Eindeutig"), cases);
        org.rathaus.testkit.Page file = clerk.visitor().open(clerk.list("service=idea-contest&text=teich").html().select("td a[href*=/case/]").attr("href"));
        assertFalse(file.words().contains("Eindeutig"), file.words());
    }

    @Test
    void anIdeaIsPublicOnceSomebodyHasLookedAtItAndIsSupportedOnce() throws InterruptedException {
        enter(citizen, "", "Trinkbrunnen am Marktplatz");
        assertFalse(citizen.get(SERVICE + "/ideas").words().contains("Trinkbrunnen"));
        String id = open("Trinkbrunnen am Marktplatz");
        Patience.until("the idea is public", () -> citizen.get(SERVICE + "/ideas?text=brunnen").words().contains("Trinkbrunnen"));
        assertFalse(citizen.get(SERVICE + "/ideas?text=zebra").words().contains("Trinkbrunnen"));
        org.rathaus.testkit.Page idea = citizen.get(SERVICE + "/ideas/" + id);
        assertEquals("Weil es fehlt.", idea.html().select("meta[property=og:description]").attr("content"));
        String support = SERVICE + "/support/" + id;
        FormWalk early = citizen.visit(support);
        assertTrue(early.submit().page().words().contains("Das hat nicht geklappt"));
        Thread.sleep(1_100);
        assertTrue(early.submit().page().words().contains("Danke! Ihre Unterstützung zählt."));
        FormWalk twice = citizen.visit(support);
        Thread.sleep(1_100);
        assertTrue(twice.submit().page().words().contains("Sie unterstützen diese Idee schon."));
        assertTrue(citizen.post(support, Map.of("token", "1.0123456789abcdef." + "0".repeat(64))).words().contains("Das hat nicht geklappt"));
        assertTrue(citizen.get(SERVICE + "/alike?text=Brunnen+mit+Trinkwasser+am+Markt").html().select("[data-alike-answer] a").text().contains("Trinkbrunnen"));
    }

    @Test
    void anOfficialAnswerIsNeededAndPublic() {
        enter(citizen, "", "Lastenrad zum Ausleihen");
        String id = open("Lastenrad zum Ausleihen");
        FormWalk decision = clerk.visitor().visit(DESK + "/ideas/" + id).answer("state", "accepted").submit();
        assertTrue(decision.page().words().contains("Schreiben Sie eine Antwort"), decision.page().words());
        decision.answer("answer", "Ab Mai am <Bahnhof>.").submit();
        assertTrue(administrator.of("musterhausen").get("/musterhausen/staff/audit").words().contains("Über eine Idee entschieden Ideenwettbewerb " + id + "/accepted"));
        String idea = citizen.get(SERVICE + "/ideas/" + id).words();
        assertTrue(idea.contains("angenommen") && idea.contains("Ab Mai am <Bahnhof>."), idea);
    }

    /** The codes of newly printed cards, read from the file. */
    private static List<String> cards(int number) throws IOException {
        Visitor visitor = clerk.visitor();
        org.rathaus.testkit.Page made = visitor.visit(DESK + "/cards").answer("number", String.valueOf(number)).submit().page();
        assertTrue(made.words().contains("Die Karten sind angelegt."), made.words());
        String address = made.target(made.html().select("a[href*=batch]").last().attr("href"));
        assertFalse(PORTAL.visitor().get(address).text().startsWith("%PDF"));
        return Pattern.compile("[0-9A-Z]{5}-[0-9A-Z]{5}").matcher(PdfText.of(visitor.get(address).body())).results().map(MatchResult::group).toList();
    }

    private static FormWalk keyed(String code, String first) {
        return clerk.visitor().visit(DESK + "/keying").answer("code", code).answer("rateArea1", first).answer("rateArea2", "0").answer("ideaTitle", "Mehr Mülleimer");
    }

    @Test
    void aCardCountsOnceItIsKeyedTheSameTwiceAndOnlyOnce() throws IOException {
        List<String> codes = cards(9);
        assertEquals(9, Set.copyOf(codes).size());
        String code = codes.get(8);
        assertTrue(keyed((code.startsWith("A") ? "B" : "A") + code.substring(1), "4").submit().page().words().contains("Der Code stimmt nicht"));
        assertTrue(keyed(code.toLowerCase(java.util.Locale.ROOT), "4").submit().page().words().contains("zum ersten Mal erfasst"));
        FormWalk second = keyed(code, "3").submit();
        assertTrue(second.page().words().contains("Beim ersten Mal stand hier: 4"), second.page().words());
        assertTrue(second.answer("rateArea1", "4").submit().page().words().contains("zum zweiten Mal erfasst und eingegangen"));
        assertTrue(keyed(code, "4").submit().page().words().contains("Diese Karte hat schon gezählt."));
        assertTrue(clerk.list("service=idea-contest&text=mülleimer").words().contains("Dabei"));
        Visitor visitor = PORTAL.visitor();
        FormWalk form = visitor.visit(SERVICE + "/apply?card=" + code).answer("rateArea1", "very").answer("rateArea2", "very").submit();
        assertTrue(form.page().words().contains("Mit diesem Code hat schon jemand teilgenommen."), form.page().words());
        String figures = clerk.visitor().get(DESK + "/figures?format=csv").text();
        assertTrue(figures.contains("channel;;paper;1"), figures);
    }

    @Test
    void aClerkIsToldAtOnceWhatKeepsACardFromCountingAndSomebodyFromTheDraw() throws IOException {
        String born = "1.1." + (now().getYear() - 10);
        FormWalk card = keyed(cards(1).get(0), "4").answer("arrived", now().toLocalDate().minusDays(3).toString())
                .answer("givenNames", "Anna").answer("familyName", "Jung").answer("birthDate", born).submit();
        org.rathaus.testkit.Page told = card.page();
        assertTrue(told.words().contains("noch nicht 14 Jahre alt und kommt nicht in die Auslosung"), told.words());
        assertTrue(told.words().contains("An diesem Tag lief der Wettbewerb nicht"), told.words());
        assertEquals(List.of("Mehr Mülleimer", "Jung", born),
                Stream.of("ideaTitle", "familyName", "birthDate").map(it -> told.html().select("[name=" + it + "]").val()).toList());
        assertTrue(card.submit().page().words().contains("zum ersten Mal erfasst"));
    }

    @Test
    void whoTypesAnIdeaIsShownThoseThatAreLikeIt() {
        enter(citizen, "", "Zebrastreifen vor der Bücherei");
        open("Zebrastreifen vor der Bücherei");
        try (BrowserContext context = CHROMIUM.german(PORTAL.port())) {
            Page page = context.newPage();
            Form form = new Form(page);
            page.navigate(SERVICE + "/apply");
            page.locator("[name=rateArea1][value=very]").check();
            page.locator("[name=rateArea2][value=very]").check();
            form.next();
            form.leave(page.locator("button[value^='addRow:ideas']"));
            page.locator("#ideas-1-ideaTitle").fill("Ein Zebrastreifen bei der Bücherei");
            assertEquals("Zebrastreifen vor der Bücherei", page.locator(".portal-alike a").textContent());
        }
    }

    @Test
    void anybodyCanDoTheDrawAgain() throws IOException {
        String service = "/norderstedt/idea-contest";
        String desk = "/norderstedt/staff/service/idea-contest";
        Visitor administration = administrator.of("norderstedt");
        FormWalk contest = administration.visit(desk + "/contest/new");
        Map.of("starts", now().minusDays(1).format(TYPED), "ends", now().plusDays(30).format(TYPED), "title.de", "Zum Auslosen", "intro.de", "Kurz",
                "area.1.de", "Freizeit", "winners", "2", "alternates", "2").forEach(contest::answer);
        String page = contest.answer("published", "yes").submit().page().path();
        String before = citizen.get(service + "/draw").words();
        String ticket = "";
        for (String name : List.of("Ahrens", "Brandt", "Carstens", "Demir", "Ehlers")) {
            Visitor visitor = PORTAL.visitor();
            FormWalk form = visitor.visit(service + "/apply").answer("rateArea1", "quite").submit().submit();
            ticket = TICKET.matcher(receiptOf(visitor, participate(form, name))).results().findFirst().orElseThrow().group();
        }
        Visitor manager = administrator.manager(PORTAL.visitor(), "norderstedt").visitor();
        assertTrue(manager.get(desk + "/draw").words().contains("Ausgelost wird nach dem Ende"));
        administration.visit(page).answer("ends", now().minusSeconds(2).format(TYPED)).submit();
        assertTrue(manager.visit(desk + "/draw").submit("op", "fix").page().words().contains("Die Liste steht fest"));
        assertTrue(manager.visit(desk + "/draw").answer("outside", "3 11 19").submit("op", "draw").page().words().contains("Die Lose sind gezogen."));
        tellAll(manager, desk + "/draw");
        String commitment = Pattern.compile("[0-9a-f]{64}").matcher(before).results().findFirst().orElseThrow().group();
        assertTrue(citizen.get(service + "/draw").words().contains(commitment));
        verify(service, ticket);
        assertTrue(manager.visit(desk + "/draw").answer("sure", "yes").submit("op", "clear").page().words().contains("Namen und Anschriften sind gelöscht"));
        assertFalse(manager.get(desk + "/draw").words().contains("Anna "));
        assertTrue(citizen.get(service + "/results").words().contains("Teilnahmen, die zählen: 5"));
        String log = administration.get("/norderstedt/staff/audit").words();
        for (String done : List.of("Wettbewerb gespeichert", "Liste der Lose festgeschrieben", "Lose gezogen", "Stand der Gewinne geändert",
                "Namen und Anschriften der Verlosung gelöscht")) {
            assertTrue(log.contains(done), log);
        }
        assertFalse(log.contains("Anna "), log);
    }

    /** Nobody gave a mail address: two winners and two alternates get letters, and who declines makes room for an alternate. */
    private static void tellAll(Visitor manager, String page) throws IOException {
        String drawn = manager.get(page).words();
        assertTrue(drawn.contains("Anna ") && drawn.contains("Wissen noch nicht Bescheid: 0 mit E-Mail-Adresse, 4 ohne."), drawn);
        String letters = PdfText.of(manager.get(page + "?letter=all").body()).replaceAll("\\s+", " ");
        assertEquals(2, letters.split("Herzlichen Glückwunsch", -1).length - 1, letters);
        assertTrue(letters.contains("Platz 1 der Liste") && letters.contains("Platz 2 der Liste"), letters);
        org.rathaus.testkit.Page told = manager.visit(page).submit("op", "posted").page();
        assertTrue(told.words().contains("Die Briefe sind verschickt") && told.words().contains("weiß vom Platz zum Nachrücken"), told.words());
        String winner = told.html().select("[name=winner]").first().val();
        org.rathaus.testkit.Page declined = manager.follow(manager.post(page, Map.of("op", "declined", "winner", winner)));
        assertTrue(declined.words().contains("nimmt nicht an") && declined.words().contains("nachgerückt"), declined.words());
        assertTrue(declined.words().contains("Wissen noch nicht Bescheid: 0 mit E-Mail-Adresse, 1 ohne."), declined.words());
    }

    private void verify(String service, String ticket) {
        try (BrowserContext context = CHROMIUM.german(PORTAL.port())) {
            Page page = context.newPage();
            page.navigate(service + "/draw");
            page.locator("#ticketNumber").fill(ticket);
            page.locator("[data-verify-start]").click();
            page.locator("[data-verified]").waitFor();
            String result = page.locator("[data-verify-result]").innerText();
            assertTrue(result.contains("Alles stimmt") && result.contains("Ihre Losnummer ist in der Liste."), result);
            page.route("**/draw-data*", route -> {
                String changed = route.fetch().text().replaceFirst("\"outside\":\"3 11 19\"", "\"outside\":\"3 11 20\"");
                route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setContentType("application/json").setBody(changed));
            });
            page.reload();
            page.locator("[data-verify-start]").click();
            page.locator("[data-verified]").waitFor();
            assertTrue(page.locator("[data-verify-result]").innerText().contains("Das stimmt nicht"));
        }
    }
}
