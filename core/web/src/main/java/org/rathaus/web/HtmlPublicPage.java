package org.rathaus.web;

import org.apache.wicket.request.mapper.parameter.PageParameters;

/** A page of a service for everybody that is written in one go and has no markup of its own. */
public abstract class HtmlPublicPage extends PublicPage {

    private static final long serialVersionUID = 1L;

    /** A page at an address of the service. */
    protected HtmlPublicPage(PageParameters parameters) {
        super(parameters);
    }

    /** What stands on it. */
    protected abstract void write(Html html);

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new HtmlPart("content", this::write));
    }
}
