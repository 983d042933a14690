package org.example.bad;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.web.DeskPage;

/** Has no heading. */
public final class BadDeskPage extends DeskPage {

    private static final long serialVersionUID = 1L;

    public BadDeskPage(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.READ_CASES);
    }

    @Override
    protected String pageTitle() {
        return "";
    }
}
