package org.rathaus.backoffice.internal.staff;

import java.util.List;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.web.NotFoundException;

/**
 * Stands before the pages that services have for staff: who comes here was not let in to them yet, and is asked for what is
 * lacking. For whoever may go in and still comes here there is no such page.
 */
public final class DeskDoorPage extends MemberPage {

    /** Where it lies, with all that is below. */
    static final String PATH = "service/${service}/#{first}/#{second}/#{third}/#{fourth}";

    private static final long serialVersionUID = 1L;

    /** Never returns to somebody who is signed in. */
    public DeskDoorPage(PageParameters parameters) {
        super(parameters, Permission.READ_CASES, Permission.READ_CASES);
        member().require(Permission.READ_CASES, parameters.get("service").toString());
        throw new NotFoundException();
    }

    @Override
    protected List<String> titleParts() {
        return List.of();
    }
}
