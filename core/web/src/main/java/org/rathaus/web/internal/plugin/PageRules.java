package org.rathaus.web.internal.plugin;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.rathaus.api.service.PublicService;
import org.rathaus.kernel.service.PluginState.Cause;
import org.rathaus.web.ServicePages;

/** Where a service may have pages of its own. */
final class PageRules {

    private static final Set<String> OF_THE_CORE = Set.of("apply", "resume", "desk", "wicket");
    private static final Pattern PATH = Pattern.compile("[a-z0-9-]+(/([a-z0-9-]+|[$#]\\{[a-zA-Z0-9]+\\}))*");

    private PageRules() {
    }

    /** @throws QuarantineException if a page lies where none may be */
    static void check(PublicService service) throws QuarantineException {
        if (service instanceof ServicePages pages) {
            refuse(pages.publicPages().keySet().stream().filter(path -> !PATH.matcher(path).matches() || OF_THE_CORE.contains(path.split("/")[0])));
            refuse(pages.deskPages().keySet().stream().filter(path -> !path.isEmpty() && !PATH.matcher(path).matches()));
        }
    }

    private static void refuse(Stream<String> paths) throws QuarantineException {
        Optional<String> path = paths.sorted().findFirst();
        if (path.isPresent()) {
            throw new QuarantineException(Cause.REFUSED, "a page cannot lie at '" + path.get() + "': take small letters, digits and hyphens, parameters"
                    + " such as ${id} after the first part, and no first part of " + OF_THE_CORE.stream().sorted().toList());
        }
    }
}
