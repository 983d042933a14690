package org.rathaus.portal.internal.sitemap;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.web.PortalRequest;

/** What search engines should leave alone (RFC 9309): forms, accounts, and what only those find who have a link. */
public final class Robots {

    private static final List<String> PRIVATE = List.of("account", "staff", "status/", "*/apply", "*/resume/", "?q=");

    private Robots() {
    }

    /** Where a town has an address of its own; below another one nobody asks for it. */
    public static String ofTown(PortalRequest request) {
        return file(PRIVATE.stream().map(request::link), request);
    }

    /** Where the towns are below one address. */
    public static String ofTowns(PortalRequest request) {
        Stream<String> ofTowns = PRIVATE.stream().map(it -> "/*/" + it);
        return file(Stream.concat(Stream.of("/operator"), ofTowns), request);
    }

    private static String file(Stream<String> paths, PortalRequest request) {
        return paths.map(it -> "Disallow: " + it + "\n").collect(Collectors.joining("", "User-agent: *\n",
                "\nSitemap: " + request.absolute("sitemap.xml") + "\n"));
    }
}
