package org.rathaus.backoffice.internal.services;

import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.identity.Permission;
import org.rathaus.api.town.Town;
import org.rathaus.backoffice.internal.MemberPage;
import org.rathaus.backoffice.internal.staff.StaffArea;
import org.rathaus.kernel.service.ServiceTerms;
import org.rathaus.kernel.town.EnablementDesk;

/** What the pages have in common where a town chooses its services. */
public abstract class ServicePages extends MemberPage {

    static final String PATH = "services";

    private static final long serialVersionUID = 1L;

    /** For whoever may see what is chosen; only who may choose can send a form. */
    protected ServicePages(PageParameters parameters) {
        super(parameters, Permission.READ_SERVICES, Permission.MANAGE_SERVICES);
    }

    /** The pages by path. */
    public static Map<String, Class<? extends MemberPage>> pages() {
        Map<String, Class<? extends MemberPage>> pages = new LinkedHashMap<>();
        pages.put(PATH, ServicesPage.class);
        pages.put(PATH + "/${service}", ServiceSetupPage.class);
        return pages;
    }

    final EnablementDesk desk() {
        return StaffArea.enablement();
    }

    final Town town() {
        return request().requireTown();
    }

    /** The name of a service. */
    final String title(String service) {
        return ServiceTerms.at(request().now(), request().core().catalog(), town(), service, language()).title();
    }
}
