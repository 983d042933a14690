package org.rathaus.service.gallery;

import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.web.PublicPage;

/** What pages of services are made of, for whoever writes one: KERN's components as the portal uses them. */
final class ComponentsPage extends PublicPage {

    static final String PATH = "components";

    private static final long serialVersionUID = 1L;

    ComponentsPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new ExternalLink("back", serviceLink("")));
        add(new ExternalLink("start", serviceLink("apply")));
    }

    @Override
    protected boolean isSameForReaders() {
        return true;
    }

    @Override
    protected String pageTitle() {
        return getString("title");
    }
}
