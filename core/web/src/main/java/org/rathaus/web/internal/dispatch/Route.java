package org.rathaus.web.internal.dispatch;

import java.util.Optional;

import org.rathaus.api.town.Town;
import org.rathaus.api.town.Towns;

/**
 * Where an address leads.
 *
 * @param town     the town, or null for the installation
 * @param townBase the path under which the town lies; empty when the host name names it
 * @param segment  the first path segment within; empty for the home page
 * @param rest     what follows the segment, empty or starting with a slash
 */
record Route(Town town, String townBase, String segment, String rest) {

    /** Where the pages of services for staff lie, within those of the staff. */
    private static final String DESKS = "/service/";

    static Route of(Towns towns, String host, String path) {
        Optional<Town> byHost = towns.byHost(host);
        if (byHost.isPresent()) {
            return within(byHost.get(), "", path);
        }
        String first = firstSegment(path);
        return towns.find(first)
                .map(town -> within(town, "/" + first, path.substring(first.length() + 1)))
                .orElseGet(() -> within(null, "", path));
    }

    private static Route within(Town town, String townBase, String path) {
        String segment = firstSegment(path);
        String rest = segment.isEmpty() ? "" : path.substring(segment.length() + 1);
        return new Route(town, townBase, segment, rest);
    }

    private static String firstSegment(String path) {
        int end = path.indexOf('/', 1);
        return path.length() < 2 ? "" : path.substring(1, end < 0 ? path.length() : end);
    }

    /** The service whose pages for staff it leads to, with the rest of the address; empty if it leads elsewhere. */
    Optional<Route> desk() {
        if (town == null || !segment.equals("staff") || !rest.startsWith(DESKS)) {
            return Optional.empty();
        }
        Route inner = within(town, townBase + "/staff/service", rest.substring(DESKS.length() - 1));
        return inner.segment().isEmpty() ? Optional.empty() : Optional.of(inner);
    }

    /** The path under which the area or service lies. */
    String base() {
        return segment.isEmpty() ? townBase : townBase + "/" + segment;
    }

    /** Whether it leads to a service that the town offers. */
    boolean isService() {
        return town != null && town.offers(segment);
    }

    /** Whether it leads to a service that the town knows and does not offer. */
    boolean isServiceNoMore() {
        return town != null && !town.offers(segment) && town.services().contains(segment);
    }

    /** Whether the address is a town's without the slash at its end. */
    boolean lacksSlash(String path) {
        return town != null && !townBase.isEmpty() && path.equals(townBase);
    }
}
