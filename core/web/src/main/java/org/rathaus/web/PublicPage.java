package org.rathaus.web;

import java.util.List;
import java.util.Optional;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.form.Problem;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.town.Contact;
import org.rathaus.api.town.Town;

/** A page of a service for everybody: what it is for, beside the form. Made, rendered and forgotten within one request. */
public abstract class PublicPage extends TownPage {

    private static final long serialVersionUID = 1L;

    private final transient ServiceVisit visit = ServiceVisit.current();

    /** A page at an address of the service. */
    protected PublicPage(PageParameters parameters) {
        super(parameters);
    }

    /** The object of the service, with what was given to its constructor. */
    protected final <S extends PublicService> S service(Class<S> type) {
        return visit.service(type);
    }

    /** The service in this town at this moment. */
    protected final Offer offer() {
        return visit.offer();
    }

    /** A text of the service, a town's own one included. */
    protected final String serviceText(String key, Object... values) {
        return visit.text(key, values);
    }

    /** What is wrong and what to do, as forms say it; needs the text {@code <question>.label}. */
    protected final String problemText(Problem problem) {
        return visit.text(problem);
    }

    /** The address of another page of the service; an empty path is what explains it, {@code apply} begins its form. */
    protected final String serviceLink(String path) {
        return visit.publicLink(path);
    }

    /** What this page is; the service's name is added. */
    protected abstract String pageTitle();

    @Override
    protected final List<String> titleParts() {
        return List.of(pageTitle(), serviceText("service.title"));
    }

    @Override
    protected String description() {
        return serviceText("service.lead");
    }

    @Override
    protected final Optional<Contact> contact(Town town) {
        OfferedService offered = visit.offered();
        return Optional.of(town.contact(offered.id(), offered.descriptor().category().key(), "*"));
    }
}
