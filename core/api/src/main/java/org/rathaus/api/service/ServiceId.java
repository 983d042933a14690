package org.rathaus.api.service;

import java.util.Set;
import java.util.TreeSet;

/** What a service may be called in addresses, texts and data. */
public final class ServiceId {

    private static final Set<String> RESERVED = new TreeSet<>(Set.of("account", "admin", "assets", "error", "health", "legal",
            "metrics", "operator", "staff", "status"));

    private ServiceId() {
    }

    /** Whether a service may have this id: kebab-case, two to 41 characters, and nothing that a town's own pages are called. */
    public static boolean isAllowed(String id) {
        return id.matches("[a-z][a-z0-9-]{1,40}") && !RESERVED.contains(id);
    }

    /** Why it may not, in English for whoever wrote the plugin. */
    public static String refusal(String id) {
        return "the service id '" + id + "' is not kebab-case or is reserved " + RESERVED;
    }
}
