package org.rathaus.portal.internal.status;

import org.apache.wicket.markup.html.WebPage;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.portal.internal.HomeArea;

/** A file that was sent with a case, for whoever has the secret link. */
public final class FilePage extends WebPage {

    private static final long serialVersionUID = 1L;

    /** Secret and file are in the address; sends the file at once. */
    public FilePage(PageParameters parameters) {
        throw HomeArea.fileOf(CasePages.find(parameters), parameters.get("id").toString(""));
    }
}
