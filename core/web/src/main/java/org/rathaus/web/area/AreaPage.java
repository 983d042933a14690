package org.rathaus.web.area;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.web.TownPage;

/** A page of the core, such as those of a {@link WebArea}. */
public abstract class AreaPage extends TownPage {

    private static final long serialVersionUID = 1L;

    /** A page at an address. */
    protected AreaPage(PageParameters parameters) {
        super(parameters);
    }

    /** The request. */
    protected final CoreRequest request() {
        return CoreRequest.current();
    }
}
