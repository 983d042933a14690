package org.rathaus.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rathaus.itests.Application.Sent;
import org.rathaus.testkit.Page;
import org.rathaus.testkit.PortalContainer;
import org.rathaus.testkit.Visitor;

/** Several towns on one portal, each by itself. */
@Tag(PortalContainer.SHARED)
class TownsIT {

    @RegisterExtension
    static final PortalContainer PORTAL = PortalContainer.shared();

    private final Visitor visitor = PORTAL.visitor();

    @Test
    void areListedAtTheRoot() {
        Page page = visitor.get("/");
        assertEquals(200, page.status());
        List<String> links = page.html().select("main a").eachAttr("href");
        assertTrue(links.contains("/norderstedt/") && links.contains("/musterhausen/"), links::toString);
    }

    @Test
    void differInWhatCitizensSee() {
        Page norderstedt = visitor.get("/norderstedt/");
        Page musterhausen = visitor.get("/musterhausen/");
        assertTrue(norderstedt.title().endsWith("Norderstedt") && musterhausen.title().endsWith("Musterhausen"));
        assertTrue(norderstedt.words().contains("+49 40 66969") && !musterhausen.words().contains("66969"));
        assertTrue(musterhausen.words().contains("+49 30 23125") && !norderstedt.words().contains("23125"));
        assertNotEquals(norderstedt.html().select(".portal-brand img").attr("src"), musterhausen.html().select(".portal-brand img").attr("src"));
        assertNotEquals(services(norderstedt), services(musterhausen));
    }

    private static List<String> services(Page home) {
        return home.html().select("main a[href*=/norderstedt/], main a[href*=/musterhausen/]").eachText();
    }

    @Test
    void differInTheirColours() {
        assertNotEquals(tokens("/norderstedt/"), tokens("/musterhausen/"));
    }

    private String tokens(String home) {
        return visitor.get(visitor.get(home).html().select("link[href$=tokens.css]").attr("href")).text();
    }

    @ParameterizedTest
    @ValueSource(strings = {"imprint", "privacy", "accessibility"})
    void differInTheirLegalPages(String legal) {
        Page norderstedt = visitor.get("/norderstedt/legal/" + legal);
        Page musterhausen = visitor.get("/musterhausen/legal/" + legal);
        assertEquals(200, norderstedt.status());
        assertEquals(200, musterhausen.status());
        assertNotEquals(norderstedt.html().select("main").text(), musterhausen.html().select("main").text());
        assertFalse(musterhausen.words().contains("Norderstedt"), musterhausen.words());
    }

    @ParameterizedTest
    @CsvSource({"/norderstedt/, Hier erledigen Sie Anliegen an die Stadt Norderstedt", "/norderstedt/postal-vote, Briefwahl",
            "/norderstedt/postal-vote/apply/person, Briefwahl", "/, Städte und Gemeinden"})
    void sayToSearchEnginesWhatTheyOffer(String path, String words) {
        String description = visitor.get(path).html().select("head meta[name=description]").attr("content");
        assertTrue(description.contains(words), description);
    }

    @Test
    void areFoundByTheirHostNameToo() {
        Page home = visitor.by("norderstedt.localhost").get("/");
        assertEquals(200, home.status());
        assertTrue(home.title().endsWith("Norderstedt"), home.title());
        assertTrue(home.html().select("a[href=/postal-vote]").size() > 0, home.text());
    }

    @Test
    void takeApplicationsUnderTheirHostName() {
        visitor.by("musterhausen.localhost");
        Page confirmation = Application.address(Application.person(visitor.visit("/postal-vote/apply"), "Host").submit())
                .submit().answer("delivery", "home").submit().submit().page();
        Sent sent = new Sent(confirmation);
        assertTrue(sent.reference().startsWith("MUS-"), sent.reference());
        assertTrue(visitor.get(sent.status()).words().contains(sent.reference()));
    }

    @Test
    void addTheSlashThatBelongsToTheirAddress() {
        assertEquals("/norderstedt/", visitor.get("/norderstedt").location().orElseThrow());
    }

    @Test
    void openNoStatusPageOfEachOther() {
        Sent sent = Application.send(visitor, "norderstedt");
        assertEquals(200, visitor.get(sent.status()).status());
        String elsewhere = sent.status().replace("norderstedt", "musterhausen");
        assertEquals(404, visitor.get(elsewhere).status());
        assertEquals(404, visitor.get(elsewhere + "/receipt").status());
    }

    @Test
    void readNoDraftOfEachOther() {
        Application.person(Application.begin(visitor, "norderstedt"), "Geheim").submit();
        Map<String, String> stolen = Map.of("Cookie", "draft=" + visitor.cookie("draft"));
        Page own = PORTAL.visitor().send("GET", "/norderstedt/postal-vote/apply/person", Map.of(), stolen);
        assertTrue(own.text().contains("Geheim"));
        Page other = PORTAL.visitor().send("GET", "/musterhausen/postal-vote/apply/person", Map.of(), stolen);
        assertEquals(200, other.status());
        assertFalse(other.text().contains("Geheim"));
    }

    @Test
    void offerOnlyWhatTheyHaveChosen() {
        assertEquals(200, visitor.get("/norderstedt/transfer-block").status());
        assertEquals(404, visitor.get("/musterhausen/transfer-block").status());
        assertEquals(404, visitor.get("/entenhausen/postal-vote").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/musterhausen/transfer-block", "/musterhausen/transfer-block/apply/data"})
    void explainAndLeadOnWhereTheyDoNotOfferAService(String old) {
        Page page = visitor.get(old);
        assertEquals(404, page.status());
        assertEquals("Musterhausen bietet diesen Dienst nicht online an – Musterhausen", page.title());
        assertTrue(page.words().contains("+49 30 23125 000"), page.words());
        assertTrue(page.html().select("main li a").eachAttr("href").contains("/musterhausen/moving-notice"), page::text);
        assertTrue(visitor.cookieNames().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/norderstedt/legal/imprint/x", "/norderstedt/situation/found/x/y", "/norderstedt/sitemap.xml/x", "/norderstedt/feedback/x",
            "/norderstedt/postal-vote/apply/person/x", "/norderstedt/staff/sign-in/x", "/robots.txt/x"})
    void haveNothingBelowAPage(String address) {
        assertEquals(404, visitor.get(address).status());
        assertEquals(200, visitor.open(address.replaceFirst("/x.*", "")).status());
    }

    @Test
    void haveTheirPagesWithASlashAtTheEndToo() {
        assertEquals(200, visitor.get("/norderstedt/legal/imprint/").status());
        assertEquals(200, visitor.get("/norderstedt/postal-vote/").status());
    }

    @Test
    void tellSearchEnginesTheirPagesAndWhatIsPrivate() {
        assertTrue(visitor.get("/robots.txt").text().contains("Disallow: /*/account"));
        Page towns = visitor.get("/sitemap.xml");
        String sitemap = visitor.origin() + "/norderstedt/sitemap.xml";
        assertTrue(towns.html().select("loc").eachText().contains(sitemap), towns.text());
        for (String address : visitor.get("/norderstedt/sitemap.xml").html().select("url > loc").eachText()) {
            String path = address.replace(visitor.origin(), "");
            Page page = PORTAL.visitor().get(path);
            assertEquals(200, page.status(), address);
            assertEquals(PortalContainer.SHARED_ADDRESS + path, canonical(page), address);
        }
    }

    private static String canonical(Page page) {
        return page.html().select("link[rel=canonical]").attr("href");
    }

    @ParameterizedTest
    @CsvSource({"/norderstedt/, /norderstedt/", "/norderstedt/?lang=en, /norderstedt/?lang=en", "/norderstedt/?q=Wahl, /norderstedt/",
            "/norderstedt/postal-vote/, /norderstedt/postal-vote"})
    void haveOneAddressForEachPage(String address, String path) {
        Page page = PORTAL.visitor().get(address);
        assertEquals(PortalContainer.SHARED_ADDRESS + path, canonical(page));
        assertEquals(List.of("de", "en", "de-simple", "x-default"), page.html().select("link[rel=alternate]").eachAttr("hreflang"));
        assertTrue(page.html().select("link[rel=alternate]").eachAttr("href").stream().allMatch(it -> it.startsWith(PortalContainer.SHARED_ADDRESS + "/")), page::text);
        assertEquals("Stadt Norderstedt", page.html().select("meta[property=og:site_name]").attr("content"));
        assertEquals(List.of("#ffffff", "#0a1017"), page.html().select("meta[name=theme-color]").eachAttr("content"));
    }

    @ParameterizedTest
    @CsvSource({"postal-vote/apply/person, postal-vote", "transfer-block/apply/person?lang=en, transfer-block"})
    void haveTheirServicesListedAndNotTheStepsOfAForm(String step, String service) {
        Page page = PORTAL.visitor().get("/norderstedt/" + step);
        assertEquals(PortalContainer.SHARED_ADDRESS + "/norderstedt/" + service, canonical(page));
        assertEquals(0, page.html().select("link[rel=alternate]").size());
        assertEquals("nofollow", PORTAL.visitor().get("/norderstedt/" + service).html().select("a[href$=/apply/person]").attr("rel"));
    }

    @Test
    void areLeftAloneByWhoSearchesUnderTheirHostNameToo() {
        assertTrue(visitor.by("norderstedt.localhost").get("/robots.txt").text().contains("Disallow: /account\n"));
        assertEquals(PortalContainer.SHARED_ADDRESS + "/norderstedt/postal-vote", canonical(visitor.get("/postal-vote")));
    }
}
