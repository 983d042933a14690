package org.rathaus.web.internal.dispatch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells browsers; pages replace the content policy by one with a nonce. */
final class SecurityHeaders {

    private SecurityHeaders() {
    }

    static void set(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // status links carry a secret: no other site may see where a reader came from
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** Takes back what only says something of a document: a first visit loads eight files with it. */
    static void keepForFile(HttpServletResponse response) {
        response.setHeader("Cross-Origin-Opener-Policy", null);
        response.setHeader("Permissions-Policy", null);
    }
}
