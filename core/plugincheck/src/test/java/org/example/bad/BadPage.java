package org.example.bad;

import org.apache.wicket.markup.html.link.ExternalLink;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.web.PublicPage;

/** Has two elements of one id, what HTML has no more, and words that can hardly be read. */
public final class BadPage extends PublicPage {

    private static final long serialVersionUID = 1L;

    /** Leads to another one. */
    public BadPage(PageParameters parameters) {
        super(parameters);
        add(new ExternalLink("thing", serviceLink("thing/1")));
    }

    @Override
    protected String pageTitle() {
        return getString("title");
    }
}
