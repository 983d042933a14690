package org.rathaus.portal.internal.sitemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rathaus.api.service.Availability;
import org.rathaus.portal.internal.Citizen;
import org.rathaus.portal.internal.DogTax;
import org.rathaus.portal.internal.HomeArea;
import org.rathaus.portal.internal.TownsArea;

class SitemapTest {

    @TempDir
    private Path data;

    private Citizen inTown() {
        return new Citizen(data, new HomeArea(null, null, null, null, null, null, town -> List.of()), DogTax.which(Availability.open()));
    }

    private static Document xml(Citizen citizen) {
        return Jsoup.parse(citizen.answer().getDocument(), Parser.xmlParser());
    }

    @Test
    void tellsSearchEnginesThePagesOfATownInAllLanguages() {
        Citizen citizen = inTown();
        citizen.inTown("sitemap.xml");
        List<String> pages = xml(citizen).select("urlset > url > loc").eachText();
        assertTrue(pages.get(0).endsWith("://localhost/norderstedt/"), pages.toString());
        for (String path : List.of("dog-tax", "situation/found", "legal/imprint", "legal/easy-language", "feedback", "sitemap")) {
            assertTrue(pages.stream().anyMatch(it -> it.endsWith("/norderstedt/" + path)), path + " in " + pages);
        }
        assertEquals(List.of("de", "en", "de-simple"), xml(citizen).selectFirst("url").children().select("[hreflang]").eachAttr("hreflang"));
        assertTrue(citizen.answer().getContentType().startsWith("application/xml"));
    }

    @Test
    void tellsSearchEnginesTheTowns() {
        Citizen citizen = new Citizen(data, new TownsArea());
        citizen.atHome("sitemap.xml");
        assertEquals(2, xml(citizen).select("sitemapindex > sitemap > loc").size());
    }

    @Test
    void keepsSearchEnginesFromWhatIsPrivate() {
        Citizen citizen = new Citizen(data, new TownsArea());
        citizen.atHome("robots.txt");
        String robots = citizen.answer().getDocument();
        assertTrue(robots.contains("\nDisallow: /*/account\n") && robots.contains("\nDisallow: /operator\n") && robots.endsWith("/sitemap.xml\n"), robots);
        assertFalse(robots.contains("Disallow: /\n") || robots.contains("apply"), robots);
    }

    @Test
    void leadsPeopleToEachPage() {
        Document page = inTown().inTown("sitemap");
        List<String> links = page.select("main a").eachAttr("href");
        assertTrue(links.containsAll(List.of("/norderstedt/", "/norderstedt/dog-tax", "/norderstedt/situation/moving", "/norderstedt/legal/privacy",
                "/norderstedt/feedback")), links.toString());
    }
}
