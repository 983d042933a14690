package org.rathaus.web;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;

/** A page of a service for the town's staff that is written in one go and has no markup of its own. */
public abstract class HtmlDeskPage extends DeskPage {

    private static final long serialVersionUID = 1L;

    /**
     * Lets nobody pass who lacks the permission.
     *
     * @param toRead   what whoever opens the page must be permitted
     * @param toChange what whoever sends one of its forms must be permitted
     * @throws org.rathaus.api.identity.NotPermittedException if they are not
     */
    protected HtmlDeskPage(PageParameters parameters, Permission toRead, Permission toChange) {
        super(parameters, toRead, toChange);
    }

    /** What stands on it. */
    protected abstract void write(Html html);

    @Override
    protected void onInitialize() {
        super.onInitialize();
        add(new HtmlPart("content", this::write));
    }
}
