package org.rathaus.web.internal.dispatch;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Refuses forged requests before any application sees them (Fetch Metadata, Origin), and addresses that try to leave
 * their place. Wicket's own listener accepts sibling sites (CVE-2026-71378) and skips page rendering.
 */
final class RequestGuard {

    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST");
    private static final Pattern SUSPICIOUS = Pattern.compile(
            "%2f|%5c|%2e|%00|%25|%0[0-9a-f]|%1[0-9a-f]|%7e|[\\\\;~]|::|//|/\\.\\.?(?:/|$)", Pattern.CASE_INSENSITIVE);

    private RequestGuard() {
    }

    /** Whether the path is one that our pages could have made. */
    static boolean acceptsPath(String rawPath) {
        return !SUSPICIOUS.matcher(rawPath).find();
    }

    /** Whether we answer this method at all. */
    static boolean acceptsMethod(HttpServletRequest request) {
        return KNOWN.contains(request.getMethod());
    }

    /** Whether the request may change something: only one sent by a page of the same origin may. */
    static boolean acceptsSource(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod())) {
            return true;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (site == null && origin == null) {
            return false;
        }
        boolean siteFits = site == null || site.equals("same-origin");
        boolean originFits = origin == null || origin.equalsIgnoreCase(originOf(request));
        return siteFits && originFits;
    }

    private static String originOf(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        String host = request.getServerName().toLowerCase(Locale.ROOT);
        return request.getScheme() + "://" + host + (usual ? "" : ":" + port);
    }
}
