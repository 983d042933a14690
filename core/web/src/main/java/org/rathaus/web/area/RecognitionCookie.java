package org.rathaus.web.area;

import java.time.Duration;
import java.util.Locale;

import org.rathaus.api.identity.Audience;
import org.rathaus.kernel.identity.CitizenAccounts;

/**
 * The cookie by which a browser is recognised at the next sign-in. It goes to the pages of its area alone, so that all others stay
 * the same for everybody; the path is why its name has not the stronger prefix (RFC 6265bis, 4.1.3.1).
 *
 * @param request  the request
 * @param audience who signs in
 */
record RecognitionCookie(CoreRequest request, Audience audience) {

    private static final int SECONDS = (int) Duration.ofDays(CitizenAccounts.RECOGNITION_DAYS).toSeconds();

    /** What the browser brings along, or an empty string. */
    String value() {
        return request.cookie(name()).orElse("");
    }

    void set(String recognition, String area) {
        request.setCookie(name(), recognition, request.link(area), SECONDS);
    }

    private String name() {
        String name = "known-" + audience.name().toLowerCase(Locale.ROOT) + "-" + request.place();
        return request.isSecure() ? "__Secure-" + name : name;
    }
}
