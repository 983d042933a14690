package org.rathaus.web.area;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.rathaus.api.identity.Audience;
import org.rathaus.api.identity.LevelOfAssurance;
import org.rathaus.kernel.identity.Session;
import org.rathaus.kernel.identity.Sessions;

/**
 * The cookie of whoever is signed in to one town, until the browser closes. Its name ends with the town, since a cookie
 * for all paths goes to all towns of a host; over TLS the browser guards it further (RFC 6265bis, 4.1.3.2).
 *
 * @param request  the request
 * @param audience whose sign-in it is
 */
record SessionCookie(CoreRequest request, Audience audience) {

    private static final int UNTIL_THE_BROWSER_CLOSES = -1;
    private static final int GONE = 0;

    static SessionCookie of(CoreRequest request, Audience audience) {
        return new SessionCookie(request, audience);
    }

    Optional<Session> find() {
        return request.cookie(name()).flatMap(token -> sessions().find(request.place(), audience, token));
    }

    /** In the installation's other places that share its address. */
    List<Session> findElsewhere() {
        return request.cookieNames().stream().flatMap(name -> placeOf(name).stream()).filter(place -> !place.equals(request.place())).distinct()
                .flatMap(place -> request.cookie(name(place)).flatMap(token -> sessions().find(place, audience, token)).stream()).toList();
    }

    private Optional<String> placeOf(String cookie) {
        String prefix = name("");
        return cookie.startsWith(prefix) ? Optional.of(cookie.substring(prefix.length())) : Optional.empty();
    }

    void open(String accountId, LevelOfAssurance level) {
        find().ifPresent(this::end);
        set(sessions().open(request.place(), audience, accountId, level, Device.of(request.userAgent())), UNTIL_THE_BROWSER_CLOSES);
    }

    /** In place of one that the browser had before. */
    void take(String token) {
        find().ifPresent(this::end);
        set(token, UNTIL_THE_BROWSER_CLOSES);
    }

    void end() {
        find().ifPresent(this::end);
        set("", GONE);
    }

    private void end(Session session) {
        sessions().end(session.place(), audience, session.accountId(), session.id());
    }

    private void set(String token, int maxAge) {
        request.setCookie(name(), token, "/", maxAge);
    }

    private String name() {
        return name(request.place());
    }

    private String name(String place) {
        String name = audience.name().toLowerCase(Locale.ROOT) + "-" + place;
        return request.isSecure() ? "__Host-" + name : name;
    }

    private Sessions sessions() {
        return request.core().sessions();
    }
}
