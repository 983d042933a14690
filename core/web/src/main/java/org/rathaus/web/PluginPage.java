package org.rathaus.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.rathaus.api.form.Problem;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.PublicService;
import org.rathaus.api.town.Mailing;

/** A page of a service besides its form, be it for everybody or for staff. Made, rendered and forgotten within one request. */
public abstract class PluginPage extends TownPage {

    private static final long serialVersionUID = 1L;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final transient ServiceVisit visit = ServiceVisit.current();

    PluginPage(PageParameters parameters) {
        super(parameters);
    }

    final ServiceVisit visit() {
        return visit;
    }

    /** The request. */
    protected final PortalRequest request() {
        return PortalRequest.current();
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

    /**
     * The full address of a page of the service for everybody, to be printed or kept: below the address that the town's mails name, which no request
     * can claim to be another; where they name none, as this request has it.
     */
    protected final String lastingAddress(String path) {
        String below = visit.offered().id() + (path.isEmpty() ? "" : "/" + path);
        return offer().town().mailing().map(Mailing::portal).filter(it -> !it.isEmpty()).map(it -> it + "/" + below).orElseGet(() -> request().absolute(below));
    }

    /** An id as it stands in an address or a form; empty if it is none. */
    protected static Optional<UUID> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** What this page is; the service's name is added. */
    protected abstract String pageTitle();

    /** Whether it says what is wrong with what was sent; then its title begins with that, so that it is heard first. By default nothing is wrong. */
    protected boolean isWrong() {
        return false;
    }

    @Override
    protected final List<String> titleParts() {
        return List.of((isWrong() ? getString("errorPrefix") : "") + pageTitle(), serviceText("service.title"));
    }
}
