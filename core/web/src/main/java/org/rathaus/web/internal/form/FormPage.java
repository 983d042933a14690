package org.rathaus.web.internal.form;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;
import org.rathaus.web.area.AreaPage;

/** A page of a service. */
abstract class FormPage extends AreaPage {

    private static final long serialVersionUID = 1L;

    private final transient FormVisit visit = new FormVisit();

    FormPage(PageParameters parameters) {
        super(parameters);
    }

    /** The visit; a page is made, rendered and forgotten within one request. */
    final FormVisit visit() {
        return visit;
    }

    /** A text of the service. */
    final String service(String key) {
        return visit.wording().text(key);
    }

    /** Whether the database did not take what was sent. */
    boolean isUnsaved() {
        return false;
    }

    /** The status of the answer, where the database is there. */
    int status() {
        return HttpServletResponse.SC_OK;
    }

    @Override
    protected final void setHeaders(WebResponse response) {
        super.setHeaders(response);
        if (isUnsaved()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", "10");
        } else if (status() != HttpServletResponse.SC_OK) {
            response.setStatus(status());
        }
    }

    /** What this page is; the service's name is added. */
    abstract String pageTitle();

    @Override
    protected final List<String> titleParts() {
        return List.of(pageTitle(), service("service.title"));
    }

    @Override
    protected final String description() {
        return service("service.lead");
    }

    @Override
    protected final Optional<Contact> contact(Town town) {
        return Optional.of(town.contact(visit.service().id(), visit.service().descriptor().category().key(), "*"));
    }
}
