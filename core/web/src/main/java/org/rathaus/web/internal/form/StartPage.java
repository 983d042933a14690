package org.rathaus.web.internal.form;

import org.apache.wicket.markup.html.WebPage;

/** Leads to where the form begins. */
public final class StartPage extends WebPage {

    private static final long serialVersionUID = 1L;

    /** Goes there at once. */
    public StartPage() {
        FormVisit visit = new FormVisit();
        throw visit.goTo(visit.firstPage());
    }
}
