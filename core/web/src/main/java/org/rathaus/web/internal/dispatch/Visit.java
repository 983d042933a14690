package org.rathaus.web.internal.dispatch;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rathaus.web.area.CoreRequest;
import org.rathaus.web.internal.page.ErrorPage;
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
     * Reads the form that was sent and finds the language.
     *
     * @param uploads what reads forms with files; null where none are taken
     * @return why the form could not be read; empty if it could
     */
    Optional<ErrorPage.Kind> read(Uploads uploads) throws IOException {
        try {
            request.getParameterMap();
            request = uploads != null && Uploads.isOne(request) ? uploads.read(request) : FormEncoding.mend(request);
            language = Languages.choose(request, response, route.town());
            return Optional.empty();
        } catch (Uploads.TooLargeException e) {
            return Optional.of(ErrorPage.Kind.TOO_LARGE);
        } catch (RuntimeException e) {
            LOG.info("a form could not be read: {}", e.getClass().getSimpleName());
            return Optional.of(isTooLarge(e) ? ErrorPage.Kind.TOO_LARGE : ErrorPage.Kind.UNREADABLE);
        }
    }

    /** The container wraps what it says of a form above its limits; bytes that are no characters it tells otherwise. */
    private static boolean isTooLarge(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(IllegalStateException.class::isInstance);
    }

    /** Leaves what pages ask for at the request that they get. */
    void pageRequest(CoreRequest.Core core, HttpServletRequest forPages, HttpServletResponse answer) {
        new CoreRequest(forPages, answer, core, route.town(), route.townBase(), language);
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
