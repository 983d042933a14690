package org.rathaus.web.internal.dispatch;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request on its way through the dispatcher. */
final class Visit {

    private static final Logger LOG = LoggerFactory.getLogger(Visit.class);

    private HttpServletRequest request;
    private final HttpServletResponse response;
    private final Route route;
    private Locale language = Locale.GERMAN;

    Visit(HttpServletRequest request, HttpServletResponse response, Route route) {
        this.request = request;
        this.response = response;
        this.route = route;
    }

    /**
     * Reads the form that was sent and finds the language; false if the form is larger than the container takes, which
     * it tells by an exception of its own.
     *
     * @param uploads what reads forms with files; null where none are taken
     */
    boolean read(Uploads uploads) throws IOException {
        try {
            request.getParameterMap();
            request = uploads != null && Uploads.isOne(request) ? uploads.read(request) : FormEncoding.mend(request);
            language = Languages.choose(request, response, route.town());
            return true;
        } catch (Uploads.TooLargeException | RuntimeException e) {
            LOG.info("a form could not be read: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    /** The same, answered through another response. */
    Visit answering(HttpServletResponse other) {
        Visit visit = new Visit(request, other, route);
        visit.language = language;
        return visit;
    }

    Locale language() {
        return language;
    }

    HttpServletRequest request() {
        return request;
    }

    HttpServletResponse response() {
        return response;
    }

    Route route() {
        return route;
    }

    /** The same as a mere look: what says what is wrong is a page for every method, and Wicket answers some itself. */
    HttpServletRequest lookAt(String base, String rest) {
        return new AreaRequest(request, base, rest, "HEAD".equals(request.getMethod()) ? "HEAD" : "GET");
    }

    /** The request as seen from an application that lies at this path. */
    HttpServletRequest at(String base, String rest) {
        return new AreaRequest(request, base, rest);
    }
}
