package org.rathaus.portal.internal;

import org.apache.wicket.Page;
import org.apache.wicket.protocol.http.WebApplication;
import org.osgi.service.component.annotations.Component;
import org.rathaus.portal.internal.sitemap.Robots;
import org.rathaus.portal.internal.sitemap.SitemapXml;
import org.rathaus.portal.internal.sitemap.TextFile;
import org.rathaus.portal.internal.towns.TownListPage;
import org.rathaus.web.area.WebArea;

/** The installation's own address: which towns there are. */
@Component(service = WebArea.class)
public final class TownsArea implements WebArea {

    @Override
    public Scope scope() {
        return Scope.INSTALLATION;
    }

    @Override
    public String path() {
        return "";
    }

    @Override
    public Class<? extends Page> homePage() {
        return TownListPage.class;
    }

    @Override
    public void mount(WebApplication application) {
        application.mountResource("/sitemap.xml", new TextFile("sitemap.xml", "application/xml", SitemapXml::ofTowns));
        application.mountResource("/robots.txt", new TextFile("robots.txt", "text/plain; charset=utf-8", Robots::ofTowns));
    }
}
