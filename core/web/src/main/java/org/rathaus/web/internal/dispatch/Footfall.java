package org.rathaus.web.internal.dispatch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.rathaus.kernel.statistics.Tally;
import org.rathaus.web.area.CoreRequest;

/**
 * Counts who comes, without looking at who it is: a page to which no page of the portal led is a visit. The browser says
 * so of itself in each request (Fetch metadata, else the referring address); nothing is stored at the reader's or read
 * from there, and nothing of the request is kept.
 */
final class Footfall {

    private static final String STAFF = "staff";
    /** In the names of programs, who say so of themselves; those who do not are few and fetch one page at a time. */
    private static final List<String> PROGRAMS = List.of("bot", "crawl", "spider", "slurp", "headless", "lighthouse", "monitor", "uptime",
            "preview", "facebookexternalhit");
    /** With these the names of libraries begin. */
    private static final List<String> LIBRARIES = List.of("curl", "wget", "python", "java", "go-http", "okhttp", "apache-http", "libwww",
            "axios", "node", "ruby", "php");
    /** A telephone. */
    private static final String NO_PROGRAM = "cubot";

    private final Tally tally;

    Footfall(Tally tally) {
        this.tally = tally;
    }

    /** After the answer. */
    void count(Visit visit) {
        Route route = visit.route();
        if (route.town() == null || STAFF.equals(route.segment()) || isStaff(visit.request()) || !isPage(visit.response()) || !isRead(visit.request())) {
            return;
        }
        if (isArrival(visit.request())) {
            tally.visit(route.town().id());
        }
        if (!route.segment().isEmpty() && route.isService() && route.rest().length() < 2) {
            tally.view(route.town().id(), route.segment());
        }
    }

    private static boolean isStaff(HttpServletRequest request) {
        CoreRequest known = CoreRequest.of(request);
        return known != null && (known.isPreview() || known.intake().isPresent());
    }

    private static boolean isPage(HttpServletResponse response) {
        String type = response.getContentType();
        return response.getStatus() == HttpServletResponse.SC_OK && type != null && type.startsWith("text/html");
    }

    /** By somebody in front of a screen: not fetched by a program, for later, or by a script. */
    private static boolean isRead(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) && request.getHeader(PortalServlet.CANDIDATE) == null
                && isMissingOr(request, "Sec-Fetch-Dest", "document") && header(request, "Sec-Purpose").isEmpty()
                && header(request, "Purpose").isEmpty() && !isProgram(header(request, "User-Agent").toLowerCase(Locale.ROOT));
    }

    /** Without a regular expression: readers' pages are sent thousands of times a second. */
    private static boolean isProgram(String agent) {
        String name = agent.replace(NO_PROGRAM, "");
        return agent.isEmpty() || PROGRAMS.stream().anyMatch(name::contains) || LIBRARIES.stream().anyMatch(agent::startsWith);
    }

    private static boolean isArrival(HttpServletRequest request) {
        String site = header(request, "Sec-Fetch-Site");
        return site.isEmpty() ? !isOurs(header(request, "Referer"), request.getServerName()) : !"same-origin".equals(site);
    }

    private static boolean isOurs(String referrer, String host) {
        try {
            return host.equalsIgnoreCase(URI.create(referrer).getHost());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isMissingOr(HttpServletRequest request, String name, String value) {
        String given = header(request, name);
        return given.isEmpty() || given.equals(value);
    }

    private static String header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("");
    }
}
