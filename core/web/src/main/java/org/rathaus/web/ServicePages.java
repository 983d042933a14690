package org.rathaus.web;

import java.util.Map;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Pages of a service besides its form: the class of the service implements it. Keys are paths, such as {@code found} or
 * {@code found/${id}} (Wicket's patterns); none may begin with {@code apply} or {@code resume}, which are the form's.
 */
@ConsumerType
public interface ServicePages {

    /** Pages for everybody, at {@code /<town>/<service>/<path>}. */
    default Map<String, Class<? extends PublicPage>> publicPages() {
        return Map.of();
    }

    /**
     * Pages for staff, at {@code /<town>/staff/service/<service>/<path>}, in the order of their menu; the first is the one with the
     * empty path. Only who is signed in, has both factors where they are needed, and may work for this service gets there.
     */
    default Map<String, Class<? extends DeskPage>> deskPages() {
        return Map.of();
    }
}
