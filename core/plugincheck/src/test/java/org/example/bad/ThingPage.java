package org.example.bad;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.web.PublicPage;

/** Fails. */
public final class ThingPage extends PublicPage {

    private static final long serialVersionUID = 1L;

    public ThingPage(PageParameters parameters) {
        super(parameters);
        throw new IllegalStateException("no thing today");
    }

    @Override
    protected String pageTitle() {
        return "";
    }
}
