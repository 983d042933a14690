package org.rathaus.portal.internal.sitemap;

import org.rathaus.api.town.Town;
import org.rathaus.web.Html;
import org.rathaus.web.area.CoreRequest;
import org.rathaus.web.area.LanguageLinks;

/** What there is to read, for search engines (sitemaps.org, protocol 0.9). */
public final class SitemapXml {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private SitemapXml() {
    }

    /** The pages of a town, each in all its languages. */
    public static String ofTown(CoreRequest request) {
        Html xml = new Html();
        xml.open("urlset").with("xmlns", NAMESPACE).with("xmlns:xhtml", XHTML);
        SitePages.of(request).paths().filter(it -> !request.requireTown().offerPeriod(it).isOver(request.now()))
                .forEach(path -> page(xml, request, request.absolute(path)));
        return DECLARATION + xml.close("urlset");
    }

    private static void page(Html xml, CoreRequest request, String address) {
        xml.open("url").element("loc", "", address);
        request.requireTown().languages().forEach(language -> {
            String tag = language.toLanguageTag();
            xml.open("xhtml:link").with("rel", "alternate").with("hreflang", tag)
                    .with("href", address + "?" + LanguageLinks.PARAMETER + "=" + tag).close("xhtml:link");
        });
        xml.close("url");
    }

    /** The sitemaps of all towns. */
    public static String ofTowns(CoreRequest request) {
        Html xml = new Html();
        xml.open("sitemapindex").with("xmlns", NAMESPACE);
        for (Town town : request.core().towns().all()) {
            xml.open("sitemap").element("loc", "", request.absolute(town.id() + "/sitemap.xml")).close("sitemap");
        }
        return DECLARATION + xml.close("sitemapindex");
    }
}
