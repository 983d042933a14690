package org.rathaus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.apache.wicket.mock.MockApplication;
import org.apache.wicket.util.tester.WicketTester;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rathaus.api.testing.SampleTown;
import org.rathaus.api.town.Mailing;
import org.rathaus.api.town.Town;
import org.rathaus.web.area.CoreRequest;

class MetadataTest {

    private static final Town TOWN = new SampleTown("ours");

    private static Document said(String address, Town town, String base, String path, Consumer<Metadata> what) {
        WicketTester tester = new WicketTester(new MockApplication());
        CoreRequest.Core core = new CoreRequest.Core(null, null, Clock.systemUTC(), "/assets/1", null, address);
        tester.getRequest().setURL(path);
        tester.getRequest().setServerName("evil.example");
        Html html = new Html();
        what.accept(new Metadata(new CoreRequest(tester.getRequest(), tester.getResponse(), core, town, base, Locale.GERMAN), html));
        return Jsoup.parse(html.toString());
    }

    private static String canonical(Document page) {
        return page.select("link[rel=canonical]").attr("href");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            /ours, /ours/,               https://all.example/ours/
            /ours, /ours/dog-tax,        https://all.example/ours/dog-tax
            /ours, /ours/dog-tax/,       https://all.example/ours/dog-tax
            /ours, /ours/dog-tax?q=x,    https://all.example/ours/dog-tax
            /ours, /ours/dog-tax?lang=de, https://all.example/ours/dog-tax?lang=de
            '',    /,                    https://all.example/ours/
            '',    /dog-tax,             https://all.example/ours/dog-tax
            """)
    void namesOneAddressUnderWhichTheInstallationIsKnown(String base, String path, String canonical) {
        Document page = said("https://all.example", TOWN, base, path, Metadata::addresses);
        assertEquals(canonical, canonical(page));
        String plain = canonical.replaceAll("[?].*", "");
        assertEquals(List.of(plain + "?lang=de", plain + "?lang=en", plain), page.select("link[rel=alternate]").eachAttr("href"));
        assertEquals(plain, page.select("meta[property=og:url]").attr("content"));
    }

    @ParameterizedTest
    @CsvSource({"'', /ours, /ours/dog-tax", "https://all.example, '', /dog-tax"})
    void namesTheAddressOfTheTownFirst(String installation, String base, String path) {
        Town own = new SampleTown("ours").mailing(new Mailing("post@ours.example", "https://ours.example"));
        assertEquals("https://ours.example/dog-tax", canonical(said(installation, own, base, path, Metadata::addresses)));
    }

    @Test
    void namesThePagesOfTheInstallation() {
        assertEquals("https://all.example/", canonical(said("https://all.example", null, "", "/", Metadata::addresses)));
    }

    /** A relative one is none for search engines, and what a request claims may be anything. */
    @Test
    void namesNoAddressThatNobodyHasWrittenDown() {
        assertEquals("", said("", TOWN, "/ours", "/ours/dog-tax", Metadata::addresses).head().html());
        assertEquals("", said("", TOWN, "/ours", "/ours/dog-tax/apply/dog", it -> it.insteadOfThis("/ours/dog-tax")).head().html());
    }

    @Test
    void namesAnotherPageAndNothingElse() {
        Document page = said("https://all.example", TOWN, "/ours", "/ours/dog-tax/apply/dog?lang=en", it -> it.insteadOfThis("/ours/dog-tax"));
        assertEquals("https://all.example/ours/dog-tax", canonical(page));
        assertEquals(1, page.head().childrenSize());
    }
}
