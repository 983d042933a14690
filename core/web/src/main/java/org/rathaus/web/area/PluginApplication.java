package org.rathaus.web.area;

import org.rathaus.api.form.Prefill;
import org.rathaus.api.service.OfferedService;
import org.rathaus.web.ServicePages;

/** The Wicket application of one version of a plugin. */
public abstract class PluginApplication extends PortalApplication {

    /** Where the pages for staff lie within; their own addresses begin otherwise, so nobody else finds them. */
    public static final String DESK = "/desk";

    private final OfferedService service;

    /** For the dispatcher. */
    protected PluginApplication(OfferedService service) {
        this.service = service;
    }

    /** The service. */
    public final OfferedService service() {
        return service;
    }

    /** Begins the form of the service anew with what a page of it knows; to be thrown. */
    public abstract RuntimeException begin(Prefill known);

    @Override
    protected void init() {
        super.init();
        if (service.service() instanceof ServicePages pages) {
            pages.publicPages().forEach((path, page) -> mountPage("/" + path, page));
            pages.deskPages().forEach((path, page) -> mountPage(path.isEmpty() ? DESK : DESK + "/" + path, page));
        }
    }
}
