package org.rathaus.web;

import org.apache.wicket.Application;
import org.rathaus.api.form.Problem;
import org.rathaus.api.service.Offer;
import org.rathaus.api.service.OfferedService;
import org.rathaus.api.service.PublicService;
import org.rathaus.web.area.CoreRequest;
import org.rathaus.web.area.PluginApplication;
import org.rathaus.web.internal.form.ProblemText;

/**
 * A request to a page of a service.
 *
 * @param request the request
 * @param offered the service
 * @param offer   the service in this town at this moment
 */
record ServiceVisit(CoreRequest request, OfferedService offered, Offer offer) {

    private static final String DESK = "staff/service/";

    /** For the page in work. */
    static ServiceVisit current() {
        CoreRequest request = CoreRequest.current();
        OfferedService offered = ((PluginApplication) Application.get()).service();
        return new ServiceVisit(request, offered, offered.in(request.requireTown(), request.now()));
    }

    <S extends PublicService> S service(Class<S> type) {
        return type.cast(offered.service());
    }

    String text(String key, Object... values) {
        return offered.text(offer, request.language(), key, values);
    }

    String text(Problem problem) {
        return ProblemText.of(problem, offered, offer, request.language());
    }

    boolean hasText(String key) {
        return offered.hasText(offer, request.language(), key);
    }

    String publicLink(String path) {
        return link("", path);
    }

    String deskLink(String path) {
        return link(DESK, path);
    }

    private String link(String place, String path) {
        return request.link(place + offered.id() + (path.isEmpty() ? "" : "/" + path));
    }
}
