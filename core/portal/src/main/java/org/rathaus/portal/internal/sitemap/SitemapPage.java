package org.rathaus.portal.internal.sitemap;

import java.util.List;

import org.apache.wicket.Component;
import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.portal.internal.home.HomeContent.Link;
import org.rathaus.web.Element;
import org.rathaus.web.area.AreaPage;

/** All pages of a town that everybody may read, for people (WCAG 2.2, 2.4.5). */
public final class SitemapPage extends AreaPage {

    private static final long serialVersionUID = 1L;

    /** At an address of the town. */
    public SitemapPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected List<String> titleParts() {
        return List.of(getString("title"));
    }

    @Override
    protected boolean isSameForReaders() {
        return true;
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        SitePages pages = SitePages.of(request());
        add(new ExternalLink("home", request().link("")));
        add(list("services", pages.services()), list("occasions", pages.occasions()));
        add(list("others", pages.others().stream().map(it -> new Link(it, getString(it.replaceFirst("^.*/", "")))).toList()));
    }

    private Component list(String id, List<Link> links) {
        RepeatingView items = new RepeatingView("item");
        links.forEach(it -> items.add(new Element(items.newChildId()).with(new ExternalLink("link", request().link(it.path()), it.title()))));
        return new Element(id).with(items).when(!links.isEmpty());
    }
}
