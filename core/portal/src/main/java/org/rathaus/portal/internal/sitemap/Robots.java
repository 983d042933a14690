package org.rathaus.portal.internal.sitemap;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.rathaus.web.area.CoreRequest;

/**
 * What programs that search should leave alone (RFC 9309): accounts, and what only those find who have a link. Forms are
 * not here: they must be able to read there which page is listed in the place of a form, and do not follow the way into one.
 */
public final class Robots {

    private static final List<String> PRIVATE = List.of("account", "staff", "status/", "*/resume/", "?q=");

    private Robots() {
    }

    /** Where a town has an address of its own; below another one nobody asks for it. */
    public static String ofTown(CoreRequest request) {
        return file(PRIVATE.stream().map(request::link), request);
    }

    /** Where the towns are below one address. */
    public static String ofTowns(CoreRequest request) {
        Stream<String> ofTowns = PRIVATE.stream().map(it -> "/*/" + it);
        return file(Stream.concat(Stream.of("/operator"), ofTowns), request);
    }

    private static String file(Stream<String> paths, CoreRequest request) {
        return paths.map(it -> "Disallow: " + it + "\n").collect(Collectors.joining("", "User-agent: *\n",
                "\nSitemap: " + request.absolute("sitemap.xml") + "\n"));
    }
}
