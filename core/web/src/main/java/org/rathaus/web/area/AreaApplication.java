package org.rathaus.web.area;

import org.apache.wicket.Application;
import org.apache.wicket.Page;

/** The Wicket application of a {@link WebArea}. */
public final class AreaApplication extends PortalApplication {

    private final WebArea area;

    /** For the dispatcher. */
    public AreaApplication(WebArea area) {
        this.area = area;
    }

    /** The area that the current page belongs to, with the services its bundle gave it. */
    public static <A extends WebArea> A area(Class<A> type) {
        return type.cast(((AreaApplication) Application.get()).area);
    }

    @Override
    public Class<? extends Page> getHomePage() {
        return area.homePage();
    }

    @Override
    protected void init() {
        super.init();
        area.mount(this);
    }
}
